import { describe, expect, it } from 'vitest';
import { findNearMiss, suggest } from './near-miss.ts';

describe('findNearMiss', () => {
  const types = ['attack', 'threat', 'alliance', 'sanction', 'un'];
  it.each([
    ['atack', 'attack'],
    ['attcak', 'attack'],
    ['Attack', 'attack'],
    ['treats', 'threat'],
    ['sanctions', 'sanction'],
    ['UN', 'un'],
  ])('takes %s for %s', (word, meant) => {
    expect(findNearMiss(word, types)).toBe(meant);
  });

  it.each(['strike', '', 'us-led', 'aattaackk', 'x'.repeat(61)])('has no guess for %j', (word) => {
    expect(findNearMiss(word, types)).toBeUndefined();
  });

  it('takes spaces and underscores for hyphens', () => {
    expect(findNearMiss('State_force', ['state', 'state-force'])).toBe('state-force');
  });

  it('prefers the closer of two', () => {
    expect(findNearMiss('actor-12', ['actor-13', 'actor-123', 'actor-12x', 'actor-12'])).toBe(
      'actor-12',
    );
  });

  it('hangs a question behind a message, or nothing', () => {
    expect(suggest('atack', types)).toBe(' Did you mean `attack`?');
    expect(suggest(12, types)).toBe('');
  });
});
