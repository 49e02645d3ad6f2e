import type { Locator, Page } from '@playwright/test';

const CANVAS_TOOLS = {
  pan: /^Drag moves the graph/,
  marquee: /^Drag a rectangle/,
  lasso: /^Draw a line/,
} as const;
export type CanvasToolName = keyof typeof CANVAS_TOOLS;

/** Where things stand on the page, by the names that a screen reader says. */
export function placesOf(page: Page) {
  const header = page.getByRole('banner');
  const footer = page.getByRole('contentinfo');
  const legend = page.getByTestId('legend');
  const inspector = page.getByTestId('inspector');
  const startingWith = (label: string) =>
    new RegExp(`^${escapePattern(label)} [\\d,]+ of [\\d,]+$`);
  return {
    header,
    legend,
    inspector,
    canvas: page.getByTestId('canvas'),
    /** The stack of filters above the legend, and the window in which one of them is edited. */
    filters: page.getByTestId('filters'),
    chips: page.getByTestId('chip'),
    chipGroups: page.getByTestId('chip-group'),
    chipEditor: page.getByTestId('chip-editor'),
    chipOption: (name: string) =>
      page
        .getByTestId('chip-editor')
        .getByRole('option', { name: new RegExp(`^${escapePattern(name)}( |$)`) }),
    /** The graph as a list of actors, and the drawing as pictures. */
    actors: page.getByTestId('canvas').getByRole('option'),
    grounds: page.getByTestId('canvas').locator('svg path'),
    counts: page.getByTestId('counts'),
    analysis: page.getByTestId('analysis'),
    encodingKey: page.getByTestId('encoding-key'),
    /** Values of actors, from the first row that is drawn. */
    metricValues: page.getByTestId('analysis').getByTestId('value'),
    /** What a number that was opened rests on. */
    behind: page.getByTestId('behind'),
    behindRelationships: page.getByTestId('behind-relationship'),
    comparison: page.getByTestId('comparison'),
    triads: page.getByTestId('triad'),
    search: page.getByRole('combobox', { name: 'Search actors, events, sources' }),
    results: page.getByRole('listbox', { name: /Suggestions/ }),
    table: page.getByRole('grid'),
    /** Which rows of a long table are on the page. */
    tablePages: page.getByTestId('table-pages'),
    timeline: page.getByTestId('timeline'),
    evidence: inspector.getByTestId('evidence'),
    refusal: page.getByTestId('refusal'),
    dialog: page.getByRole('dialog'),
    preview: page.getByTestId('preview'),
    /** The preview, once it shows what is chosen. */
    upToDatePreview: page.getByTestId('preview').and(page.locator('[aria-busy=false]')),
    filePicker: page.getByTestId('file-picker'),
    /** Files that are brought in: what they hold, and how far reading them is. */
    importing: page.getByTestId('import'),
    importReport: page.getByTestId('import-report'),
    importTable: page.getByTestId('import-mapping').getByRole('table'),
    importProgress: page.getByTestId('import-progress'),
    restoreProgress: page.getByTestId('restore-progress'),
    largeNote: page.getByTestId('large-note'),
    matrix: page.getByTestId('matrix').getByRole('grid'),
    undo: header.getByRole('button', { name: /^(Undo:|Nothing to undo)/ }),
    redo: header.getByRole('button', { name: /^(Redo:|Nothing to redo)/ }),
    history: header.getByTestId('history'),
    steps: page.getByRole('menu', { name: 'History' }).getByRole('menuitemradio'),
    savedViews: page.getByTestId('saved-view'),
    /** The text beside the graph while a story is presented. */
    story: page.getByTestId('story'),
    storyHeadline: page.getByTestId('story').getByRole('heading', { level: 2 }),
    storyProgress: page.getByTestId('story').getByRole('status'),
    storyEvidence: page.getByTestId('story-evidence'),
    dossier: page.getByTestId('dossier'),
    toolbarButton: (name: string) => header.getByRole('button', { name, exact: true }),
    /** On a small screen the legend and the details come up as sheets. */
    sheetButton: (name: 'Filters' | 'Details') => footer.getByRole('button', { name }),
    section: (title: string) =>
      legend.getByRole('group').filter({ has: page.getByRole('heading', { name: title }) }),
    canvasTool: (tool: CanvasToolName) =>
      page
        .getByRole('group', { name: 'What dragging does' })
        .getByRole('button', { name: CANVAS_TOOLS[tool] }),
    /** The lines that the keyboard looks along, as they are said aloud. */
    lineSaid: page.getByTestId('canvas-said'),
    layoutProgress: page.getByTestId('layout-progress'),
    /** What has just happened, as it is said aloud. */
    notice: footer.getByRole('paragraph').getByRole('status').last(),
    selectButton: (label: string) =>
      legend.getByRole('button', { name: `Select the actors of ${label}`, exact: true }),
    legendRow: (label: string) => legend.getByRole('switch', { name: startingWith(label) }),
    legendRows: (section: string): Locator =>
      legend
        .getByRole('group')
        .filter({ has: page.getByRole('heading', { name: section }) })
        .getByRole('switch'),
    groupChoice: legend.getByLabel('Group by'),
    groupToggle: (name: string) =>
      legend.getByRole('button', { name: `Draw ${name} as one node`, exact: true }),
    /** Of the legend: how much lies inside collapsed groups. */
    insideNote: legend.getByTestId('inside'),
    onlyButton: (label: string) =>
      legend.getByRole('button', { name: `Show only ${label}`, exact: true }),
  };
}

export type Places = ReturnType<typeof placesOf>;

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
