import type { ActorKind, Family, Stance, Status, Voice } from './vocabulary.ts';

/** A word of the vocabulary as people read it. */
export interface Term {
  readonly label: string;
  /** One sentence. */
  readonly definition: string;
}

const term = (label: string, definition: string): Term => ({ label, definition });

export const ACTOR_KIND_TERMS: Readonly<Record<ActorKind, Term>> = {
  state: term('State', 'A country as a whole, or those who act for it.'),
  'government-body': term(
    'Government body',
    'A ministry, parliament, court or other public office.',
  ),
  'state-force': term('State force', 'Armed forces, police or services under a government.'),
  'foreign-force': term('Foreign force', 'Forces of a state that stand on the soil of another.'),
  'hybrid-force': term(
    'Hybrid force',
    'An armed body that belongs to the state by law and follows other leaders as well.',
  ),
  'armed-group': term('Armed group', 'An organisation that fights and belongs to no state.'),
  'identity-group': term('Identity group', 'People joined by faith, language, tribe or origin.'),
  'political-party': term(
    'Political party',
    'An organisation that stands for elections or office.',
  ),
  coalition: term('Coalition', 'Several actors that act under one name and stay apart.'),
  'international-organization': term(
    'International organisation',
    'A body that several states have founded.',
  ),
  company: term('Company', 'A business, private or owned by a state.'),
  media: term('Media', 'A newspaper, broadcaster, agency or channel.'),
  'civil-society': term('Civil society', 'An association, union, charity or protest movement.'),
  'front-name': term(
    'Front name',
    'A name under which acts are claimed while those behind it stay hidden or disputed.',
  ),
  person: term('Person', 'A single human being.'),
  population: term('Population', 'The people of a place, without an organisation.'),
  unknown: term('Unknown', 'An actor whom the documents do not tell more about.'),
};

export const FAMILY_TERMS: Readonly<Record<Family, Term>> = {
  violence: term('Violence', 'Force, the announcement of it, or its preparation.'),
  pressure: term('Pressure', 'Compulsion by law, decree, arrest or seizure.'),
  politics: term('Politics', 'Words and political acts against someone.'),
  cooperation: term('Cooperation', 'Standing together, or giving help.'),
  structure: term('Structure', 'Who leads, who belongs to whom, who came out of whom.'),
  contact: term('Contact', 'Meetings, talks and words that neither oppose nor threaten.'),
  presence: term('Presence', 'Forces sent, moved or withdrawn.'),
};

export const STATUS_TERMS: Readonly<Record<Status, Term>> = {
  actual: term('Actual', 'It happened or holds, as far as the documents tell.'),
  planned: term('Planned', 'It was announced or ordered and has not been done.'),
  alleged: term('Alleged', 'Someone says so, and no document states it as a fact.'),
  ended: term('Ended', 'It held once and no longer does.'),
};

export const STANCE_TERMS: Readonly<Record<Stance, Term>> = {
  supports: term('Supports', 'The paragraph speaks for the relationship.'),
  contradicts: term('Contradicts', 'The paragraph speaks against the relationship.'),
  qualifies: term('Qualifies', 'The paragraph limits the relationship or casts doubt on a part.'),
};

/** Voices tell whose words they are, not whether they are true. */
export const VOICE_TERMS: Readonly<Record<Voice, Term>> = {
  asserted: term('Asserted', 'The document says it itself.'),
  attributed: term('Attributed', 'The document reports that someone says it.'),
  'self-claimed': term('Self-claimed', 'The acting party says that it did it.'),
  inferred: term('Inferred', 'The coder concludes it from the document.'),
  denied: term('Denied', 'The document reports a denial.'),
};
