import { NO_SELECTION } from '#core/view';
import type { AppStore } from '../app-state.ts';
import { canCancelArranging, nameArranging } from '../arranging-work.ts';
import { whyNoLayout } from '../why-no-layout.ts';
import type { Command } from './command.ts';

const needsSelection = ({ view }: AppStore) =>
  view.selection.kind === 'none' ? 'why.noSelection' : undefined;

/** How the graph is looked at. */
export const VIEW_COMMANDS: readonly Command[] = [
  {
    id: 'command.view.graph',
    keys: [],
    scope: 'page',
    whyNot: (state) => (state.view.mode === 'canvas' ? 'why.isShown' : undefined),
    run: (state) => state.setMode('canvas'),
  },
  {
    id: 'command.view.table',
    keys: [],
    scope: 'page',
    whyNot: (state) => (state.view.mode === 'table' ? 'why.isShown' : undefined),
    run: (state) => state.setMode('table'),
  },
  {
    id: 'command.view.matrix',
    keys: [],
    scope: 'page',
    whyNot: (state) => (state.view.mode === 'matrix' ? 'why.isShown' : undefined),
    run: (state) => state.setMode('matrix'),
  },
  {
    id: 'command.graph.fit',
    keys: ['F'],
    scope: 'canvas',
    menus: ['ground'],
    run: (state) => state.moveCamera('fit'),
  },
  {
    id: 'command.graph.fitSelection',
    keys: ['Shift+F'],
    scope: 'canvas',
    menus: ['actor', 'line'],
    whyNot: needsSelection,
    run: (state) => state.moveCamera('fit-selection'),
  },
  {
    id: 'command.graph.zoomIn',
    keys: ['Z'],
    scope: 'canvas',
    run: (state) => state.moveCamera('zoom-in'),
  },
  {
    id: 'command.graph.zoomOut',
    keys: ['Shift+Z'],
    scope: 'canvas',
    run: (state) => state.moveCamera('zoom-out'),
  },
  {
    id: 'command.graph.arrange',
    keys: [],
    scope: 'canvas',
    menus: ['ground'],
    whyNot: (state) => whyNoLayout(state) ?? nameArranging(state),
    run: (state) => void state.rearrange(),
  },
  {
    id: 'command.graph.cancel',
    keys: [],
    scope: 'canvas',
    whyNot: (state) => (canCancelArranging(state) ? undefined : 'why.notArranging'),
    run: (state) => state.cancelArranging(),
  },
  {
    id: 'command.graph.clear',
    keys: ['Escape'],
    scope: 'canvas',
    menus: ['ground'],
    whyNot: needsSelection,
    run: (state) => state.select(NO_SELECTION),
  },
];
