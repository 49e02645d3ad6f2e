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
