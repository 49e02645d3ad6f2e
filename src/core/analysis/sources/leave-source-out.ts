import { type Bitset, copyBitset, createBitset, forEachBit, setBit } from '#core/base';
import { BADGES, type Badge, badgeOf, type Graph, type Visible } from '#core/graph';
import type { EvidenceItem, Voice } from '#schemas';

/** A source to think away: all evidence of a document, publisher, speaker or voice. */
export type LeftOut =
  | { readonly kind: 'document'; readonly id: string; readonly withDerived?: boolean }
  | { readonly kind: 'publisher'; readonly name: string }
  /** The speaking actor's id, else the name or role that the document gives. */
  | { readonly kind: 'speaker'; readonly value: string }
  | { readonly kind: 'voice'; readonly voice: Voice };

export interface BadgeChange {
  readonly relationship: number;
  readonly from: Badge;
  readonly to: Badge;
}

/** What is left when a source is thought away. */
export interface WithoutSource {
  /** Evidence items that go. */
  readonly items: number;
  /** Visible relationships that rest on it alone, ascending. */
  readonly vanished: readonly number[];
  /** Visible ones that stay and rest on one source now, ascending. */
  readonly becameSingleSource: readonly number[];
  /** All visible ones that stay with another badge, ascending. */
  readonly badges: readonly BadgeChange[];
  /** Visible actors whose last visible relationship goes, ascending. */
  readonly cutOff: readonly number[];
  /** What stays visible; actors stay though they are cut off, so that ranks can be compared. */
  readonly visible: Pick<Visible, 'relationships' | 'actors'>;
  /** Evidence items left, by relationship of the graph. */
  readonly evidenceCount: Uint32Array;
}

/**
 * Thinks a source away: which relationships would be gone, which would rest on a single source,
 * and who would stand alone. With `withDerived` what derives from the document goes too.
 */
export function leaveSourceOut(
  graph: Graph,
  visible: Pick<Visible, 'relationships' | 'actors'>,
  source: LeftOut,
): WithoutSource {
  const isLeftOut = testFor(graph, source);
  const relationships = createBitset(graph.relationships.length);
  const evidenceCount = Uint32Array.from(
    graph.relationships,
    ({ evidence }) => evidence.filter((item) => !isLeftOut(item)).length,
  );
  const vanished: number[] = [];
  const becameSingleSource: number[] = [];
  const badges: BadgeChange[] = [];
  let items = 0;
  forEachBit(visible.relationships, (relationship) => {
    const { evidence } = graph.relationships[relationship]!;
    const left = evidence.filter((item) => !isLeftOut(item));
    items += evidence.length - left.length;
    if (left.length === 0) {
      vanished.push(relationship);
      return;
    }
    setBit(relationships, relationship);
    if (left.length === evidence.length) return;
    const from = BADGES[graph.badge[relationship]!]!;
    const to = badgeOf({ evidence: left }, graph.documents).badge;
    if (from === to) return;
    badges.push({ relationship, from, to });
    if (to === 'single-source') becameSingleSource.push(relationship);
  });
  return {
    items,
    vanished,
    becameSingleSource,
    badges,
    cutOff: listCutOff(graph, vanished, relationships),
    visible: { relationships, actors: copyBitset(visible.actors) },
    evidenceCount,
  };
}

function testFor(graph: Graph, source: LeftOut): (item: EvidenceItem) => boolean {
  switch (source.kind) {
    case 'document': {
      const ids = source.withDerived === true ? withDerived(graph, source.id) : [source.id];
      const left = new Set(ids);
      return ({ document }) => left.has(document);
    }
    case 'publisher': {
      const left = new Set(
        graph.documents.filter(({ publisher }) => publisher === source.name).map(({ id }) => id),
      );
      return ({ document }) => left.has(document);
    }
    case 'speaker':
      return ({ speaker }) => (speaker?.actor ?? speaker?.name ?? speaker?.role) === source.value;
    case 'voice':
      return ({ voice }) => voice === source.voice;
  }
}

/** A document and all that derive from it, even over others. */
function withDerived({ documents }: Graph, id: string): Set<string> {
  const found = new Set([id]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const document of documents) {
      if (document.derivedFrom.some((origin) => found.has(origin))) found.add(document.id);
    }
  }
  return found;
}

function listCutOff(graph: Graph, vanished: readonly number[], left: Bitset): number[] {
  const isTied = new Uint8Array(graph.actors.length);
  forEachBit(left, (index) => {
    isTied[graph.source[index]!] = 1;
    isTied[graph.target[index]!] = 1;
  });
  const ends = vanished.flatMap((index) => [graph.source[index]!, graph.target[index]!]);
  return [...new Set(ends)]
    .filter((actor) => isTied[actor] === 0)
    .sort((one, other) => one - other);
}
