import type { ActorKind } from '#schemas';
import type { TypeFields } from '../draft/draft-types.ts';

/**
 * Schemata of FollowTheMoney that tie two entities together, with the properties that name the
 * ends and our type (followthemoney.tech, model 3). What our types do not have becomes a type of
 * the dataset's own without a sign.
 */
export interface EdgeSchema {
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Id of a standard type, or the label of an own one. */
  readonly type: string;
  readonly subtype?: string;
  readonly own?: TypeFields;
}

const own = (label: string, fields: TypeFields = {}): Pick<EdgeSchema, 'type' | 'own'> => ({
  type: label,
  own: { label, definition: `What FollowTheMoney calls ${label.toLowerCase()}.`, ...fields },
});

export const EDGE_SCHEMATA: Readonly<Record<string, EdgeSchema>> = {
  Ownership: { source: ['owner'], target: ['asset'], ...own('Ownership', { family: 'structure' }) },
  Directorship: {
    source: ['director'],
    target: ['organization'],
    type: 'membership',
    subtype: 'directorship',
  },
  Membership: {
    source: ['member'],
    target: ['organization'],
    type: 'membership',
    subtype: 'person-member',
  },
  Employment: {
    source: ['employee'],
    target: ['employer'],
    type: 'membership',
    subtype: 'employment',
  },
  Occupancy: { source: ['holder'], target: ['post'], ...own('Occupancy', { family: 'structure' }) },
  Family: {
    source: ['person'],
    target: ['relative'],
    ...own('Family', { family: 'structure', directed: false }),
  },
  Associate: {
    source: ['person'],
    target: ['associate'],
    ...own('Associate', { directed: false }),
  },
  Representation: { source: ['agent'], target: ['client'], ...own('Representation') },
  Succession: {
    source: ['predecessor'],
    target: ['successor'],
    type: 'lineage',
    subtype: 'succeeded-by',
  },
  Payment: { source: ['payer'], target: ['beneficiary'], ...own('Payment', { temporal: 'event' }) },
  Debt: { source: ['debtor'], target: ['creditor'], ...own('Debt') },
  Similar: { source: ['candidate'], target: ['match'], ...own('Similar', { directed: false }) },
  UnknownLink: { source: ['subject'], target: ['object'], ...own('Linked to') },
  ProjectParticipant: {
    source: ['participant'],
    target: ['project'],
    ...own('Project participant'),
  },
  CourtCaseParty: { source: ['party'], target: ['courtCase'], ...own('Court case party') },
  ContractAward: {
    source: ['supplier'],
    target: ['contract'],
    ...own('Contract award', { temporal: 'event' }),
  },
  EconomicActivity: {
    source: ['subject'],
    target: ['contract', 'ownersProxy'],
    ...own('Economic activity'),
  },
  Documentation: { source: ['document'], target: ['entity'], ...own('Documentation') },
  UserAccountHolder: { source: ['owner'], target: ['account'], ...own('Account holder') },
};

/** Entities that describe others and are no actors; their count is reported. */
export const DESCRIPTIONS: ReadonlySet<string> = new Set([
  'Address',
  'Identification',
  'Passport',
  'Note',
  'Mention',
  'Analyzable',
  'Page',
  'Pages',
  'Image',
  'Document',
  'HyperText',
  'PlainText',
  'Folder',
  'Table',
  'Workbook',
  'Email',
  'Message',
  'Video',
  'Audio',
]);

export const KIND_BY_SCHEMA: Readonly<Record<string, ActorKind>> = {
  Person: 'person',
  Company: 'company',
  PublicBody: 'government-body',
};

/** The schema that an actor is written as; groups of every kind are organisations there. */
export const SCHEMA_BY_KIND: Readonly<Record<ActorKind, string>> = {
  state: 'PublicBody',
  'government-body': 'PublicBody',
  'state-force': 'PublicBody',
  'foreign-force': 'Organization',
  'hybrid-force': 'Organization',
  'armed-group': 'Organization',
  'identity-group': 'Organization',
  'political-party': 'Organization',
  coalition: 'Organization',
  'international-organization': 'Organization',
  company: 'Company',
  media: 'Organization',
  'civil-society': 'Organization',
  'front-name': 'Organization',
  person: 'Person',
  population: 'LegalEntity',
  unknown: 'LegalEntity',
};
