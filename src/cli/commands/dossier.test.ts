import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { runFaultlines } from './index.ts';
import type { World } from './world.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultlines-dossier-'));
  const steps = [
    {
      headline: 'The attack',
      text: 'It is told.',
      link: '',
      citations: [{ document: 'doc', paragraph: 1 }],
    },
  ];
  const dataset = aDataset()
    .actors(
      { id: 'a', name: 'Northern League' },
      { id: 'b', name: 'Twin' },
      { id: 'c', name: 'Twin' },
    )
    .edge('a', 'attack', 'b', { summary: 'The League attacked.' })
    .edge('b', 'threat', 'c')
    .head({ stories: [{ id: 's', title: 'One week', steps }] })
    .build();
  writeFileSync(join(folder, 'small.json'), JSON.stringify(dataset));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const world: World = {
    folder,
    readStdin: async () => new Uint8Array(),
    print: (content) => void printed.push(String(content)),
    tell: (message) => void told.push(message),
    progress: () => undefined,
  };
  const code = await runFaultlines(world, words);
  return { code, printed: printed.join(''), told: told.join('\n') };
}
const dossier = (...words: string[]) => run('dossier', 'small.json', ...words);

describe('dossier', () => {
  it('tells of an actor by its name, as Markdown', async () => {
    const { code, printed } = await dossier('northern league', '--as', 'md', '--out', '-');
    expect(code).toBe(0);
    expect(printed).toContain('# Northern League');
    expect(printed).toContain('The League attacked.');
  });

  it('tells of two actors, as PDF and as a page', async () => {
    expect((await dossier('a', 'b', '--out', 'pair.pdf')).code).toBe(0);
    expect(readFileSync(join(folder, 'pair.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/);
    expect((await dossier('a', 'b', '--out', 'pair.html')).code).toBe(0);
    expect(readFileSync(join(folder, 'pair.html'), 'utf8')).toContain('Northern League – Twin');
  });

  it('asks for an id where a name is not enough, and refuses what is not there', async () => {
    const twins = await dossier('Twin', '--out', '-', '--as', 'md');
    expect([twins.code, twins.told]).toEqual([
      2,
      'More than one actor is called "Twin": b, c. Give an id.',
    ]);
    expect((await dossier('Nobody', '--out', '-', '--as', 'md')).code).toBe(2);
    expect((await dossier('a', 'b', 'c', '--out', 'x.md')).code).toBe(2);
    expect((await dossier('a', '--out', 'x.docx')).code).toBe(2);
  });
});

describe('story', () => {
  it('writes the first story, or the one that is asked for', async () => {
    expect((await run('story', 'small.json', '--out', 'one.html')).code).toBe(0);
    expect(readFileSync(join(folder, 'one.html'), 'utf8')).toContain('It is told.');
    const missing = await run('story', 'small.json', '--story', 'other', '--out', 'x.html');
    expect([missing.code, missing.told]).toEqual([2, 'No such story. There are: s']);
  });
});
