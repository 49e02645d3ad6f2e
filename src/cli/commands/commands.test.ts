import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FILTER_FIELDS } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { createProgram, runFaultlines } from './index.ts';
import type { World } from './world.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultlines-command-'));
  put('small.faultlines.json', small());
});
afterEach(() => rmSync(folder, { recursive: true }));

const small = () =>
  aDataset()
    .edge('a', 'attack', 'b', { start: '2020-01-03' })
    .edge('b', 'threat', 'a', { start: '2020-02-01' })
    .edge('c', 'support', 'a', { evidence: [anEvidence({ document: 'other' })] })
    .build();

const put = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Runs a command line in the folder; gives its exit code and all that it said. */
async function run(line: string, stdin = '') {
  const printed: string[] = [];
  const told: string[] = [];
  const world: World = {
    folder,
    readStdin: async () => new TextEncoder().encode(stdin),
    print: (content) => void printed.push(String(content)),
    tell: (message) => void told.push(message),
    progress: () => undefined,
  };
  const code = await runFaultlines(world, line.split(' '));
  return { code, printed: printed.join(''), told: told.join('\n') };
}

describe('validate', () => {
  it('ends with 0 for good files and names what they hold', async () => {
    const { code, printed } = await run('validate small.faultlines.json');
    expect(code).toBe(0);
    expect(printed).toContain('kept 3 actors, 3 relationships, 3 evidence, 2 documents');
  });

  it('ends with 2 for a refused file, with place, finding and expectation', async () => {
    put('bad.json', { ...small(), title: 7 });
    const { code, printed } = await run('validate small.faultlines.json bad.json');
    expect(code).toBe(2);
    expect(printed).toMatch(/bad\.json: title\n.*error.*\n.*found: +7\n.*expected/);
    expect(printed).toContain('small.faultlines.json: Faultlines JSON, good');
  });

  it('ends with 1 for warnings only where they are forbidden', async () => {
    // A speaker missing where one is expected is a warning.
    const warned = aDataset()
      .edge('a', 'attack', 'b', { evidence: [anEvidence({ voice: 'attributed' })] })
      .build();
    put('warned.json', warned);
    expect((await run('validate warned.json')).code).toBe(0);
    expect((await run('validate --strict warned.json')).code).toBe(1);
  });

  it('reads standard input and prints JSON', async () => {
    const { code, printed } = await run('validate --json -', '{"format": "faultlines"');
    expect(code).toBe(2);
    expect(JSON.parse(printed)).toMatchObject([
      { path: '-', ok: false, issues: [{ code: 'bad-json' }] },
    ]);
  });
});

describe('convert', () => {
  it('writes the part that the flags leave', async () => {
    const { code, told } = await run(
      'convert small.faultlines.json --only type=attack --out part.json',
    );
    expect(code).toBe(0);
    expect(told).toContain('Wrote part.json');
    expect(JSON.parse(textOf('part.json')).relationships).toMatchObject([{ type: 'attack' }]);
  });

  it('names the files of a format that makes several after the one asked for', async () => {
    const { told } = await run('convert small.faultlines.json --out tables.csv');
    expect(told).toContain('loses:');
    expect(readdirSync(folder).sort()).toEqual([
      'small.faultlines.json',
      'tables-actors.csv',
      'tables-documents.csv',
      'tables-evidence.csv',
      'tables-relationships.csv',
    ]);
  });

  it('never replaces a file without being told to, and leaves nothing half written', async () => {
    put('there.json', 'precious');
    const refused = await run('convert small.faultlines.json --out there.json');
    expect(refused.code).toBe(2);
    expect(refused.told).toContain('--force');
    expect(textOf('there.json')).toBe('precious');
    expect((await run('convert small.faultlines.json --out there.json --force')).code).toBe(0);
    expect(JSON.parse(textOf('there.json')).format).toBe('faultlines');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes to standard output', async () => {
    const { printed } = await run('convert small.faultlines.json --to faultlines-json --out -');
    expect(JSON.parse(printed).relationships).toHaveLength(3);
  });

  it('refuses an ending that names no format, and names those that it knows', async () => {
    const { code, told } = await run('convert small.faultlines.json --out small.xyz');
    expect(code).toBe(2);
    expect(told).toContain('faultlines-json');
  });
});

describe('filter flags', () => {
  it('are the fields of the app', () => {
    const program = createProgram({ folder } as World, () => undefined);
    const convert = program.commands.find((command) => command.name() === 'convert');
    const only = convert?.options.find(({ long }) => long === '--only');
    for (const { id } of FILTER_FIELDS) expect(only?.description).toContain(id);
  });

  it('select by field, day and publication', async () => {
    const count = async (flags: string) =>
      JSON.parse((await run(`stats small.faultlines.json --json ${flags}`)).printed).relationships;
    expect(await count('--isolates')).toBe(3);
    expect(await count('--without type=attack,threat')).toBe(1);
    expect(await count('--since 2020-01-15 --dated')).toBe(1);
    expect(await count('--only document=other')).toBe(1);
    expect(await count('--dated')).toBe(2);
  });

  it('refuse a field or value that does not exist, and list those that do', async () => {
    const field = await run('stats small.faultlines.json --only colour=red');
    expect([field.code, field.told]).toEqual([2, expect.stringContaining('Fields: type')]);
    const value = await run('stats small.faultlines.json --only actor=nobody');
    expect([value.code, value.told]).toEqual([2, expect.stringContaining('There are: a, b, c')]);
    expect((await run('stats small.faultlines.json --since 3.1.2020')).code).toBe(2);
  });
});

describe('stats', () => {
  it('counts by type and names who has most', async () => {
    const { printed } = await run('stats small.faultlines.json');
    expect(printed).toContain('3 actors, 3 relationships, 3 evidence items, 2 documents');
    expect(printed).toMatch(/1 {2}attack/);
    expect(printed).toMatch(/3 {2}Actor a/);
  });
});

describe('diff', () => {
  it('says what was added, removed and changed', async () => {
    const before = small();
    const [first, , ...rest] = before.relationships;
    put('later.json', {
      ...before,
      relationships: [{ ...first!, summary: 'Told otherwise.' }, ...rest],
      actors: [...before.actors, { ...before.actors[0]!, id: 'd' }],
    });
    const { code, printed } = await run('diff small.faultlines.json later.json');
    expect(code).toBe(0);
    expect(printed).toBe(
      '+ actor d\n- relationship r2\n~ relationship r1: summary\n1 added, 1 removed, 1 changed\n',
    );
    expect((await run('diff --exit-code small.faultlines.json later.json')).code).toBe(1);
    expect((await run('diff --exit-code small.faultlines.json small.faultlines.json')).code).toBe(
      0,
    );
  });
});

describe('render', () => {
  const bytesOf = (name: string) => readFileSync(join(folder, name));

  it('draws the figure in each kind, and the file opens again', async () => {
    const kinds = { svg: '<svg', pdf: '%PDF', html: '<!doctype html', png: '\x89PNG' };
    for (const [kind, start] of Object.entries(kinds)) {
      const { code, told } = await run(
        `render small.faultlines.json --only type=attack --out f.${kind} --size 500 --scale 1 --date 2026-01-01`,
      );
      expect([code, told]).toEqual([0, `Wrote f.${kind}`]);
      expect(bytesOf(`f.${kind}`).toString('latin1').toLowerCase()).toContain(start.toLowerCase());
      const { printed } = await run(`stats f.${kind} --json`);
      expect(JSON.parse(printed)).toMatchObject({ relationships: 1, types: { attack: 1 } });
    }
  }, 60_000);

  it('takes a view from a link, and refuses one that names what is not there', async () => {
    const link = 'https://example.org/#only.type=threat';
    expect((await run(`render small.faultlines.json --view ${link} --out v.svg`)).code).toBe(0);
    expect(textOf('v.svg')).toContain('Threat');
    expect(textOf('v.svg')).not.toContain('>Attack<');
    const unknown = await run(
      'render small.faultlines.json --view #select=actor:nobody --out x.svg',
    );
    expect([unknown.code, unknown.told]).toEqual([2, expect.stringContaining('nobody')]);
    const broken = await run('render small.faultlines.json --view #nonsense=1 --out x.svg');
    expect(broken.code).toBe(2);
  }, 60_000);

  it('leaves the data out when told to, and says what it cannot write', async () => {
    await run('render small.faultlines.json --no-data --out bare.svg');
    expect((await run('stats bare.svg')).told).toContain('figure-without-data');
    const gif = await run('render small.faultlines.json --out small.gif');
    expect([gif.code, gif.told]).toEqual([2, expect.stringContaining('png, svg, pdf, html')]);
    const huge = await run(
      'render small.faultlines.json --size 4000x4000 --scale 8 --out huge.png',
    );
    expect([huge.code, huge.told]).toEqual([2, expect.stringContaining('picture')]);
  }, 60_000);
});

describe('analysis', () => {
  it('works out metrics and refuses those that do not exist', async () => {
    const { printed } = await run('stats small.faultlines.json --metrics degree,density --json');
    const table = JSON.parse(printed);
    expect(table.graph.density).toBeGreaterThan(0);
    expect(table.actors[0]).toMatchObject({ id: 'a' });
    const csv = (await run('stats small.faultlines.json --metrics degree --csv')).printed;
    expect(csv.split('\n')[0]).toBe('id,name,degree');
    expect((await run('stats small.faultlines.json --metrics charm')).told).toContain('pagerank');
  });

  it('finds the camps of a graph of two', async () => {
    put(
      'camps.json',
      aDataset()
        .edge('a', 'alliance', 'b')
        .edge('c', 'alliance', 'd')
        .edge('a', 'attack', 'c')
        .edge('b', 'attack', 'd')
        .edge('a', 'threat', 'd')
        .build(),
    );
    const found = JSON.parse((await run('balance camps.json --json')).printed);
    expect(found.frustration).toMatchObject({ index: 0, method: 'exact' });
    expect(found.camps[0].members.map((camp: string[]) => camp.sort())).toEqual([
      ['Actor a', 'Actor b'],
      ['Actor c', 'Actor d'],
    ]);
    expect((await run('balance camps.json')).printed).toContain('Frustration index: 0 of 5');
  });

  it('compares what two documents tell', async () => {
    const { printed } = await run('compare small.faultlines.json --documents doc,other --json');
    expect(JSON.parse(printed).overlap).toMatchObject({ onlyA: 2, onlyB: 1, both: 0 });
    const words = (await run('compare small.faultlines.json --documents doc,other')).printed;
    expect(words).toContain('only-b         Actor c – Support – Actor a');
    expect((await run('compare small.faultlines.json --documents doc,x')).code).toBe(2);
  });
});

describe('the program', () => {
  it('gives help and its version, and refuses what it does not know', async () => {
    expect((await run('--help')).printed).toContain('Exit codes:');
    expect((await run('--version')).printed).toMatch(/^\d+\.\d+\.\d+/);
    expect((await run('nonsense')).code).toBe(2);
    expect((await run('stats missing.json')).told).toContain('There is no file missing.json');
  });

  it('has examples in the help of every command', async () => {
    const names = createProgram({ folder } as World, () => undefined).commands.map((command) =>
      command.name(),
    );
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect((await run(`${name} --help`)).printed).toContain('Examples:');
  });

  it('completes its commands and flags in each shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { printed } = await run(`completion ${shell}`);
      expect(printed).toContain('convert');
      expect(printed).toContain(shell === 'fish' ? '-l strict' : '--strict');
    }
  });
});
