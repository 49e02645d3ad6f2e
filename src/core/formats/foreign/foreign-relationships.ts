import { type EvidenceItem, LIMITS } from '#schemas';
import type {
  DatasetDraft,
  RelationshipDraft,
  RelationshipFields,
} from '../draft/dataset-draft.ts';
import { extraOf, oneLine } from '../draft/draft-text.ts';
import { readForeignDate } from './foreign-date.ts';
import type { ForeignEdge, ForeignGraph } from './foreign-graph.ts';
import { chooseRelationshipTypes } from './relationship-type-chooser.ts';

/**
 * Relationships from the edges of a foreign graph. Edges without an end among the actors are left
 * out; an undirected edge that stands in both directions becomes one with evidence at both places.
 */
export function addRelationships({ edges, isOurs }: ForeignGraph, draft: DatasetDraft): void {
  const typeOf = chooseRelationshipTypes(edges, draft.types);
  // Weights below zero tell signs.
  const isSigned = edges.some(({ weight }) => weight !== undefined && weight < 0);
  const idOf = makeIds(edges);
  const merged = new Map<string, RelationshipDraft>();
  for (const [index, edge] of edges.entries()) {
    if (!draft.hasActor(edge.source) || !draft.hasActor(edge.target)) {
      const message = 'An edge with an end that no node has was left out.';
      draft.leftOut.add('edge-without-end', message, edge.place);
      continue;
    }
    const fields = {
      ...typeOf(edge),
      ...fieldsOf(edge, isSigned, draft),
      evidence: edge.relationship?.evidence ?? [evidenceOf(edge, edge.locator ?? index + 1, draft)],
    };
    const isMergeable = !edge.directed && isOurs !== true;
    const turned = isMergeable ? likenessOf(fields, true) : '';
    const first = merged.get(turned);
    if (first !== undefined) {
      first.evidence = [...first.evidence, ...fields.evidence];
      merged.delete(turned);
      draft.changed.add('undirected-double', MERGED, edge.place);
      continue;
    }
    const relationship = draft.relate({ ...fields, id: idOf(edge, index) }, index + 1, edge.place);
    if (isMergeable && relationship !== undefined) {
      merged.set(likenessOf(fields, false), relationship);
    }
  }
}

const MERGED =
  'An undirected edge that stands in both directions became one relationship with evidence at both places.';

/** Ids of the file where it states them, else `e` and the number of the edge. */
function makeIds(edges: readonly ForeignEdge[]): (edge: ForeignEdge, index: number) => string {
  const stated = new Set(edges.map(({ id }) => id));
  return ({ id }, index) => {
    if (id !== undefined && id !== '') return id;
    let number = index + 1;
    while (stated.has(`e${number}`)) number += edges.length;
    return `e${number}`;
  };
}

/** Two undirected edges are doubles when all but id and evidence is the same, the ends turned. */
function likenessOf(
  { evidence, summary, source, target, ...rest }: RelationshipFields,
  isTurned: boolean,
): string {
  return JSON.stringify([isTurned ? [target, source] : [source, target], rest]);
}

function fieldsOf(edge: ForeignEdge, isSigned: boolean, draft: DatasetDraft) {
  const attributes = new Map(edge.attributes);
  if (edge.weight !== undefined) attributes.set('weight', edge.weight);
  const start = dateOf(edge, 'start', attributes, draft);
  const end = dateOf(edge, 'end', attributes, draft);
  const [source, target] = [draft.actor(edge.source), draft.actor(edge.target)];
  return {
    source: source.id,
    target: target.id,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    summary: `The imported file has an edge ${edge.directed ? 'from' : 'between'} “${cut(source.name)}” ${edge.directed ? 'to' : 'and'} “${cut(target.name)}”.`,
    ...(isSigned && edge.weight !== undefined && edge.weight !== 0
      ? { sign: edge.weight < 0 ? (-1 as const) : (1 as const) }
      : {}),
    ...edge.relationship,
    ...(attributes.size === 0 ? {} : { extra: extraOf(Object.fromEntries(attributes)) }),
  };
}

const evidenceOf = (
  { source, target }: ForeignEdge,
  paragraph: number,
  draft: DatasetDraft,
): EvidenceItem => ({
  document: draft.documents.importedFile().id,
  paragraph,
  paraphrase: `Edge “${cut(draft.actor(source).name)}” to “${cut(draft.actor(target).name)}” in the file.`,
  stance: 'supports',
  voice: 'asserted',
});

/** Two names of this length leave room for the words around them in a paraphrase. */
const LONGEST_NAME = Math.floor((LIMITS.paraphraseLength - 40) / 2);

const cut = (name: string): string => oneLine(name, LONGEST_NAME);

/** A date in EDTF; what cannot be read stays in `extra` with a note. */
function dateOf(
  edge: ForeignEdge,
  side: 'start' | 'end',
  attributes: Map<string, unknown>,
  { leftOut, changed }: DatasetDraft,
): string | undefined {
  const text = edge[side];
  if (text === undefined) return undefined;
  const date = readForeignDate(text);
  if (date === undefined || (date.edtf?.length ?? 0) > LIMITS.dateLength) {
    attributes.set(side, text);
    const message =
      'A date that is no day, month or year of the calendar was set aside in `extra`.';
    leftOut.add('bad-date', message, edge.place);
    return undefined;
  }
  if (date.isCut) {
    attributes.set(`${side}Time`, text);
    const message = 'The time of day of a date went to `extra`; the day was kept.';
    changed.add('time-cut', message, edge.place);
  }
  return date.edtf;
}
