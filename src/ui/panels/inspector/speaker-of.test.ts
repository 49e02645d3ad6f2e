import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { speakerOf } from './speaker-of.ts';

const by = (speaker?: { actor?: string; name?: string; role?: string }) => {
  const evidence = [anEvidence(speaker ? { speaker } : {})];
  const graph = buildGraph(aDataset().edge('a', 'attack', 'b', { evidence }).build());
  return speakerOf(graph, graph.relationships[0]!.evidence[0]!);
};

describe('who speaks', () => {
  it('is named as the document does, else by the actor', () => {
    expect(by({ actor: 'a', name: 'A. Speaker', role: 'minister' })).toBe('A. Speaker, minister');
    expect(by({ actor: 'a' })).toBe('Actor a');
    expect(by({ role: 'an official' })).toBe('an official');
  });

  it('is nobody where none is named', () => {
    expect(by()).toBe('');
  });
});
