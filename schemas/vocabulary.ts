/**
 * The vocabulary of the data contract: what kinds of actors and relationships there are.
 * Everything that lists them (legend, filters, help, docs) reads these tables.
 * CAMEO roots after Schrodt (2012), "CAMEO: Conflict and Mediation Event Observations Codebook".
 */

export const ACTOR_KINDS = [
  'state',
  'government-body',
  'state-force',
  'foreign-force',
  'hybrid-force',
  'armed-group',
  'identity-group',
  'political-party',
  'coalition',
  'international-organization',
  'company',
  'media',
  'civil-society',
  'front-name',
  'person',
  'population',
  'unknown',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const FAMILIES = [
  'violence',
  'pressure',
  'politics',
  'cooperation',
  'structure',
  'contact',
  'presence',
] as const;
export type Family = (typeof FAMILIES)[number];

export type Sign = -1 | 0 | 1;
export type Temporal = 'event' | 'state';

/** One row of the table of relationship types. */
export interface RelationshipType {
  readonly id: string;
  readonly family: Family;
  readonly label: string;
  readonly definition: string;
  readonly directed: boolean;
  /** Default for structural balance: −1 hostile, +1 friendly, 0 not counted. */
  readonly sign: Sign;
  readonly temporal: Temporal;
  /** Known subtypes; the list is open, an unknown one still loads. */
  readonly subtypes: readonly string[];
  readonly cameoRoots: readonly string[];
}

export const RELATIONSHIP_TYPES: readonly RelationshipType[] = [
  {
    id: 'attack',
    family: 'violence',
    label: 'Attack',
    definition: 'The source uses force against the target.',
    directed: true,
    sign: -1,
    temporal: 'event',
    subtypes: [
      'airstrike',
      'drone',
      'rocket-missile',
      'ground-assault',
      'clash',
      'bombing',
      'assassination',
      'abduction',
      'storming',
      'cyber',
    ],
    cameoRoots: ['18', '19', '20'],
  },
  {
    id: 'threat',
    family: 'violence',
    label: 'Threat',
    definition: 'The source announces harm to the target, with or without a condition.',
    directed: true,
    sign: -1,
    temporal: 'event',
    subtypes: ['force', 'retaliation', 'ultimatum', 'expulsion', 'sanction', 'warning'],
    cameoRoots: ['13'],
  },
  {
    id: 'posture',
    family: 'violence',
    label: 'Military posture',
    definition: 'The source prepares or shows force towards the target without using it.',
    directed: true,
    sign: -1,
    temporal: 'event',
    subtypes: ['mobilisation', 'exercise', 'alert', 'show-of-force'],
    cameoRoots: ['15'],
  },
  {
    id: 'sanction',
    family: 'pressure',
    label: 'Sanction',
    definition: 'The source designates, blacklists or restricts the target by law or decree.',
    directed: true,
    sign: -1,
    temporal: 'state',
    subtypes: [
      'terrorist-designation',
      'asset-freeze',
      'blacklist',
      'travel-ban',
      'embargo',
      'delisting',
    ],
    cameoRoots: ['16'],
  },
  {
    id: 'coercion',
    family: 'pressure',
    label: 'Coercion',
    definition: 'The source compels the target by arrest, raid, seizure or the like.',
    directed: true,
    sign: -1,
    temporal: 'event',
    subtypes: ['arrest', 'raid', 'seizure', 'blockade', 'expulsion', 'repression'],
    cameoRoots: ['17'],
  },
  {
    id: 'opposition',
    family: 'politics',
    label: 'Opposition',
    definition: 'The source speaks or acts politically against the target.',
    directed: true,
    sign: -1,
    temporal: 'event',
    subtypes: ['accusation', 'rejection', 'demand', 'protest', 'mockery', 'electoral', 'rivalry'],
    cameoRoots: ['09', '10', '11', '12', '14'],
  },
  {
    id: 'alliance',
    family: 'cooperation',
    label: 'Alliance',
    definition: 'The two sides stand together by pact, coalition or common front.',
    directed: false,
    sign: 1,
    temporal: 'state',
    subtypes: ['pact', 'coalition', 'joint-front', 'electoral-list'],
    cameoRoots: ['03', '05'],
  },
  {
    id: 'support',
    family: 'cooperation',
    label: 'Support',
    definition: 'The source gives the target arms, training, money, troops or political backing.',
    directed: true,
    sign: 1,
    temporal: 'state',
    subtypes: ['arms', 'training', 'funding', 'political', 'troops', 'media'],
    cameoRoots: ['05', '06', '07'],
  },
  {
    id: 'command',
    family: 'structure',
    label: 'Command',
    definition: 'The source leads, appoints or gives orders to the target.',
    directed: true,
    sign: 0,
    temporal: 'state',
    subtypes: ['leads', 'operational-control', 'appoints', 'orders'],
    cameoRoots: [],
  },
  {
    id: 'membership',
    family: 'structure',
    label: 'Membership',
    definition: 'The source is part or member of the target.',
    directed: true,
    sign: 0,
    temporal: 'state',
    subtypes: ['part-of', 'person-member', 'coalition-member'],
    cameoRoots: [],
  },
  {
    id: 'lineage',
    family: 'structure',
    label: 'Lineage',
    definition: 'The target comes out of the source: a split, merger, new name or succession.',
    directed: true,
    sign: 0,
    temporal: 'event',
    subtypes: ['splintered-into', 'merged-into', 'renamed', 'succeeded-by'],
    cameoRoots: [],
  },
  {
    id: 'negotiation',
    family: 'contact',
    label: 'Negotiation',
    definition: 'The two sides meet, talk, mediate or agree.',
    directed: false,
    sign: 0,
    temporal: 'event',
    subtypes: ['talks', 'mediation', 'visit', 'ceasefire', 'agreement'],
    cameoRoots: ['03', '04', '08'],
  },
  {
    id: 'deployment',
    family: 'presence',
    label: 'Deployment',
    definition: 'The source sends, moves or withdraws forces in the territory of the target.',
    directed: true,
    sign: 0,
    temporal: 'event',
    subtypes: ['troops', 'air-defence', 'base', 'withdrawal', 'redeployment'],
    cameoRoots: ['074', '0861'],
  },
  {
    id: 'statement',
    family: 'contact',
    label: 'Statement',
    definition: 'The source speaks about or to the target without opposing or threatening it.',
    directed: true,
    sign: 0,
    temporal: 'event',
    subtypes: ['comment', 'appeal', 'tribute'],
    cameoRoots: ['01', '02'],
  },
];

export const STATUSES = ['actual', 'planned', 'alleged', 'ended'] as const;
export const STANCES = ['supports', 'contradicts', 'qualifies'] as const;
export const VOICES = ['asserted', 'attributed', 'self-claimed', 'inferred', 'denied'] as const;
export const ALIAS_KINDS = [
  'alternative',
  'acronym',
  'former',
  'native',
  'transliteration',
  'misspelling',
] as const;
export const IDENTIFIER_SCHEMES = [
  'wikidata',
  'ofac',
  'eu',
  'un',
  'ucdp',
  'stix',
  'opensanctions',
  'other',
] as const;
export const DOCUMENT_KINDS = [
  'news-report',
  'analysis',
  'opinion',
  'official-statement',
  'group-statement',
  'sanctions-list',
  'dataset',
  'other',
] as const;
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export type Status = (typeof STATUSES)[number];
export type Stance = (typeof STANCES)[number];
export type Voice = (typeof VOICES)[number];
