import type { Filter, TimeWindow } from '#core/graph';
import type { AppStore } from '../app-state.ts';
import type { Command } from './command.ts';

const needsGraph = ({ open }: AppStore) => (open.graph === undefined ? 'why.noGraph' : undefined);
const needsWindow = ({ view }: AppStore) => (view.filter.window ? undefined : 'why.noWindow');

function setWindow(state: AppStore, part: Partial<TimeWindow>): void {
  const { filter } = state.view;
  if (!filter.window) return;
  state.setFilter({ ...filter, window: { ...filter.window, ...part } }, 'step.dates');
}

function withoutTime({ window: _, ...anyTime }: Filter): Filter {
  return anyTime;
}

/** What of the timeline can be done by name, and actors without a line. */
export const TIME_COMMANDS: readonly Command[] = [
  {
    id: 'command.time.all',
    keys: [],
    scope: 'page',
    whyNot: needsWindow,
    run: (state) => state.setFilter(withoutTime(state.view.filter), 'step.dates'),
  },
  {
    id: 'command.time.certainly',
    keys: [],
    scope: 'page',
    whyNot: needsWindow,
    run: (state) => {
      const isCertain = state.view.filter.window?.precision === 'certainly';
      setWindow(state, { precision: isCertain ? 'possibly' : 'certainly' });
    },
  },
  {
    id: 'command.time.undated',
    keys: [],
    scope: 'page',
    whyNot: needsWindow,
    run: (state) => {
      const isDropped = state.view.filter.window?.undated === 'drop';
      setWindow(state, { undated: isDropped ? 'keep' : 'drop' });
    },
  },
  ...(['hide', 'fade', 'show'] as const).map(
    (isolates): Command => ({
      id: `command.isolates.${isolates}`,
      keys: [],
      scope: 'page',
      whyNot: (state) =>
        needsGraph(state) ?? (state.view.filter.isolates === isolates ? 'why.isShown' : undefined),
      run: (state) => state.setFilter({ ...state.view.filter, isolates }, 'step.isolates'),
    }),
  ),
];
