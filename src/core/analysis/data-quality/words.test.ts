import { describe, expect, it } from 'vitest';
import { splitParagraphs } from './document-text.ts';
import { recordName } from './finding.ts';
import { runsOf, wordsOf } from './words.ts';

describe('words of a text', () => {
  it('are folded, without the s of possessives', () => {
    expect(wordsOf("Iran’s corps, the IRGC's “Asa’ib”; U.S. troops’ base")).toEqual(
      'iran corps the irgc asaib u s troops base'.split(' '),
    );
  });

  it('are none where there are no letters', () => {
    expect(wordsOf(' * * * ')).toEqual([]);
  });

  it('make runs that overlap', () => {
    expect(runsOf(['a', 'b', 'c'], 2)).toEqual(['a b', 'b c']);
    expect(runsOf(['a'], 2)).toEqual([]);
  });
});

describe('paragraphs of a text', () => {
  it('are its lines without empty ones, whatever ends them and surrounds them', () => {
    expect(splitParagraphs('\uFEFFone\r\n \u00a0\r\ttwo \n\n three')).toEqual([
      'one',
      'two',
      'three',
    ]);
  });
});

describe('the name of a record', () => {
  it('tells its part and the other record', () => {
    expect(recordName({ kind: 'actor', id: 'a' })).toBe('a');
    expect(recordName({ kind: 'document', id: 'a', part: 3 })).toBe('a#3');
    expect(recordName({ kind: 'relationship', id: 'a', other: 'b' })).toBe('a + b');
  });
});
