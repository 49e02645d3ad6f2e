import { type Bitset, bitsToArray } from '#core/base';
import { BADGES, type Graph } from '#core/graph';
import type { FigureWords } from './figure-words.ts';

const MOST_CONNECTED = 5;

/**
 * A description in plain sentences for readers who cannot see the picture: how much is shown, of
 * which types, how many relationships are contested, who is most connected, and the actor groups.
 * `relationships` and `actors` are what is visible.
 */
export function altTextOf(
  graph: Graph,
  relationships: Bitset,
  actors: Bitset,
  words: FigureWords,
): string {
  const shown = [...bitsToArray(relationships)];
  const visibleActors = [...bitsToArray(actors)];
  const sentences = [words.describeSize(visibleActors.length, shown.length)];
  if (shown.length === 0) sentences.push(words.noRelationships);
  else sentences.push(describeTypes(graph, shown, words));
  const contested = shown.filter((index) => BADGES[graph.badge[index]!] === 'contested').length;
  if (contested > 0) sentences.push(words.describeContested(contested));
  if (shown.length > 0) sentences.push(describeConnected(graph, shown, words));
  const groups = describeGroups(graph, visibleActors, words);
  if (groups !== undefined) sentences.push(groups);
  return sentences.join(' ');
}

function describeTypes(graph: Graph, shown: readonly number[], words: FigureWords): string {
  const counts = countBy(shown, (index) => graph.type[index]!);
  return words.describeTypes(
    counts.map(([type, count]) => {
      const { id, label } = graph.types[type]!;
      return words.countOf(words.relationshipsOfType(id, label), count);
    }),
  );
}

function describeConnected(graph: Graph, shown: readonly number[], words: FigureWords): string {
  const ends = shown.flatMap((index) => {
    const source = graph.source[index]!;
    const target = graph.target[index]!;
    return source === target ? [source] : [source, target];
  });
  return words.describeConnected(
    countBy(ends, (actor) => actor)
      .slice(0, MOST_CONNECTED)
      .map(([actor, count]) => words.describeConnectedActor(graph.actors[actor]!.name, count)),
  );
}

function describeGroups(
  graph: Graph,
  actors: readonly number[],
  words: FigureWords,
): string | undefined {
  const grouped = actors.flatMap((actor) => graph.actors[actor]!.group ?? []);
  if (grouped.length === 0) return undefined;
  const labels = new Map(graph.dataset.actorGroups.map(({ id, label }) => [id, label]));
  return words.describeGroups(
    countBy(grouped, (id) => id).map(([id, count]) => words.countOf(labels.get(id) ?? id, count)),
  );
}

/** Distinct keys with their counts, the most frequent first, else in order of appearance. */
function countBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
