import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles } from './zip-files.ts';

describe('zipFiles', () => {
  const files = [
    { name: 'a-1-1.png', content: Uint8Array.of(1, 2, 3) },
    { name: 'a-1-2.png', content: Uint8Array.of() },
  ];

  it('holds every file under its name, byte by byte', () => {
    expect(unzipSync(zipFiles(files))).toEqual({
      'a-1-1.png': Uint8Array.of(1, 2, 3),
      'a-1-2.png': Uint8Array.of(),
    });
  });

  it('gives the same bytes whenever it is made', () => {
    expect(zipFiles(files)).toEqual(zipFiles(files));
  });
});
