import { type Chip, type Filter, readEgo, writeEgo } from '#core/graph';
import type { AppStore } from '../app-state.ts';
import { chosenActors, needsActors } from './chosen-actors.ts';
import type { Command } from './command.ts';

const DEEPEST = 9;

const isEgo = (chip: Chip) => chip.field === 'ego' && chip.mode === 'include';

/** How many steps around the chosen actors are shown; `undefined` where all is. */
function depthOf({ view }: AppStore): number | undefined {
  const chip = view.filter.chips.find(isEgo);
  return readEgo(chip?.values[0] ?? '')?.depth;
}

/** Shows only what lies within some steps of the chosen actors, or of those focused before. */
function focus(state: AppStore, depth: number): void {
  const { filter } = state.view;
  const before = filter.chips.find(isEgo)?.values.map((value) => readEgo(value)?.actor ?? '') ?? [];
  const chosen = chosenActors(state);
  // An expansion has the same actor at several depths, of which one is left now.
  const actors = [...new Set(chosen.length > 0 ? chosen : before)];
  const chip: Chip = {
    field: 'ego',
    mode: 'include',
    values: actors.map((actor) => writeEgo({ actor, depth })),
    enabled: true,
  };
  const rest = withoutEgo(filter);
  state.setFilter(
    {
      ...rest,
      chips: [...rest.chips, chip],
      // An actor alone has no line by which it would be visible.
      isolates: depth === 0 && rest.isolates === 'hide' ? 'show' : rest.isolates,
    },
    'step.focus',
  );
}

/** Ends a focus; one on actors alone has shown actors without a line, which ends with it. */
function withoutEgo(filter: Filter): Filter {
  const isAlone = filter.chips.some(
    (chip) => isEgo(chip) && chip.values.every((value) => readEgo(value)?.depth === 0),
  );
  return {
    ...filter,
    chips: filter.chips.filter((chip) => !isEgo(chip)),
    isolates: isAlone && filter.isolates === 'show' ? 'hide' : filter.isolates,
  };
}

const needsFocus = (state: AppStore) => (depthOf(state) === undefined ? 'why.noFocus' : undefined);
const needsActorsOrFocus = (state: AppStore) =>
  needsFocus(state) === undefined ? undefined : needsActors(state);

/** The surroundings of the chosen actors, step by step. */
export const FOCUS_COMMANDS: readonly Command[] = [
  ...Array.from(
    { length: DEEPEST + 1 },
    (_, depth): Command => ({
      id: 'command.focus.depth',
      values: { depth },
      keys: [String(depth)],
      scope: 'canvas',
      ...(depth === 1 || depth === 2 ? { menus: ['actor' as const] } : {}),
      whyNot: needsActorsOrFocus,
      run: (state) => focus(state, depth),
    }),
  ),
  {
    id: 'command.focus.deeper',
    keys: ['+', '='],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsActorsOrFocus,
    run: (state) => focus(state, Math.min(DEEPEST, (depthOf(state) ?? 0) + 1)),
  },
  {
    id: 'command.focus.nearer',
    keys: ['-'],
    scope: 'canvas',
    whyNot: needsFocus,
    run: (state) => focus(state, Math.max(0, (depthOf(state) ?? 1) - 1)),
  },
  {
    id: 'command.focus.end',
    keys: ['Shift+O'],
    scope: 'canvas',
    menus: ['actor', 'ground'],
    whyNot: needsFocus,
    run: (state) => state.setFilter(withoutEgo(state.view.filter), 'step.focus'),
  },
];
