import { LIMITS, parseEdtf } from '#schemas';
import { cutText } from '../draft/draft-text.ts';
import { extraOf, makeShortener } from './foreign-actors.ts';
import { readForeignDate } from './foreign-date.ts';
import type {
  ActorInput,
  EvidenceInput,
  ForeignEdge,
  ForeignGraph,
  RelationshipInput,
} from './foreign-graph.ts';
import type { ImportNotes } from '../draft/import-notes.ts';
import {
  chooseRelationshipTypes,
  type RelationshipTypeChooser,
} from './relationship-type-chooser.ts';

export interface ForeignRelationships {
  readonly relationships: readonly RelationshipInput[];
  readonly types: RelationshipTypeChooser['added'];
}

/** What the relationships of one file are made with. */
interface Making {
  readonly nameOf: (fileId: string) => string;
  readonly actorIds: ReadonlyMap<string, string>;
  readonly types: RelationshipTypeChooser;
  /** Whether weights below zero tell signs. */
  readonly isSigned: boolean;
  /** Id of the document that stands for the file. */
  readonly documentId: string;
  readonly notes: ImportNotes;
}

/**
 * Relationships from the edges of a foreign graph. Edges without an end among the actors, and
 * edges from an actor to itself, are left out; an undirected edge that stands in both directions
 * becomes one with evidence at both places.
 */
export function makeRelationships(
  graph: ForeignGraph,
  actors: readonly ActorInput[],
  actorIds: ReadonlyMap<string, string>,
  documentId: string,
  notes: ImportNotes,
): ForeignRelationships {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const making: Making = {
    nameOf: (fileId) => names.get(actorIds.get(fileId) ?? '') ?? fileId,
    actorIds,
    types: chooseRelationshipTypes(graph.edges, graph.head?.relationshipTypes),
    isSigned: graph.edges.some(({ weight }) => weight !== undefined && weight < 0),
    documentId,
    notes,
  };
  const freeId = makeFreeIds(graph.edges);
  const merged = new Map<string, RelationshipInput>();
  const relationships: RelationshipInput[] = [];
  for (const [index, edge] of graph.edges.entries()) {
    if (!hasBothEnds(edge, actorIds, notes)) continue;
    const relationship = relationshipOf(edge, edge.locator ?? index + 1, making);
    if (!edge.directed && graph.isOurs !== true) {
      const first = merged.get(likenessOf(relationship, true));
      if (first !== undefined) {
        first.evidence.push(...relationship.evidence);
        merged.delete(likenessOf(relationship, true));
        notes.changed.add('undirected-double', MERGED, edge.place);
        continue;
      }
      merged.set(likenessOf(relationship, false), relationship);
    }
    relationship.id = freeId(edge, index);
    relationships.push(relationship);
  }
  return { relationships, types: making.types.added };
}

const MERGED =
  'An undirected edge that stands in both directions became one relationship with evidence at both places.';

function hasBothEnds(
  { source, target, place }: ForeignEdge,
  actorIds: ReadonlyMap<string, string>,
  notes: ImportNotes,
): boolean {
  const start = actorIds.get(source);
  if (start === undefined || !actorIds.has(target)) {
    const message = 'An edge with an end that no node has was left out.';
    notes.leftOut.add('edge-without-end', message, place);
    return false;
  }
  if (start === actorIds.get(target)) {
    notes.leftOut.add('self-edge', 'An edge from a node to itself was left out.', place);
    return false;
  }
  return true;
}

/** Ids of the file where they are there and unique, else `e` and the number of the edge. */
function makeFreeIds(edges: readonly ForeignEdge[]): (edge: ForeignEdge, index: number) => string {
  const stated = new Set(edges.map(({ id }) => id));
  const taken = new Set<string>();
  const shorten = makeShortener();
  return ({ id }, index) => {
    let free = id === undefined || id === '' || taken.has(id) ? undefined : shorten(id);
    for (let number = index + 1; free === undefined; number += edges.length) {
      const next = `e${number}`;
      if (!stated.has(next) && !taken.has(next)) free = next;
    }
    taken.add(free);
    return free;
  };
}

/** Two undirected edges are doubles when all but id and evidence is the same, the ends turned. */
function likenessOf(relationship: RelationshipInput, isTurned: boolean): string {
  const { id, evidence, summary, source, target, ...rest } = relationship;
  return JSON.stringify([isTurned ? [target, source] : [source, target], rest]);
}

function relationshipOf(edge: ForeignEdge, locator: number, making: Making): RelationshipInput {
  const { actorIds, nameOf, notes } = making;
  const chosen = making.types.choose(edge);
  const attributes = new Map(edge.attributes);
  if (edge.weight !== undefined) attributes.set('weight', edge.weight);
  const dates = datesOf(edge, attributes, notes);
  const [source, target] = [nameOf(edge.source), nameOf(edge.target)];
  return {
    id: '',
    type: chosen.type,
    ...(chosen.subtype === undefined ? {} : { subtype: chosen.subtype }),
    source: actorIds.get(edge.source)!,
    target: actorIds.get(edge.target)!,
    temporal: chosen.temporal,
    ...dates,
    summary: `The imported file has an edge ${edge.directed ? 'from' : 'between'} “${cut(source)}” ${edge.directed ? 'to' : 'and'} “${cut(target)}”.`,
    ...(making.isSigned && edge.weight !== undefined && edge.weight !== 0
      ? { sign: edge.weight < 0 ? (-1 as const) : (1 as const) }
      : {}),
    ...edge.relationship,
    evidence: edge.relationship?.evidence ?? [evidenceOf(edge, locator, making)],
    ...extraOf(attributes),
  };
}

const evidenceOf = (
  { source, target }: ForeignEdge,
  locator: number,
  { documentId, nameOf }: Making,
): EvidenceInput => ({
  document: documentId,
  paragraph: locator,
  paraphrase: `Edge “${cut(nameOf(source))}” to “${cut(nameOf(target))}” in the file.`,
  stance: 'supports',
  voice: 'asserted',
});

/** Two names of this length leave room for the words around them in a paraphrase. */
const LONGEST_NAME = Math.floor((LIMITS.paraphraseLength - 40) / 2);

const cut = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${cutText(name, LONGEST_NAME - 1)}…`;

/** Start and end in EDTF; what cannot be read stays in `extra` with a note. */
function datesOf(
  edge: ForeignEdge,
  attributes: Map<string, unknown>,
  notes: ImportNotes,
): Pick<RelationshipInput, 'start' | 'end'> {
  const start = dateOf(edge, 'start', attributes, notes);
  const end = dateOf(edge, 'end', attributes, notes);
  if (start !== undefined && end !== undefined && isReversed(start, end)) {
    attributes.set('start', edge.start).set('end', edge.end);
    const message = 'Dates of which the end comes before the start were set aside in `extra`.';
    notes.leftOut.add('end-before-start', message, edge.place);
    return {};
  }
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function dateOf(
  edge: ForeignEdge,
  side: 'start' | 'end',
  attributes: Map<string, unknown>,
  notes: ImportNotes,
): string | undefined {
  const text = edge[side];
  if (text === undefined) return undefined;
  const date = readForeignDate(text);
  if (date === undefined || (date.edtf?.length ?? 0) > LIMITS.dateLength) {
    attributes.set(side, text);
    const message =
      'A date that is no day, month or year of the calendar was set aside in `extra`.';
    notes.leftOut.add('bad-date', message, edge.place);
    return undefined;
  }
  if (date.isCut) {
    attributes.set(`${side}Time`, text);
    const message = 'The time of day of a date went to `extra`; the day was kept.';
    notes.changed.add('time-cut', message, edge.place);
  }
  return date.edtf;
}

function isReversed(start: string, end: string): boolean {
  const [from, to] = [parseEdtf(start), parseEdtf(end)];
  return from.ok && to.ok && to.value.latest < from.value.earliest;
}
