import {
  DAY_MAX,
  DAY_MIN,
  dayToIso,
  err,
  type Issue,
  LIMITS,
  ok,
  parseDataset,
  parseEdtf,
  type Result,
} from '#schemas';
import { countRecords } from '../count-records.ts';
import { cutText } from '../draft/draft-text.ts';
import type { ReadDataset } from '../format.ts';
import { makeActors } from './foreign-actors.ts';
import type { DocumentInput, ForeignGraph, HeadInput, RelationshipInput } from './foreign-graph.ts';
import { makeRelationships } from './foreign-relationships.ts';
import { collectImportNotes } from '../draft/import-notes.ts';

/** Id of the document that stands for the file. */
const IMPORTED = 'imported-file';

/**
 * Makes a dataset of a graph from another tool's file. What the file states goes to its place in
 * the contract, the rest to `extra`. Edges without evidence of their own rest on one document that
 * stands for the file, with the number of the edge as the paragraph, so that nothing pretends to
 * have another source.
 */
export function readForeignGraph(graph: ForeignGraph): Result<ReadDataset, Issue[]> {
  const notes = graph.notes ?? collectImportNotes();
  const tooMany = explainTooMany(graph);
  if (tooMany !== undefined) return err([tooMany]);
  const { actors, actorIds } = makeActors(graph, notes);
  const documentId = freeDocumentId(graph.documents ?? []);
  const { relationships, types } = makeRelationships(graph, actors, actorIds, documentId, notes);
  const isDocumentNeeded =
    graph.isOurs !== true ||
    relationships.some(({ evidence }) => evidence.some(({ document }) => document === documentId));
  const stem = stemOf(graph.fileName);
  const { relationshipTypes: _, ...head } = graph.head ?? {};
  const read = parseDataset({
    format: 'faultlines',
    version: 1,
    id: slugOf(stem),
    title: cutName(graph.title?.trim() || stem),
    description: graph.description ?? `Imported from ${graph.fileName} (${graph.formatLabel}).`,
    coverage: coverageOf(relationships),
    license: 'not stated',
    ...head,
    ...(types.length === 0 && graph.head?.relationshipTypes === undefined
      ? {}
      : { relationshipTypes: types }),
    actors,
    relationships,
    documents: [
      ...(graph.documents ?? []),
      ...(isDocumentNeeded ? [documentOf(graph.fileName, documentId)] : []),
    ],
  });
  if (!read.ok) return err([...(graph.warnings ?? []), ...read.error]);
  return ok({
    dataset: read.value.dataset,
    warnings: [...(graph.warnings ?? []), ...read.value.warnings],
    report: {
      format: graph.format,
      found: graph.found ?? [
        { what: 'nodes', count: graph.nodes.length },
        { what: 'edges', count: graph.edges.length },
      ],
      kept: countRecords(read.value.dataset),
      leftOut: notes.leftOut,
      changed: notes.changed,
    },
  });
}

function explainTooMany({ edges }: ForeignGraph): Issue | undefined {
  if (edges.length <= LIMITS.relationships) return undefined;
  return {
    code: 'too-many-edges',
    severity: 'error',
    path: [],
    message: 'The file has more edges than can be shown. Nothing was changed.',
    found: `${edges.length} edges`,
    expected: `at most ${LIMITS.relationships} edges`,
  };
}

function freeDocumentId(documents: readonly DocumentInput[]): string {
  const taken = new Set(documents.map(({ id }) => id));
  let id = IMPORTED;
  for (let number = 2; taken.has(id); number += 1) id = `${IMPORTED}-${number}`;
  return id;
}

const documentOf = (fileName: string, id: string): DocumentInput => ({
  id,
  title: cutName(`Imported file ${fileName}`),
  publisher: 'not stated',
  language: 'und',
  kind: 'dataset',
  ...(fileName === '' ? {} : { file: cutName(fileName) }),
});

/** File name without its folder and its last ending. */
const stemOf = (fileName: string): string =>
  fileName.replace(/^.*[\\/]/, '').replace(/(\.[A-Za-z0-9]{1,8})+$/, '') || 'Imported file';

const slugOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '') || 'imported';

const cutName = (name: string): string => cutText(name, LIMITS.nameLength);

/** The widest span that EDTF level 1 can write, for files in which nothing is dated. */
const ANY_TIME: HeadInput['coverage'] = { from: '0000', to: '9999' };

/** The first and last day that the dates of the relationships name. */
function coverageOf(relationships: readonly RelationshipInput[]): HeadInput['coverage'] {
  let first = DAY_MAX;
  let last = DAY_MIN;
  const spans = new Map<string, readonly number[]>();
  for (const { start, end } of relationships) {
    for (const text of [start, end]) {
      if (text === undefined) continue;
      let days = spans.get(text);
      if (days === undefined) {
        const date = parseEdtf(text);
        days = date.ok
          ? [date.value.earliest, date.value.latest].filter((day) => day > DAY_MIN && day < DAY_MAX)
          : [];
        spans.set(text, days);
      }
      for (const day of days) {
        first = Math.min(first, day);
        last = Math.max(last, day);
      }
    }
  }
  return first > last ? ANY_TIME : { from: dayToIso(first), to: dayToIso(last) };
}
