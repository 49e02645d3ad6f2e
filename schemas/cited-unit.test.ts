import { describe, expect, it } from 'vitest';
import { citedUnitOf } from './cited-unit.ts';
import { DOCUMENT_KINDS } from './vocabulary.ts';

describe('citedUnitOf', () => {
  it('counts the rows of a table and the paragraphs of everything else', () => {
    const byRow = DOCUMENT_KINDS.filter((kind) => citedUnitOf({ kind }) === 'row');
    expect(byRow).toEqual(['dataset']);
  });

  it('takes a document that is not known for a text', () => {
    expect(citedUnitOf(undefined)).toBe('paragraph');
  });
});
