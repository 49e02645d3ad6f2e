import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from './tool.ts';

const readme = readFileSync(join(PROJECT_FOLDER, 'README.md'), 'utf8');
const named = [...readme.matchAll(/^\| `([\w/-]+)\/` \|/gm)].map((match) => match[1]!);

const foldersIn = (folder: string) =>
  readdirSync(join(PROJECT_FOLDER, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`);

describe('the map of the code in the README', () => {
  it('names only folders that are there', () => {
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((folder) => !existsSync(join(PROJECT_FOLDER, folder)))).toEqual([]);
  });

  it('misses no part of the source', () => {
    const parts = [
      ...foldersIn('src').filter((folder) => folder !== 'src/core'),
      ...foldersIn('src/core'),
    ];
    expect(parts.filter((folder) => !named.includes(folder))).toEqual([]);
  });

  it('stays short: at most 60 lines', () => {
    const section = readme.slice(readme.indexOf('## Architecture'));
    expect(section.split('\n').length).toBeLessThanOrEqual(60);
  });
});
