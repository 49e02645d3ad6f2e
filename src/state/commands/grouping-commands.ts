import { type Compound, compoundsAround, GROUPINGS } from '#core/graph';
import type { AppStore } from '../app-state.ts';
import { selectCompounds, selectDrawn } from '../selectors.ts';
import { chosenActors, needsActors } from './chosen-actors.ts';
import type { Command } from './command.ts';

const isCollapsed = ({ view }: AppStore, { id }: Compound) => view.collapsed.includes(id);

/** The compounds round each chosen actor, the innermost first. */
function aroundChosen(state: AppStore): readonly (readonly Compound[])[] {
  const { graph } = state.open;
  const compounds = selectCompounds(state);
  return chosenActors(state).flatMap((id) => {
    const actor = graph?.actorIndexById.get(id);
    return actor === undefined ? [] : [compoundsAround(compounds, actor)];
  });
}

const idsOf = (compounds: readonly (Compound | undefined)[]) => [
  ...new Set(compounds.flatMap((compound) => compound?.id ?? [])),
];

/** Each time one level further out: an actor's own hierarchy, then the one around that. */
function toCollapse(state: AppStore): readonly string[] {
  return idsOf(
    aroundChosen(state).map((around) => {
      const outermost = around.findLastIndex((compound) => isCollapsed(state, compound));
      return around[outermost + 1];
    }),
  );
}

/** Each time one level further in. */
function toExpand(state: AppStore): readonly string[] {
  return idsOf(
    aroundChosen(state).map((around) => around.findLast((one) => isCollapsed(state, one))),
  );
}

const needsGrouping = (state: AppStore) =>
  selectCompounds(state).length === 0 ? 'why.noGrouping' : undefined;

/** What is not collapsed and is not inside of what is: of hierarchies the outermost. */
const notCollapsed = (state: AppStore) =>
  (selectDrawn(state)?.expanded ?? []).filter(({ parent }) => parent === undefined);

/** Blocs, kinds and hierarchies as one node each. */
export const GROUPING_COMMANDS: readonly Command[] = [
  {
    id: 'command.grouping.collapse',
    keys: ['G'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: (state) =>
      needsActors(state) ??
      needsGrouping(state) ??
      (toCollapse(state).length === 0 ? 'why.noGroupOfActor' : undefined),
    run: (state) => state.collapse(toCollapse(state)),
  },
  {
    id: 'command.grouping.expand',
    keys: ['Shift+G'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: (state) =>
      needsActors(state) ?? (toExpand(state).length === 0 ? 'why.notCollapsed' : undefined),
    run: (state) => state.expand(toExpand(state)),
  },
  {
    id: 'command.grouping.collapseAll',
    keys: ['U'],
    scope: 'canvas',
    menus: ['ground'],
    whyNot: (state) =>
      needsGrouping(state) ?? (notCollapsed(state).length === 0 ? 'why.allCollapsed' : undefined),
    run: (state) => state.collapse(idsOf(notCollapsed(state))),
  },
  {
    id: 'command.grouping.expandAll',
    keys: ['Shift+U'],
    scope: 'canvas',
    menus: ['ground'],
    whyNot: (state) => (selectDrawn(state)?.collapsed.length ? undefined : 'why.noneCollapsed'),
    run: (state) => state.expand(state.view.collapsed),
  },
  ...GROUPINGS.map(
    (grouping): Command => ({
      id: `command.grouping.by.${grouping}`,
      keys: [],
      scope: 'canvas',
      whyNot: ({ view }) => (view.grouping === grouping ? 'why.isShown' : undefined),
      run: (state) => void state.setGrouping(grouping),
    }),
  ),
];
