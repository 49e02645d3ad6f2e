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
import { latinDigits } from './latin-digits.ts';
import { readList, writeList } from './text-list.ts';

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
  readonly before?: EvidenceItem;
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
    before: item,
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
  const place = draft.place.trim();
  const oldPlace = before?.place?.label === place ? before.place : undefined;
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
    ...(place === '' ? {} : { place: oldPlace ?? { label: place } }),
    ...(before?.figures ? { figures: before.figures } : {}),
    ...(before?.sign === undefined ? {} : { sign: before.sign }),
    evidence: draft.evidence.map(evidenceOf),
    tags: readList(draft.tags),
    ...(before?.extra ? { extra: before.extra } : {}),
  };
  return relationship;
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
  const { credibility } = draft.before ?? {};
  return {
    document: draft.document,
    paragraph: readParagraph(draft.paragraph),
    paraphrase: draft.paraphrase.trim(),
    stance: draft.stance,
    voice: draft.voice,
    ...(hasSpeaker ? { speaker } : {}),
    ...field('saidOn', latinDigits(draft.saidOn)),
    ...(credibility === undefined ? {} : { credibility }),
  };
}

/** A number or two; what is neither becomes no number, which the gate refuses. */
export function readParagraph(text: string): number | [number, number] {
  const found = /^\s*(\d+)\s*(?:[-–—]\s*(\d+))?\s*$/.exec(latinDigits(text));
  if (!found) return Number.NaN;
  const [, first, last] = found;
  return last === undefined ? Number(first) : [Number(first), Number(last)];
}
