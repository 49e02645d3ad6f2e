import { describe, expect, it } from 'vitest';
import type { DatasetInput } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { BADGE_RULES, badgeOf } from './badge-rules.ts';
import { BADGES } from './graph.ts';

type Evidence = DatasetInput['relationships'][number]['evidence'];

const reportOf = (evidence: Evidence, derivedFrom: Record<string, string[]> = {}) => {
  const dataset = aDataset()
    .documents(
      ...Object.entries(derivedFrom).map(([id, origins]) => ({ id, derivedFrom: origins })),
    )
    .edge('a', 'attack', 'b', { evidence })
    .build();
  return badgeOf(dataset.relationships[0]!, dataset.documents);
};
const support = (document: string) => anEvidence({ document });
const denial = (document: string) => anEvidence({ document, voice: 'denied' });

describe('the badge of a relationship', () => {
  it('is single source for one document, however often that says it', () => {
    expect(reportOf([support('x'), support('x')])).toEqual({
      badge: 'single-source',
      supportingDocuments: ['x'],
      independent: 1,
      against: 0,
    });
  });

  it('is corroborated by two documents that do not derive from each other', () => {
    expect(reportOf([support('x'), support('y'), support('z')])).toEqual({
      badge: 'corroborated',
      supportingDocuments: ['x', 'y', 'z'],
      independent: 3,
      against: 0,
    });
  });

  it('does not count a reprint', () => {
    expect(reportOf([support('x'), support('y')], { y: ['x'] })).toMatchObject({
      badge: 'single-source',
      supportingDocuments: ['x', 'y'],
      independent: 1,
    });
  });

  it('does not count a reprint of a reprint, even where the one between says nothing', () => {
    const derivedFrom = { z: ['y'], y: ['x'] };
    expect(reportOf([support('z'), support('x')], derivedFrom)).toMatchObject({ independent: 1 });
  });

  it('counts a derived document whose origin does not support the relationship', () => {
    const derivedFrom = { y: ['w'] };
    expect(reportOf([support('x'), support('y')], derivedFrom)).toMatchObject({
      badge: 'corroborated',
      independent: 2,
    });
  });

  it('is contested once a document reports a denial', () => {
    expect(reportOf([support('x'), support('y'), denial('z')])).toMatchObject({
      badge: 'contested',
      independent: 2,
      against: 1,
    });
  });

  it('is contested once evidence contradicts it, even in the same document', () => {
    expect(
      reportOf([support('x'), anEvidence({ document: 'x', stance: 'contradicts' })]).badge,
    ).toBe('contested');
  });

  it('is denied only where nothing supports it', () => {
    expect(reportOf([denial('x'), anEvidence({ document: 'y', stance: 'contradicts' })])).toEqual({
      badge: 'denied-only',
      supportingDocuments: [],
      independent: 0,
      against: 2,
    });
  });

  it('takes a qualifying item for neither side', () => {
    const qualifying = anEvidence({ document: 'y', stance: 'qualifies' });
    expect(reportOf([support('x'), qualifying]).badge).toBe('single-source');
    expect(reportOf([denial('x'), qualifying]).badge).toBe('denied-only');
    expect(reportOf([qualifying])).toMatchObject({ badge: 'single-source', independent: 0 });
  });

  it('has a rule in words for every badge', () => {
    expect(BADGE_RULES.map(({ badge }) => badge)).toEqual([...BADGES]);
    for (const { rule } of BADGE_RULES) expect(rule).toMatch(/^[A-Z].+\.$/);
  });
});
