import { freeId } from '#core/editing';
import type {
  Dataset,
  EvidenceItem,
  Relationship,
  Speaker,
  Stance,
  Status,
  Temporal,
  Voice,
} from '#schemas';
import { readFigures, writeFigures } from './figures-text.ts';
import { latinDigits } from './latin-digits.ts';
import { readList, writeList } from './text-list.ts';

/** Empty for the sign that the type has by itself. */
export const SIGNS = ['', '1', '0', '-1'] as const;
/** Empty for a statement that nobody has rated. */
export const CREDIBILITIES = ['', '1', '2', '3', '4', '5', '6'] as const;

export interface EvidenceDraft {
  readonly key: number;
  readonly document: string;
  /** `4`, or `4-6`. */
  readonly paragraph: string;
  readonly paraphrase: string;
  readonly stance: Stance;
  readonly voice: Voice;
  readonly speakerActor: string;
  readonly speakerName: string;
  readonly speakerRole: string;
  readonly saidOn: string;
  readonly credibility: (typeof CREDIBILITIES)[number];
}

/** A relationship as it stands in a form: an empty text is a field that is left out. */
export interface RelationshipDraft {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly subtype: string;
  readonly temporal: Temporal;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly status: Status;
  readonly place: string;
  /** Latitude and longitude in degrees: `33.3, 44.4`. */
  readonly coordinates: string;
  /** As `writeFigures` writes them. */
  readonly figures: string;
  readonly sign: (typeof SIGNS)[number];
  readonly tags: string;
  readonly evidence: readonly EvidenceDraft[];
}

export const newEvidence = (key: number, document = ''): EvidenceDraft => ({
  key,
  document,
  paragraph: '',
  paraphrase: '',
  stance: 'supports',
  voice: 'asserted',
  speakerActor: '',
  speakerName: '',
  speakerRole: '',
  saidOn: '',
  credibility: '',
});

export const newRelationship = (source = '', target = ''): RelationshipDraft => ({
  source,
  target,
  type: 'attack',
  subtype: '',
  temporal: 'event',
  start: '',
  end: '',
  summary: '',
  status: 'actual',
  place: '',
  coordinates: '',
  figures: '',
  sign: '',
  tags: '',
  evidence: [newEvidence(0)],
});

export const draftOfRelationship = (relationship: Relationship): RelationshipDraft => ({
  source: relationship.source,
  target: relationship.target,
  type: relationship.type,
  subtype: relationship.subtype ?? '',
  temporal: relationship.temporal,
  start: relationship.start ?? '',
  end: relationship.end ?? '',
  summary: relationship.summary,
  status: relationship.status,
  place: relationship.place?.label ?? '',
  coordinates: [relationship.place?.latitude ?? [], relationship.place?.longitude ?? []]
    .flat()
    .join(', '),
  figures: writeFigures(relationship.figures),
  sign: relationship.sign === undefined ? '' : `${relationship.sign}`,
  tags: writeList(relationship.tags),
  evidence: relationship.evidence.map((item, key) => ({
    key,
    document: item.document,
    paragraph: [item.paragraph].flat().join('-'),
    paraphrase: item.paraphrase,
    stance: item.stance,
    voice: item.voice,
    speakerActor: item.speaker?.actor ?? '',
    speakerName: item.speaker?.name ?? '',
    speakerRole: item.speaker?.role ?? '',
    saidOn: item.saidOn ?? '',
    credibility: CREDIBILITIES[item.credibility ?? 0] ?? '',
  })),
});

/** A field that is there only when something stands in it. */
const field = <Name extends string>(name: Name, text: string) =>
  (text.trim() === '' ? {} : { [name]: text.trim() }) as { readonly [Key in Name]?: string };

/** The relationship of a draft; what the form does not show stays as it was in `before`. */
export function relationshipOfDraft(
  draft: RelationshipDraft,
  dataset: Dataset,
  before?: Relationship,
): Relationship {
  const relationship = {
    id: before?.id ?? newId(draft, dataset),
    type: draft.type,
    ...field('subtype', draft.subtype),
    source: draft.source,
    target: draft.target,
    temporal: draft.temporal,
    ...field('start', latinDigits(draft.start)),
    ...field('end', latinDigits(draft.end)),
    summary: draft.summary.trim(),
    status: draft.status,
    ...placeOf(draft),
    ...(draft.figures.trim() === '' ? {} : { figures: readFigures(draft.figures) }),
    ...(draft.sign === '' ? {} : { sign: SIGN_OF[draft.sign] }),
    evidence: draft.evidence.map(evidenceOf),
    tags: readList(draft.tags),
    ...(before?.extra ? { extra: before.extra } : {}),
  };
  return relationship;
}

const SIGN_OF = { '1': 1, '0': 0, '-1': -1 } as const;

/** The place; coordinates without a name are refused by the gate, which asks for one. */
function placeOf({ place, coordinates }: RelationshipDraft): Pick<Relationship, 'place'> {
  const [latitude, longitude] = readList(latinDigits(coordinates));
  if (place.trim() === '' && latitude === undefined) return {};
  const point =
    latitude === undefined
      ? {}
      : { latitude: Number(latitude), longitude: Number(longitude ?? Number.NaN) };
  return { place: { label: place.trim(), ...point } };
}

function newId({ type, source, target, start }: RelationshipDraft, dataset: Dataset): string {
  const taken = new Set(dataset.relationships.map(({ id }) => id));
  return freeId([type, source, target, latinDigits(start)].join(' '), taken);
}

function evidenceOf(draft: EvidenceDraft): EvidenceItem {
  const speaker: Speaker = {
    ...field('actor', draft.speakerActor),
    ...field('name', draft.speakerName),
    ...field('role', draft.speakerRole),
  };
  const hasSpeaker = draft.voice !== 'asserted' && Object.keys(speaker).length > 0;
  return {
    document: draft.document,
    paragraph: readParagraph(draft.paragraph),
    paraphrase: draft.paraphrase.trim(),
    stance: draft.stance,
    voice: draft.voice,
    ...(hasSpeaker ? { speaker } : {}),
    ...field('saidOn', latinDigits(draft.saidOn)),
    ...(draft.credibility === '' ? {} : { credibility: Number(draft.credibility) }),
  };
}

/** A number or two; what is neither becomes no number, which the gate refuses. */
export function readParagraph(text: string): number | [number, number] {
  const found = /^\s*(\d+)\s*(?:[-–—]\s*(\d+))?\s*$/.exec(latinDigits(text));
  if (!found) return Number.NaN;
  const [, first, last] = found;
  return last === undefined ? Number(first) : [Number(first), Number(last)];
}
