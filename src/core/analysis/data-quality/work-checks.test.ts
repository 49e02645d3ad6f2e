import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import { WORK_CHECKS } from './work-checks.ts';

const dataset = aDataset()
  .documents({ id: 'one' }, { id: 'two' })
  .edge('a', 'attack', 'b', { start: '2020', evidence: [anEvidence({ document: 'one' })] })
  .edge('b', 'threat', 'a', {
    evidence: [anEvidence({ document: 'one' }), anEvidence({ document: 'two' })],
  })
  .build();

const found = (code: string) =>
  WORK_CHECKS.find((check) => check.code === code)!
    .find(dataset)
    .map(({ record }) => record.id);

describe('the checks of work in progress', () => {
  it('find what has one source and what has no date', () => {
    const [first, second] = dataset.relationships;
    expect(found('single-source')).toEqual([first!.id]);
    expect(found('undated')).toEqual([second!.id]);
  });

  it('have a name each and need no texts', () => {
    const codes = WORK_CHECKS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(WORK_CHECKS.every(({ needsTexts }) => !needsTexts)).toBe(true);
  });
});
