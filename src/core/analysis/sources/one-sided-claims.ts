import { foldText, forEachBit } from '#core/base';
import { type Graph, isAgainst, type Visible } from '#core/graph';
import type { EvidenceItem } from '#schemas';

/** How near a speaker is to a relationship: a party to it, of the bloc of one, or neither. */
export type Nearness = 'party' | 'bloc' | 'other';

/** A relationship for which only one side, or both sides themselves, have spoken. */
export interface OneSidedClaim {
  readonly relationship: number;
  /** The end, or the ends, whose side says it. */
  readonly side: 'source' | 'target' | 'both';
  /** `party` where all of it comes from parties themselves, `bloc` where some is of their bloc. */
  readonly nearness: 'party' | 'bloc';
  /** Places in the relationship's evidence of the items that support it, ascending. */
  readonly items: readonly number[];
  /** Whether some evidence speaks against it. */
  readonly isDisputed: boolean;
}

/**
 * Lists visible relationships that only parties to them, or their blocs, say to be so. The voice
 * of an item is its speaker; without one, of a self-claim the source, of what a document asserts
 * its publisher, where that is an actor by name. Parts speak for the whole that they belong to
 * (`partOf`). What a coder inferred, or anybody else says, makes a claim more than one-sided.
 */
export function listOneSidedClaims(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
): OneSidedClaim[] {
  const actorByName = indexNames(graph);
  const claims: OneSidedClaim[] = [];
  forEachBit(visible.relationships, (relationship) => {
    const { evidence } = graph.relationships[relationship]!;
    const ends = { source: graph.source[relationship]!, target: graph.target[relationship]! };
    const sides = new Set<'source' | 'target'>();
    const items: number[] = [];
    let isOfBloc = false;
    let isOther = false;
    evidence.forEach((item, place) => {
      if (isAgainst(item) || item.stance !== 'supports') return;
      items.push(place);
      const speaker = speakerOf(graph, item, ends.source, actorByName);
      const [side, nearness] = speaker === undefined ? NOBODY : placeSpeaker(graph, speaker, ends);
      if (nearness === 'other') isOther = true;
      else sides.add(side);
      if (nearness === 'bloc') isOfBloc = true;
    });
    if (items.length === 0 || isOther) return;
    claims.push({
      relationship,
      side: sides.size === 2 ? 'both' : [...sides][0]!,
      nearness: isOfBloc ? 'bloc' : 'party',
      items,
      isDisputed: evidence.some(isAgainst),
    });
  });
  return claims;
}

type Placed = readonly ['source' | 'target', Nearness];
const NOBODY: Placed = ['source', 'other'];

function speakerOf(
  graph: Graph,
  { voice, speaker, document }: EvidenceItem,
  source: number,
  actorByName: ReadonlyMap<string, number>,
): number | undefined {
  if (speaker?.actor !== undefined) return graph.actorIndexById.get(speaker.actor);
  if (speaker?.name !== undefined) return actorByName.get(foldName(speaker.name));
  if (voice === 'self-claimed') return source;
  if (voice !== 'asserted') return undefined;
  const index = graph.documentIndexById.get(document);
  return index === undefined
    ? undefined
    : actorByName.get(foldName(graph.documents[index]!.publisher));
}

/** A speaker who is near both ends stands at the nearer one, the source where both are as near. */
function placeSpeaker(
  graph: Graph,
  speaker: number,
  { source, target }: { readonly source: number; readonly target: number },
): Placed {
  const belongsTo = wholesOf(graph, speaker);
  for (const [side, end] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (belongsTo.has(end) || wholesOf(graph, end).has(speaker)) return [side, 'party'];
  }
  const group = graph.actors[speaker]!.group;
  if (group === undefined) return NOBODY;
  if (graph.actors[source]!.group === group) return ['source', 'bloc'];
  return graph.actors[target]!.group === group ? ['target', 'bloc'] : NOBODY;
}

/** An actor with all wholes that it is part of. */
function wholesOf(graph: Graph, actor: number): Set<number> {
  const wholes = new Set<number>();
  let next: number | undefined = actor;
  while (next !== undefined && !wholes.has(next)) {
    wholes.add(next);
    const whole: string | undefined = graph.actors[next]!.partOf;
    next = whole === undefined ? undefined : graph.actorIndexById.get(whole);
  }
  return wholes;
}

function indexNames({ actors }: Graph): Map<string, number> {
  const byName = new Map<string, number>();
  actors.forEach(({ name, aliases }, index) => {
    for (const text of [name, ...aliases.map((alias) => alias.text)]) {
      const folded = foldName(text);
      if (!byName.has(folded)) byName.set(folded, index);
    }
  });
  return byName;
}

const foldName = (name: string): string => foldText(name).trim();
