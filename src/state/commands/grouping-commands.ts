import { type Compound, compoundsAround, GROUPINGS } from '#core/graph';
import { isLargeGraph } from '#core/view';
import type { AppStore } from '../app-state.ts';
import { outermost } from '../group-at-first.ts';
import { selectCompounds } from '../selectors.ts';
import { nextLines } from '../simplified.ts';
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

/**
 * The open group that a menu is of; else each time one level further out: an actor's own hierarchy,
 * then the one around that.
 */
function toCollapse(state: AppStore): readonly string[] {
  if (state.menu?.group) return [state.menu.group];
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

/** Why not all groups can be collapsed; a large graph without groups is given some. */
function whyNotCollapseAll(state: AppStore): string | undefined {
  const { graph } = state.open;
  if (!graph) return 'why.noGraph';
  if (state.view.grouping === 'none' && isLargeGraph(graph)) return undefined;
  const isDone = outermost(graph, state.view.grouping).every((id) =>
    state.view.collapsed.includes(id),
  );
  return needsGrouping(state) ?? (isDone ? 'why.allCollapsed' : undefined);
}

/** Blocs, kinds and hierarchies as one node each. */
export const GROUPING_COMMANDS: readonly Command[] = [
  {
    id: 'command.grouping.collapse',
    keys: ['G'],
    scope: 'canvas',
    menus: ['actor', 'group'],
    label: ({ menu }) => (menu?.group ? 'command.grouping.close' : 'command.grouping.collapse'),
    whyNot: (state) =>
      (state.menu?.group ? undefined : needsActors(state)) ??
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
    menus: ['group', 'ground'],
    whyNot: whyNotCollapseAll,
    run: (state) => state.collapseAll(),
  },
  {
    id: 'command.grouping.expandAll',
    keys: ['Shift+U'],
    scope: 'canvas',
    menus: ['group', 'ground'],
    whyNot: ({ view }) => (view.collapsed.length > 0 ? undefined : 'why.noneCollapsed'),
    run: (state) => state.expandAll(),
  },
  {
    id: 'command.lines.more',
    keys: [],
    scope: 'canvas',
    whyNot: (state) => (nextLines(state) === undefined ? 'why.allLines' : undefined),
    run: (state) => {
      const lines = nextLines(state);
      if (lines !== undefined) state.setLines(lines);
    },
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
