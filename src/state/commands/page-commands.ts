import { isReset, resetFilter } from '#core/graph';
import { type AppStore, THEME_CHOICES } from '../app-state.ts';
import type { Command } from './command.ts';

const needsGraph = (state: AppStore) =>
  state.open.graph === undefined ? 'why.noGraph' : undefined;

/** What concerns the page as a whole. */
export const PAGE_COMMANDS: readonly Command[] = [
  {
    id: 'command.page.search',
    keys: ['/'],
    scope: 'page',
    whyNot: needsGraph,
    run: (_, page) => page.focusSearch(),
  },
  {
    id: 'command.page.commands',
    keys: ['Mod+K'],
    scope: 'page',
    run: (state) => state.setDialog('commands'),
  },
  { id: 'command.page.keys', keys: ['?'], scope: 'page', run: (state) => state.setDialog('keys') },
  {
    id: 'command.page.undo',
    keys: ['Mod+Z'],
    scope: 'page',
    whyNot: (state) => (state.history.past.length === 0 ? 'header.undo.none' : undefined),
    run: (state) => state.undo(),
  },
  {
    id: 'command.page.redo',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'page',
    whyNot: (state) => (state.history.future.length === 0 ? 'header.redo.none' : undefined),
    run: (state) => state.redo(),
  },
  { id: 'command.page.open', keys: [], scope: 'page', run: (_, page) => page.chooseFile() },
  {
    id: 'command.page.export',
    keys: [],
    scope: 'page',
    menus: ['ground'],
    whyNot: needsGraph,
    run: (state) => state.setDialog('export'),
  },
  {
    id: 'command.page.share',
    keys: [],
    scope: 'page',
    whyNot: needsGraph,
    run: (_, page) => page.share(),
  },
  {
    id: 'command.page.analysis',
    keys: [],
    scope: 'page',
    menus: ['ground'],
    whyNot: needsGraph,
    run: (state) => state.setAnalysis({ isOpen: !state.analysis.isOpen }),
  },
  {
    id: 'command.page.views',
    keys: [],
    scope: 'page',
    menus: ['ground'],
    whyNot: needsGraph,
    run: (state) => state.setDialog('views'),
  },
  {
    id: 'command.page.stories',
    keys: [],
    scope: 'page',
    whyNot: needsGraph,
    run: (state) => state.setDialog('stories'),
  },
  {
    id: 'command.page.dossier',
    keys: [],
    scope: 'page',
    menus: ['actor', 'line'],
    whyNot: ({ view: { selection } }) =>
      selection.kind === 'pair' ||
      (selection.kind === 'actors' && selection.ids.length > 0 && selection.ids.length < 3)
        ? undefined
        : 'why.noOneOrTwo',
    run: (state) => state.setDialog('dossier'),
  },
  {
    id: 'command.page.describe',
    keys: [],
    scope: 'page',
    menus: ['ground'],
    whyNot: needsGraph,
    run: (state) => state.setDialog('describe'),
  },
  {
    id: 'command.page.about',
    keys: [],
    scope: 'page',
    whyNot: needsGraph,
    run: (state) => state.setDialog('about'),
  },
  {
    id: 'command.page.theme',
    keys: [],
    scope: 'page',
    run: (state) => {
      const next = (THEME_CHOICES.indexOf(state.themeChoice) + 1) % THEME_CHOICES.length;
      state.setThemeChoice(THEME_CHOICES[next]!);
    },
  },
  {
    id: 'command.page.resetFilters',
    keys: [],
    scope: 'page',
    menus: ['ground'],
    whyNot: (state) => (isReset(state.view.filter) ? 'why.noFilter' : undefined),
    run: (state) => state.setFilter(resetFilter(), 'step.reset'),
  },
];
