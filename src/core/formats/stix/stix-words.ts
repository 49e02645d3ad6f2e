import type { DatasetDraft } from '../draft/dataset-draft.ts';
import type { DateReader } from '../draft/draft-dates.ts';
import { lookUp } from '../draft/look-up.ts';

export interface StixMeaning {
  readonly type: string;
  readonly subtype?: string;
}

/** Relationship names of STIX 2.1 (sections 4 and 5) that say what a type of ours says. */
const PLAIN: Readonly<Record<string, StixMeaning>> = {
  'member-of': { type: 'membership', subtype: 'part-of' },
  'part-of': { type: 'membership', subtype: 'part-of' },
  controls: { type: 'command', subtype: 'operational-control' },
};

const PARTIES = /^(threat-actor|intrusion-set|campaign)--/;
const VICTIMS = /^(identity|location)--/;

/**
 * What a relationship name means in our types. `targets` is an attack where a party targets
 * somebody; of a technique or a program it only says what it is made for. Other names stay what
 * they are, as types of the dataset's own without a sign.
 */
export function meaningOfStix(
  word: string,
  source: string,
  target: string,
  draft: DatasetDraft,
): StixMeaning {
  if (word === 'targets' && PARTIES.test(source) && VICTIMS.test(target)) {
    return { type: 'attack', subtype: 'cyber' };
  }
  const plain = lookUp(PLAIN, word);
  if (plain !== undefined) return plain;
  const isMutual = word === 'related-to' || word === 'duplicate-of';
  return {
    type: draft.types.own(word, {
      label: word.replaceAll('-', ' '),
      definition: `What STIX calls ${word.replaceAll('-', ' ')}.`,
      directed: !isMutual,
    }),
  };
}

/** The day of a time stamp such as `2020-01-03T10:00:00Z`. */
export function dayOf(value: unknown, dates: DateReader): string | undefined {
  if (typeof value !== 'string') return undefined;
  const day = value.slice(0, 10);
  return /^\d{4}-\d\d-\d\d$/.test(day) && dates.use(day) ? day : undefined;
}
