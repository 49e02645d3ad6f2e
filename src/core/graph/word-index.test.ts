import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { aDataset, anEvidence } from '#testing';
import { buildGraph } from './build-graph.ts';
import { relationshipsWithText } from './word-index.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'kh', name: 'Kata’ib Hizballah', aliases: [{ text: 'كتائب حزب الله' }] })
    .edge('us', 'attack', 'kh', {
      summary: 'Air strikes near Al-Qa’im.',
      evidence: [anEvidence({ paraphrase: 'Five sites were hit.' })],
    })
    .edge('us', 'threat', 'iq', { summary: 'A warning of strikes.' })
    .build(),
);
const found = (text: string) => {
  const relationships = relationshipsWithText(graph, text, undefined);
  return relationships && [...bitsToArray(relationships)];
};

describe('looking for words', () => {
  it('finds them in summaries, paraphrases, names and aliases, each where it may be', () => {
    expect(found('strikes')).toEqual([0, 1]);
    expect(found('sites strikes kataib')).toEqual([0]);
    expect(found('کتائب')).toEqual([0]);
    expect(found('warning sites')).toEqual([]);
  });

  it('takes the beginning of a word, in any spelling', () => {
    expect(found('STRI al qaim')).toEqual([0]);
    expect(found('rikes')).toEqual([]);
  });

  it('takes any number of words', () => {
    const many = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
    expect(found(`strikes ${many}`)).toEqual([]);
    expect(found(Array(40).fill('strikes').join(' '))).toEqual([0, 1]);
  });

  it('asks for nothing without a word', () => {
    expect(found(' … ')).toBeUndefined();
  });
});
