// The import table of the project. Every rule below is made from it; to allow an import, change
// the table, not a rule.

const CORE = ['core/base', 'core/graph', 'core/analysis', 'core/layout', 'core/appearance'];
const ALL_OF_CORE = [...CORE, 'core/figure', 'core/formats', 'core/editing', 'core/view'];
const UI_BASE = ['ui/messages', 'ui/style', 'ui/hooks', 'ui/parts'];
const FONTS = ['@expo-google-fonts/source-sans-3', '@expo-google-fonts/vazirmatn'];
const WEB_FONTS = ['@fontsource-variable/source-sans-3', '@fontsource-variable/vazirmatn'];
const GRAPHOLOGY = [
  'graphology',
  'graphology-metrics',
  'graphology-communities-louvain',
  'graphology-shortest-path',
  'graphology-components',
  'graphology-types',
];
const FILE_FORMATS = ['saxes', 'fflate', 'read-excel-file', 'hyparquet', 'hyparquet-compressors'];
const PDF = ['@cantoo/pdf-lib', '@pdf-lib/fontkit'];
const REACT = ['react', 'react-dom', 'react-intl', 'react-aria-components', 'lucide-react'];

/** Per part: what it may import besides itself, and from which packages. */
export const LAYERS = [
  { part: 'schemas', folder: 'schemas', parts: [], packages: ['zod'] },
  { part: 'core/base', parts: ['schemas'], packages: ['fflate'] },
  { part: 'core/graph', parts: ['schemas', 'core/base'], packages: [] },
  {
    part: 'core/analysis',
    parts: ['schemas', 'core/base', 'core/graph'],
    packages: ['minisearch', ...GRAPHOLOGY],
  },
  {
    part: 'core/layout',
    parts: ['schemas', 'core/base', 'core/graph'],
    packages: ['cytoscape', 'd3-force'],
  },
  { part: 'core/appearance', parts: ['schemas', 'core/base', 'core/graph'], packages: [] },
  { part: 'core/figure', parts: ['schemas', ...CORE], packages: PDF },
  {
    part: 'core/formats',
    parts: ['schemas', 'core/base'],
    packages: ['zod', ...FILE_FORMATS],
    // Other people's readers, which open what we write.
    testPackages: [
      'ajv',
      'graphology',
      'graphology-gexf',
      'graphology-graphml',
      'hyparquet-writer',
      'papaparse',
    ],
  },
  { part: 'core/editing', parts: ['schemas', 'core/base'], packages: [] },
  { part: 'core/view', parts: ['schemas', ...CORE, 'core/figure'], packages: [] },
  {
    part: 'state',
    parts: ['schemas', ...ALL_OF_CORE],
    packages: ['zustand', 'zod'],
  },
  {
    part: 'workers',
    parts: ['schemas', ...ALL_OF_CORE],
    packages: ['comlink', '@resvg/resvg-wasm', ...FONTS],
  },
  {
    part: 'ui/messages',
    parts: ['schemas', ...ALL_OF_CORE, 'state'],
    packages: ['react', 'react-intl'],
  },
  { part: 'ui/style', parts: [], packages: WEB_FONTS },
  {
    part: 'ui/hooks',
    parts: ['schemas', ...ALL_OF_CORE, 'state'],
    packages: ['react', 'zustand'],
  },
  {
    part: 'ui/parts',
    parts: ['schemas', ...ALL_OF_CORE, 'ui/messages', 'ui/style'],
    packages: [...REACT],
  },
  {
    part: 'ui/canvas',
    parts: ['schemas', ...ALL_OF_CORE, 'state', ...UI_BASE],
    packages: ['cytoscape', ...REACT],
  },
  {
    part: 'ui/panels',
    parts: ['schemas', ...ALL_OF_CORE, 'state', ...UI_BASE],
    packages: [...REACT],
  },
  {
    part: 'app',
    parts: ['schemas', ...ALL_OF_CORE, 'state', 'workers', ...UI_BASE, 'ui/canvas', 'ui/panels'],
    packages: [...REACT, 'comlink', 'idb', ...FONTS, ...WEB_FONTS],
  },
  {
    part: 'cli',
    parts: ['schemas', ...ALL_OF_CORE],
    packages: ['@playwright/test', '@resvg/resvg-js', 'commander', 'vite', ...FONTS],
  },
  {
    part: 'testing',
    parts: ['schemas', ...ALL_OF_CORE],
    packages: ['fast-check', 'fflate', 'hyparquet-writer', 'vitest'],
  },
];

/** What a test may import beyond its part. */
const TEST_PACKAGES = [
  'vitest',
  'fast-check',
  'dependency-cruiser',
  'fake-indexeddb',
  // The two programs that draw pictures are compared with each other.
  '@resvg/resvg-wasm',
];

/** What to do instead, for the imports that are most often tried. */
const CURES = {
  core: 'The core is pure. Pass the value in as an argument; what needs the page, React or the store belongs to ui, app or state.',
  state:
    'State knows no widget, no worker and no browser. Reach the world through a port (state/ports.ts) that the app implements.',
  ui: 'The interface reads selectors and calls actions of the store; it meets workers and the browser only through ports.',
  schemas:
    'The data contract stands alone, so that every tool can read it. Move what needs more to core.',
  cli: 'A command works without a page: take what it needs from schemas and core, and move shared code down there.',
  workers: 'A worker runs the core and nothing else; what it needs comes as a message.',
  app: 'The app wires parts together. Code that uses this package belongs to the part that owns it (see LAYERS).',
  testing:
    'Builders for tests stand on schemas and core only, so that tests of every part can use them.',
};

const folderOf = ({ part, folder }) => folder ?? `src/${part}`;
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const inFolder = (layer) => `^${literally(folderOf(layer))}/`;
const cureOf = (part) => CURES[part.split('/')[0]];
const ruleName = (part, what) => `${part.replace('/', '-')}-${what}`;
const packagePaths = (names) =>
  names.map((name) => `(^|/)node_modules/(@types/)?${literally(name)}(/|$)`);
const layerNamed = (name) => LAYERS.find(({ part }) => part === name);

const TEST_FILE = '\\.test\\.tsx?$';
// Fixtures stand beside the tests that share them.
const TEST_CODE = '\\.(test|fixture)\\.tsx?$';
const OUTSIDE_CODE = '^(src|schemas|graph-data)/';
const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const partRules = LAYERS.map((layer) => ({
  name: ruleName(layer.part, 'sees-only-below'),
  severity: 'error',
  comment: `${layer.part} may import ${layer.parts.join(', ') || 'no other part'}. ${cureOf(layer.part)}`,
  from: { path: inFolder(layer) },
  to: {
    path: `${OUTSIDE_CODE}|^(e2e|bench)/`,
    pathNot: [
      inFolder(layer),
      ...layer.parts.map((name) => inFolder(layerNamed(name))),
      // A rule of its own says who may use these.
      '^src/testing/',
      // Data is no code: it is read through parseDataset, whoever loads it.
      '^graph-data/',
    ],
  },
}));

const packageRules = LAYERS.map((layer) => ({
  name: ruleName(layer.part, 'packages'),
  severity: 'error',
  comment: `${layer.part} may use ${layer.packages.join(', ') || 'no package'}. ${cureOf(layer.part)}`,
  from: { path: inFolder(layer), pathNot: TEST_CODE },
  to: { dependencyTypes: NPM, pathNot: packagePaths(layer.packages) },
}));

const testPackageRules = LAYERS.map((layer) => ({
  name: ruleName(layer.part, 'test-packages'),
  severity: 'error',
  comment: `Tests of ${layer.part} may use its packages and ${TEST_PACKAGES.join(', ')}. Test what the part does, with no more than it has.`,
  from: { path: `${inFolder(layer)}.*${TEST_CODE}` },
  to: {
    dependencyTypes: NPM,
    pathNot: packagePaths([...layer.packages, ...(layer.testPackages ?? []), ...TEST_PACKAGES]),
  },
}));

// Each panel is a part of its own with its own index.ts; `ui/panels/index.ts` is only a list.
const entryRules = LAYERS.map((layer) => ({
  name: ruleName(layer.part, 'entered-by-index'),
  severity: 'error',
  comment: `Import ${layer.part} as a whole (${layer.folder ? `#${layer.folder}` : `#${layer.part}`}); export from its index.ts what others need.`,
  from: { path: '^(src|schemas|e2e|bench)/', pathNot: inFolder(layer) },
  to: {
    path: `${inFolder(layer)}.*\\.tsx?$`,
    pathNot: [
      `${inFolder(layer)}index\\.ts$`,
      ...(layer.part === 'ui/panels' ? [`${inFolder(layer)}[^/]+/index\\.ts$`] : []),
      // A worker is started by its address, and each client is loaded only with its first use.
      ...(layer.part === 'workers' ? [`${inFolder(layer)}[^/]+(\\.worker|-client)\\.ts$`] : []),
      // The benchmark starts workers and makes pictures by the very functions of the app.
      ...(layer.part === 'app'
        ? [`${inFolder(layer)}(start-worker|start-painter|figure-ports|figure-fonts)\\.ts$`]
        : []),
      ...(layer.part === 'ui/panels' ? [`${inFolder(layer)}export/write-figure\\.ts$`] : []),
      // Commands are programs; the benchmark and the page tests share the server and the finder.
      ...(layer.part === 'cli' ? [`${inFolder(layer)}[^/]+\\.ts$`] : []),
    ],
  },
}));

export default {
  forbidden: [
    ...partRules,
    ...packageRules,
    ...testPackageRules,
    ...entryRules,
    {
      name: 'no-panel-imports-a-panel',
      severity: 'error',
      comment:
        'Panels stand side by side. Move what both need to ui/parts (widgets) or state (selectors), or let the app place the one in the other.',
      from: { path: '^src/ui/panels/([^/.]+)', pathNot: '^src/ui/panels/index\\.ts$' },
      to: { path: '^src/ui/panels/', pathNot: '^src/ui/panels/$1(/|\\.)' },
    },
    {
      name: 'every-part-is-in-the-table',
      severity: 'error',
      comment: 'Add a row for this folder to LAYERS in .dependency-cruiser.mjs.',
      from: {},
      to: { path: '^src/', pathNot: LAYERS.map(inFolder) },
    },
    {
      name: 'node-only-in-cli',
      severity: 'error',
      comment:
        'Only commands (src/cli), benchmarks and tests know Node. Take the content as an argument and let the command read the file.',
      from: { path: '^(src|schemas)/', pathNot: ['^src/cli/', TEST_CODE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'testing-only-in-tests',
      severity: 'error',
      comment: 'Builders are for tests. What the product needs belongs to the part that owns it.',
      from: { path: '^(src|schemas)/', pathNot: [TEST_CODE, '^src/testing/'] },
      to: { path: '^src/testing/' },
    },
    {
      name: 'fixtures-only-in-tests',
      severity: 'error',
      comment: 'A fixture is for tests. What the product needs stands in a file of its own name.',
      from: { path: '^(src|schemas)/', pathNot: TEST_CODE },
      to: { path: '\\.fixture\\.tsx?$' },
    },
    {
      name: 'no-test-is-imported',
      severity: 'error',
      comment: 'A test is run, never imported. Move what is shared to src/testing.',
      from: {},
      to: { path: TEST_FILE },
    },
    {
      name: 'page-tests-use-the-driver',
      severity: 'error',
      comment:
        'Page tests see what a user sees. They may read schemas and data, and speak to the page through the driver in e2e.',
      from: { path: '^e2e/' },
      to: { path: '^src/', pathNot: ['^src/cli/', '^src/testing/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one, or hide a third: move what both use there.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing imports this file and it is no program: delete it or use it.',
      from: {
        orphan: true,
        pathNot: [
          '^src/cli/',
          '^src/workers/service-worker\\.ts$',
          '\\.d\\.ts$',
          TEST_FILE,
          '^e2e/',
          '^bench/',
          '^[^/]+\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      comment: 'This import leads nowhere: correct the path, or add the package to package.json.',
      from: {},
      // A query such as `?url` is for Vite; behind a package's `exports` only Vite can follow it.
      to: { couldNotResolve: true, pathNot: '\\?(url|raw)$|^virtual:' },
    },
    {
      name: 'packages-are-declared',
      severity: 'error',
      comment: 'This package is here only because another needs it: add it to package.json.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'the-page-needs-no-development-package',
      severity: 'error',
      comment: 'Move the package from devDependencies to dependencies: the built page needs it.',
      from: { path: '^(src|schemas)/', pathNot: ['^src/cli/', '^src/testing/', TEST_CODE] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['npm', 'type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|graph-data/.*\\.json$)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
