/** A line of the graph, or several between the same two nodes in one. */
export interface Line {
  readonly key: string;
  readonly source: number;
  readonly target: number;
  /** Relationships that it holds. */
  readonly count: number;
}

/** A node at the other end of lines. */
export interface Neighbour {
  readonly node: number;
  /** Keys of the lines that lead there, in either direction. */
  readonly keys: readonly string[];
  readonly count: number;
}

/** The neighbours of a node by the number of relationships, most first; a loop leads nowhere. */
export function neighboursByCount(lines: Iterable<Line>, node: number): readonly Neighbour[] {
  const found = new Map<number, { node: number; keys: string[]; count: number }>();
  for (const { key, source, target, count } of lines) {
    if (source === target || (source !== node && target !== node)) continue;
    const other = source === node ? target : source;
    const neighbour = found.get(other) ?? { node: other, keys: [], count: 0 };
    neighbour.keys.push(key);
    neighbour.count += count;
    found.set(other, neighbour);
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.node - b.node);
}

/** The neighbour after or before the one that is looked at; behind the last comes the first. */
export function stepAmong(
  neighbours: readonly Neighbour[],
  lookedAt: number | undefined,
  step: 1 | -1,
): Neighbour | undefined {
  const at = neighbours.findIndex(({ node }) => node === lookedAt);
  if (at < 0) return step === 1 ? neighbours[0] : neighbours.at(-1);
  return neighbours.at((at + step) % neighbours.length);
}

export type LineMove = 'next' | 'previous' | 'along' | 'back';

const WITH_ALT: Readonly<Record<string, LineMove>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'along',
  ArrowUp: 'back',
};
/** On some keyboards the brackets themselves need the Alt key. */
const BRACKETS: Readonly<Record<string, LineMove>> = { ']': 'next', '[': 'previous' };

/** What a key does along the lines; `undefined` for every other key. */
export function lineMoveOf(event: {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): LineMove | undefined {
  const bracket = BRACKETS[event.key];
  if (bracket && (event.altKey || !event.ctrlKey)) return event.metaKey ? undefined : bracket;
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  return WITH_ALT[event.key];
}
