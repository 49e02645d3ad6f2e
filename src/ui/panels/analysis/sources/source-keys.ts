import type { LeftOut } from '#core/analysis';
import type { Graph } from '#core/graph';
import { VOICES, type Voice } from '#schemas';

/** A source as the value of a list: what it is, a colon, its id or name. */
export const SOURCE_KINDS = ['publisher', 'document', 'speaker', 'voice'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  readonly kind: SourceKind;
  readonly value: string;
}

export const writeSource = ({ kind, value }: Source): string => `${kind}:${value}`;

export function readSource(key: string): Source | undefined {
  const colon = key.indexOf(':');
  const kind = SOURCE_KINDS.find((known) => known === key.slice(0, colon));
  return kind && { kind, value: key.slice(colon + 1) };
}

/** The documents of a publisher, or the one that is meant. */
export function documentsOf({ documents }: Graph, { kind, value }: Source): readonly string[] {
  if (kind === 'document') return [value];
  return documents.filter(({ publisher }) => publisher === value).map(({ id }) => id);
}

/** Publishers of a graph, those with most documents first. */
export function listPublishers({ documents }: Graph): readonly string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of documents) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([publisher]) => publisher);
}

/** Who speaks in a graph, those with most evidence first: actors by id, others by name or role. */
export function listSpeakers({ relationships }: Graph): readonly string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of relationships) {
    for (const { speaker } of evidence) {
      const value = speaker?.actor ?? speaker?.name ?? speaker?.role;
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
    .map(([value]) => value);
}

export function leftOutOf({ kind, value }: Source): LeftOut {
  switch (kind) {
    case 'document':
      return { kind, id: value };
    case 'publisher':
      return { kind, name: value };
    case 'speaker':
      return { kind, value };
    case 'voice':
      return { kind, voice: VOICES.find((voice) => voice === value) ?? ('asserted' as Voice) };
  }
}

export function sourceOfLeftOut(left: LeftOut): Source {
  switch (left.kind) {
    case 'document':
      return { kind: left.kind, value: left.id };
    case 'publisher':
      return { kind: left.kind, value: left.name };
    case 'speaker':
      return { kind: left.kind, value: left.value };
    case 'voice':
      return { kind: left.kind, value: left.voice };
  }
}
