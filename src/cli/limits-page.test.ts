import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#schemas';
import { PROJECT_FOLDER } from './tool.ts';

const page = readFileSync(join(PROJECT_FOLDER, 'docs/limits.md'), 'utf8');

describe('the page of limits', () => {
  it('names every limit of the code with its number, and no other', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| ([\d,]+) \| \S/gm)].map(
      ([, name, most = '']) => [name, Number(most.replaceAll(',', ''))] as const,
    );
    expect(Object.fromEntries(rows)).toEqual(LIMITS);
  });
});
