import { readFileSync } from 'node:fs';

/** The parts of the data contract that specs count by; read from the files, not by the product. */
export interface PlainRelationship {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly temporal: string;
  readonly status: string;
  readonly subtype?: string;
  readonly summary: string;
  readonly start?: string;
  readonly end?: string;
  readonly evidence: readonly PlainEvidence[];
}

interface PlainEvidence {
  readonly document: string;
  readonly paragraph: number | readonly [number, number];
  readonly paraphrase: string;
  readonly stance: string;
  readonly voice: string;
  readonly speaker?: { readonly actor?: string; readonly name?: string; readonly role?: string };
}

interface PlainActor {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  readonly partOf?: string;
  readonly aliases: readonly {
    readonly text: string;
    readonly lang?: string;
    readonly kind?: string;
  }[];
}

export interface PlainDataset {
  readonly title: string;
  readonly actors: readonly PlainActor[];
  readonly relationships: readonly PlainRelationship[];
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
  }[];
}

const FOLDER = new URL('../graph-data/us-iran-iraq-2020/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** The dataset that the page opens with. */
export const SHIPPED: PlainDataset = {
  title: read('dataset.json').title,
  actors: read('actors.json'),
  relationships: read('relationships.json'),
  documents: read('documents.json'),
};

interface PlainStory {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly { readonly headline: string; readonly text: string }[];
}

/** The story that the dataset ships with. */
export const STORY: PlainStory = read('dataset.json').stories[0];

const SYMMETRIC: readonly string[] = ['alliance', 'negotiation'];

export type Test = (relationship: PlainRelationship) => boolean;
const everything: Test = () => true;

export const isOfType =
  (...types: readonly string[]): Test =>
  ({ type }) =>
    types.includes(type);

/** Dated so that some reading of its dates touches the days; ISO days compare as text. */
export const mayTouch =
  (from: string, to: string): Test =>
  ({ start, end, temporal }) => {
    if (start === undefined && end === undefined) return false;
    const begin = start ?? (temporal === 'event' ? end : undefined);
    const finish = end ?? (temporal === 'event' ? start : undefined);
    return (
      (begin === undefined || earliest(begin) <= to) &&
      (finish === undefined || latest(finish) >= from)
    );
  };

const digitsOf = (date: string) => date.replace(/[~?%]$/, '');
const earliest = (date: string) =>
  `${digitsOf(date).replaceAll('X', '0')}${'-01-01'.slice(digitsOf(date).length - 4)}`;
const latest = (date: string) =>
  `${digitsOf(date).replaceAll('X', '9')}${'-12-31'.slice(digitsOf(date).length - 4)}`;

/** What must be visible when only some relationships pass: themselves, their ends, their lines. */
export function countNaively(keep: Test = everything, dataset: PlainDataset = SHIPPED) {
  const kept = dataset.relationships.filter(keep);
  const ends = new Set(kept.flatMap(({ source, target }) => [source, target]));
  return {
    actors: { visible: ends.size, total: dataset.actors.length },
    relationships: { visible: kept.length, total: dataset.relationships.length },
  };
}

/** The actors that a file of some relationships has to name: ends, speakers, and what they are part of. */
export function actorsNamedBy(keep: Test): readonly string[] {
  const wholeOf = new Map(SHIPPED.actors.map(({ id, partOf }) => [id, partOf]));
  const named = new Set<string>();
  const add = (id: string | undefined): void => {
    if (id === undefined || named.has(id)) return;
    named.add(id);
    add(wholeOf.get(id));
  };
  for (const { source, target, evidence } of SHIPPED.relationships.filter(keep)) {
    for (const id of [source, target, ...evidence.map((item) => item.speaker?.actor)]) add(id);
  }
  return SHIPPED.actors.map(({ id }) => id).filter((id) => named.has(id));
}

/** The lines of a graph, one for each pair and type, as `actor type actor`. */
export function linesOf(keep: Test = everything, dataset: PlainDataset = SHIPPED) {
  const order = new Map(dataset.actors.map(({ id }, index) => [id, index]));
  const lines = dataset.relationships.filter(keep).map(({ source, target, type }) => {
    const isTurned = SYMMETRIC.includes(type) && order.get(source)! > order.get(target)!;
    return isTurned ? `${target} ${type} ${source}` : `${source} ${type} ${target}`;
  });
  return [...new Set(lines)].sort();
}

/** The name of an actor. */
export function nameOf(id: string, dataset: PlainDataset = SHIPPED): string {
  const actor = dataset.actors.find((other) => other.id === id);
  if (!actor) throw new Error(`The dataset has no actor ${id}`);
  return actor.name;
}

/** The actor with the most relationships among those that pass, for a test that needs a busy one. */
export function busiestActor(keep: Test = everything): string {
  const degrees = new Map<string, number>();
  for (const { source, target } of SHIPPED.relationships.filter(keep)) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const [first] = [...degrees].sort((one, other) => other[1] - one[1]);
  if (!first) throw new Error('No relationship passes');
  return first[0];
}
