import { z } from './configured-zod.ts';
import { expectations } from './expectations.ts';
import { LIMITS } from './limits.ts';
import {
  ACTOR_KINDS,
  ALIAS_KINDS,
  DOCUMENT_KINDS,
  FAMILIES,
  IDENTIFIER_SCHEMES,
  RELIABILITIES,
  STANCES,
  STATUSES,
  VOICES,
} from './vocabulary.ts';

const id = z.string().min(1).max(LIMITS.idLength);
const name = z.string().min(1).max(LIMITS.nameLength);
const text = z.string().max(LIMITS.textLength);
const tags = z.array(name).default([]);
const json = z.json().register(expectations, { expected: 'a JSON value' });
const extra = z.record(z.string(), json).exactOptional();
/** EDTF level 1, checked for meaning in `meaning/bad-date.ts`. */
const edtf = z.string().min(1).max(LIMITS.dateLength).register(expectations, {
  expected: 'an EDTF date such as 2020-01-03, 2020-01 or 2019-06/2020-01',
});
const sign = z.literal([-1, 0, 1]);

export const aliasSchema = z.strictObject({
  text: name,
  lang: z.string().min(2).max(35).exactOptional(),
  kind: z.enum(ALIAS_KINDS).exactOptional(),
});

export const actorSchema = z.strictObject({
  id,
  name,
  aliases: z.array(aliasSchema).max(LIMITS.aliasesPerActor).default([]),
  kind: z.enum(ACTOR_KINDS),
  group: id.exactOptional(),
  partOf: id.exactOptional(),
  description: text.default(''),
  identifiers: z
    .array(z.strictObject({ scheme: z.enum(IDENTIFIER_SCHEMES), value: name }))
    .default([]),
  tags,
  extra,
});

export const speakerSchema = z.strictObject({
  actor: id.exactOptional(),
  name: name.exactOptional(),
  role: name.exactOptional(),
});

const paragraphNumber = z.int().min(1).register(expectations, {
  expected: 'a whole number from 1 on',
});
/** One paragraph of a document, or the first and last of several. */
const paragraph = z
  .union([paragraphNumber, z.tuple([paragraphNumber, paragraphNumber])])
  .register(expectations, {
    expected: 'a paragraph number such as 4, or the first and last such as [4, 6]',
  });

export const evidenceSchema = z.strictObject({
  document: id,
  paragraph,
  paraphrase: z.string().min(1).max(LIMITS.paraphraseLength),
  stance: z.enum(STANCES),
  voice: z.enum(VOICES),
  speaker: speakerSchema.exactOptional(),
  saidOn: edtf.exactOptional(),
  credibility: z.int().min(1).max(6).exactOptional(),
});

export const relationshipSchema = z.strictObject({
  id,
  type: id,
  subtype: name.exactOptional(),
  source: id,
  target: id,
  temporal: z.enum(['event', 'state']),
  start: edtf.exactOptional(),
  end: edtf.exactOptional(),
  summary: z.string().min(1).max(LIMITS.textLength),
  status: z.enum(STATUSES).default('actual'),
  place: z
    .strictObject({
      label: name,
      latitude: z.number().min(-90).max(90).exactOptional(),
      longitude: z.number().min(-180).max(180).exactOptional(),
    })
    .exactOptional(),
  figures: z
    .record(
      z.string(),
      z.union([z.number(), z.tuple([z.number(), z.number()])]).register(expectations, {
        expected: 'a number, or the lowest and highest such as [3, 5]',
      }),
    )
    .exactOptional(),
  sign: sign.exactOptional(),
  evidence: z.array(evidenceSchema).min(1),
  tags,
  extra,
});

export const documentSchema = z.strictObject({
  id,
  title: name,
  publisher: name,
  authors: z.array(name).default([]),
  published: edtf.exactOptional(),
  language: z.string().min(2).max(35),
  kind: z.enum(DOCUMENT_KINDS),
  url: z.string().max(LIMITS.urlLength).exactOptional(),
  archiveUrl: z.string().max(LIMITS.urlLength).exactOptional(),
  file: name.exactOptional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .register(expectations, { expected: '64 characters, each 0 to 9 or a to f' })
    .exactOptional(),
  paragraphs: z.int().min(1).exactOptional(),
  reliability: z.enum(RELIABILITIES).default('F'),
  derivedFrom: z.array(id).default([]),
  extra,
});

export const relationshipTypeSchema = z.strictObject({
  id,
  family: z.enum(FAMILIES),
  label: name,
  definition: text,
  directed: z.boolean(),
  sign,
  temporal: z.enum(['event', 'state']),
  subtypes: z.array(name).default([]),
  cameoRoots: z.array(name).default([]),
});

export const actorGroupSchema = z.strictObject({ id, label: name, description: text.default('') });

/**
 * A named view of the dataset: what the page's address holds after `#`. Whether the link can be
 * read is found out when it is opened, so that an old view never stands in the way of the data.
 */
export const savedViewSchema = z.strictObject({
  id,
  title: name,
  note: text.exactOptional(),
  link: z.string().max(LIMITS.linkBytes),
});

/** Where a statement of a story is written. */
export const storyCitationSchema = z.strictObject({ document: id, paragraph });

/** One page of a story: a view, what to see in it, and where that is written. */
export const storyStepSchema = z.strictObject({
  headline: name,
  text: text.default(''),
  link: z.string().max(LIMITS.linkBytes),
  citations: z.array(storyCitationSchema).max(LIMITS.citationsPerStep).default([]),
});

/** Views in an order, told step by step. As with saved views, a link is read when it is opened. */
export const storySchema = z.strictObject({
  id,
  title: name,
  summary: text.default(''),
  steps: z.array(storyStepSchema).min(1).max(LIMITS.stepsPerStory),
});

export const datasetHeadSchema = z.strictObject({
  format: z.literal('faultlines'),
  version: z.literal(1),
  id,
  title: name,
  description: text,
  coverage: z.strictObject({ from: edtf, to: edtf }),
  license: name,
  relationshipTypes: z.array(relationshipTypeSchema).exactOptional(),
  actorGroups: z.array(actorGroupSchema).default([]),
  savedViews: z.array(savedViewSchema).max(LIMITS.savedViews).exactOptional(),
  stories: z.array(storySchema).max(LIMITS.stories).exactOptional(),
});

/** The four files of a dataset folder. */
export const folderSchemas = {
  'dataset.json': datasetHeadSchema,
  'actors.json': z.array(actorSchema),
  'relationships.json': z.array(relationshipSchema).max(LIMITS.relationships),
  'documents.json': z.array(documentSchema),
} as const;

/** A whole dataset as one value: the shape of `NAME.faultlines.json`. */
export const datasetSchema = z.strictObject({
  ...datasetHeadSchema.shape,
  actors: folderSchemas['actors.json'],
  relationships: folderSchemas['relationships.json'],
  documents: folderSchemas['documents.json'],
});

export type Alias = z.infer<typeof aliasSchema>;
export type Actor = z.infer<typeof actorSchema>;
export type Speaker = z.infer<typeof speakerSchema>;
export type EvidenceItem = z.infer<typeof evidenceSchema>;
export type Relationship = z.infer<typeof relationshipSchema>;
export type SourceDocument = z.infer<typeof documentSchema>;
export type ActorGroup = z.infer<typeof actorGroupSchema>;
export type SavedView = z.infer<typeof savedViewSchema>;
export type StoryCitation = z.infer<typeof storyCitationSchema>;
export type StoryStep = z.infer<typeof storyStepSchema>;
export type Story = z.infer<typeof storySchema>;
export type Dataset = z.infer<typeof datasetSchema>;
/** What an author may write: fields with a default may be left out. */
export type DatasetInput = z.input<typeof datasetSchema>;
