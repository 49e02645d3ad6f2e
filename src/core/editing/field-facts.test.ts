import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS, actorSchema, evidenceSchema, LIMITS } from '#schemas';
import { fieldFactsOf } from './field-facts.ts';

describe('the facts of a field', () => {
  it('are those of the data contract: needed or not, how long, which values', () => {
    const { name, kind, group, description } = fieldFactsOf(actorSchema);
    expect(name).toEqual({ isRequired: true, longest: LIMITS.nameLength });
    expect(kind).toEqual({ isRequired: true, options: ACTOR_KINDS });
    expect(group.isRequired).toBe(false);
    expect(description).toEqual({ isRequired: false, longest: LIMITS.textLength });
    expect(fieldFactsOf(evidenceSchema).paraphrase.longest).toBe(300);
  });
});
