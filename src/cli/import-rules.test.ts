import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER, toolScript } from './tool.ts';

interface Layer {
  readonly part: string;
  readonly folder?: string;
  readonly parts: readonly string[];
}
interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const CONFIG = join(PROJECT_FOLDER, '.dependency-cruiser.mjs');
const config = (await import(CONFIG)) as {
  LAYERS: readonly Layer[];
  default: { forbidden: readonly { name: string; comment: string }[] };
};
const { LAYERS } = config;
const RULES = config.default.forbidden;

const folderOf = (layer: Layer) => layer.folder ?? `src/${layer.part}`;
const ruleOf = (layer: Layer, what: string) => `${layer.part.replace('/', '-')}-${what}`;
const up = (path: string) => '../'.repeat(path.split('/').length - 1);
const importOf = (from: string, to: string) => `import '${up(from)}${to}';\n`;

/** A file that breaks a rule, and the rule that has to say so. */
interface Offence {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

/** For each part of the table, one file that breaks each rule made from its row. */
const offencesOfLayers: readonly Offence[] = LAYERS.flatMap((layer) => {
  const folder = folderOf(layer);
  const stranger = LAYERS.find(
    ({ part }) => part !== layer.part && part !== 'testing' && !layer.parts.includes(part),
  );
  const upward = `${folder}/looks-up.ts`;
  const inner = `${folder}/deep/inner.ts`;
  const outside = `e2e/reaches-into-${layer.part.replace('/', '-')}.ts`;
  return [
    {
      rule: ruleOf(layer, 'sees-only-below'),
      file: upward,
      code: stranger ? importOf(upward, `${folderOf(stranger)}/index.ts`) : '',
    },
    {
      rule: ruleOf(layer, 'packages'),
      file: `${folder}/uses-a-package.ts`,
      code: "import 'stranger';\n",
    },
    {
      rule: ruleOf(layer, 'test-packages'),
      file: `${folder}/uses-a-package.test.ts`,
      code: "import 'stranger';\n",
    },
    {
      rule: ruleOf(layer, 'entered-by-index'),
      file: outside,
      code: importOf(outside, inner),
    },
  ];
});

const otherOffences: readonly Offence[] = [
  {
    rule: 'no-panel-imports-a-panel',
    file: 'src/ui/panels/legend/asks-the-inspector.ts',
    code: "import '../inspector/index.ts';\n",
  },
  {
    rule: 'every-part-is-in-the-table',
    file: 'src/app/uses-a-new-folder.ts',
    code: "import '../helpers/index.ts';\n",
  },
  {
    rule: 'node-only-in-cli',
    file: 'src/core/formats/reads-a-file.ts',
    code: "import 'node:fs';\n",
  },
  {
    rule: 'testing-only-in-tests',
    file: 'src/state/uses-a-builder.ts',
    code: "import '#testing';\n",
  },
  {
    rule: 'fixtures-only-in-tests',
    file: 'src/state/uses-a-fixture.ts',
    code: "import './sample.fixture.ts';\n",
  },
  {
    rule: 'no-test-is-imported',
    file: 'src/state/second.test.ts',
    code: "import './first.test.ts';\n",
  },
  {
    rule: 'page-tests-use-the-driver',
    file: 'e2e/looks-inside.ts',
    code: "import '#state';\n",
  },
  {
    rule: 'no-cycles',
    file: 'src/core/base/about.ts',
    code: "import './round.ts';\n",
  },
  { rule: 'no-orphans', file: 'src/core/base/alone.ts', code: '' },
  {
    rule: 'everything-is-found',
    file: 'src/core/base/lost.ts',
    code: "import './nowhere.ts';\n",
  },
  {
    rule: 'packages-are-declared',
    file: 'src/app/borrows.ts',
    code: "import 'borrowed';\n",
  },
  {
    rule: 'the-page-needs-no-development-package',
    file: 'src/app/ships-a-tool.ts',
    code: "import 'stranger';\n",
  },
];
const OFFENCES = [...offencesOfLayers, ...otherOffences];

/** Files that keep every rule, beside the offences; none of them may be named. */
const GOOD_FILES: Readonly<Record<string, string>> = {
  'src/app/main.ts': "import '#core/base';\nimport '#state';\nimport '#ui/panels/legend';\n",
  'src/core/base/stands-below.test.ts':
    "import './index.ts';\nimport '#testing';\nimport 'vitest';\n",
  'src/cli/reads.ts': "import 'node:fs';\nimport '#schemas';\nimport '#core/formats';\n",
  'src/ui/canvas/draws.ts': "import 'cytoscape';\nimport '#core/appearance';\n",
  'src/state/first.test.ts': "import '#testing';\nimport 'node:fs';\n",
  'src/ui/panels/legend/rows.ts': "import './index.ts';\nimport '#state';\n",
  'src/state/sample.fixture.ts': "import '#testing';\n",
  'src/app/starts-a-worker.ts': "import '../workers/draw.worker.ts?worker&url';\n",
  'e2e/sees-the-page.ts': "import '#schemas';\n",
};

const PARTNERS: Readonly<Record<string, string>> = {
  'src/core/base/round.ts': "import './about.ts';\n",
  'src/helpers/index.ts': '',
  'src/workers/draw.worker.ts': '',
  'src/ui/panels/legend/index.ts': '',
  'src/ui/panels/inspector/index.ts': '',
  'tsconfig.json': '{}',
  'package.json': JSON.stringify({
    type: 'module',
    imports: {
      '#schemas': './schemas/index.ts',
      '#core/*': './src/core/*/index.ts',
      '#state': './src/state/index.ts',
      '#ui/*': './src/ui/*/index.ts',
      '#testing': './src/testing/index.ts',
    },
    dependencies: { cytoscape: '1' },
    devDependencies: { stranger: '1', vitest: '1' },
  }),
};

function writeTree(root: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const layer of LAYERS) {
    write(`${folderOf(layer)}/index.ts`, '');
    write(`${folderOf(layer)}/deep/inner.ts`, '');
  }
  for (const { file, code } of OFFENCES) write(file, code);
  for (const [path, text] of Object.entries({ ...PARTNERS, ...GOOD_FILES })) write(path, text);
  for (const name of ['stranger', 'borrowed', 'cytoscape', 'vitest']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
}

describe('import rules', () => {
  let root: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'faultlines-imports-'));
    writeTree(root);
    const script = toolScript('dependency-cruiser', 'depcruise');
    const args = [script, '--config', CONFIG, '--output-type', 'json', 'schemas', 'src', 'e2e'];
    const { stdout } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 50_000_000,
    });
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary
      .violations;
  }, 60_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(OFFENCES)('$rule is broken by $file', ({ rule, file }) => {
    expect(violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)).toContain(
      rule,
    );
  });

  it.each(Object.keys(GOOD_FILES))('nothing is said about %s, which keeps them all', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it('has a file here that breaks each rule', () => {
    const broken = new Set(OFFENCES.map(({ rule }) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });

  it('says of each rule what to do instead', () => {
    expect(RULES.filter(({ comment }) => comment.length < 40)).toEqual([]);
  });
});
