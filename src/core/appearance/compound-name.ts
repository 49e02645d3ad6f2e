import { type Compound, compoundsOf, type Graph, type Grouping } from '#core/graph';
import { ACTOR_KIND_TERMS, type Actor, type ActorKind, visibleText } from '#schemas';
import { breakName, shownName } from './shown-name.ts';

/** The words in which compounds are named. */
export interface CompoundWords {
  /** BCP 47: actors go by their native name in this language where there is one. */
  readonly language?: string | undefined;
  /** Names of the kinds of actors and of communities; those that are missing are in English. */
  readonly kinds?: Readonly<Partial<Record<ActorKind | CommunityWord, string>>> | undefined;
}

/** How communities are named; `{name}` is the actor at the head, `{other}` the one next to it. */
export const COMMUNITY_NAMES = {
  'community.around': 'Around {name}',
  'community.inner': 'Around {name} and {other}',
  'community.small': 'Small communities',
  'community.more': 'Less connected',
} as const;
export type CommunityWord = keyof typeof COMMUNITY_NAMES;
export const COMMUNITY_WORDS = Object.keys(COMMUNITY_NAMES) as readonly CommunityWord[];

/** The name of a bloc, a kind or a hierarchy in one line, as in a list. */
export function compoundLabel(
  graph: Graph,
  grouping: Grouping,
  compound: Compound,
  words: CompoundWords = {},
): string {
  if (grouping !== 'partOf') return statedName(graph, grouping, compound, words);
  return shownName(headOf(graph, compound), words.language).join(' ');
}

/** The same in one line or two, as it stands beside a node. */
export function compoundName(
  graph: Graph,
  grouping: Grouping,
  compound: Compound,
  words: CompoundWords = {},
): readonly string[] {
  if (grouping !== 'partOf') return breakName(statedName(graph, grouping, compound, words));
  return shownName(headOf(graph, compound), words.language);
}

function statedName(
  graph: Graph,
  grouping: Grouping,
  compound: Compound,
  words: CompoundWords,
): string {
  const { kinds } = words;
  if (grouping === 'community') return communityName(graph, compound, words);
  if (grouping === 'kind') {
    const { kind } = graph.actors[compound.members[0]!]!;
    return kinds?.[kind] ?? ACTOR_KIND_TERMS[kind].label;
  }
  const group = graph.dataset.actorGroups.find(({ id }) => id === compound.id);
  return visibleText(group?.label ?? compound.id);
}

function communityName(graph: Graph, compound: Compound, words: CompoundWords): string {
  const { kinds, language } = words;
  const { remainder, parent } = compound;
  const nameOf = (actor: number) => shownName(graph.actors[actor]!, language).join(' ');
  if (remainder) {
    const word: CommunityWord = `community.${remainder}`;
    const around = parent === undefined ? undefined : compoundsOf(graph, 'community')[parent];
    const names = around ? namesakesOf(graph, around).map(nameOf) : [];
    const where = names.length > 0 ? ` (${names.join(' · ')})` : '';
    return `${kinds?.[word] ?? COMMUNITY_NAMES[word]}${where}`;
  }
  const [head, other] = namesakesOf(graph, compound);
  const word = other === undefined ? 'community.around' : 'community.inner';
  return (kinds?.[word] ?? COMMUNITY_NAMES[word])
    .replace('{name}', () => nameOf(head!))
    .replace('{other}', () => nameOf(other!));
}

const known = new WeakMap<Compound, readonly number[]>();

/**
 * The actors that a community is named after: the one at its head, and where that heads one around
 * it as well, the most connected other that no community around it is named after.
 */
function namesakesOf(graph: Graph, compound: Compound): readonly number[] {
  const found = known.get(compound) ?? findNamesakes(graph, compound);
  known.set(compound, found);
  return found;
}

function findNamesakes(graph: Graph, { head, members, parent }: Compound): readonly number[] {
  const first = head ?? members[0]!;
  const all = compoundsOf(graph, 'community');
  const used = new Set<number>();
  for (let around = parent; around !== undefined; around = all[around]!.parent) {
    for (const actor of namesakesOf(graph, all[around]!)) used.add(actor);
  }
  if (!used.has(first)) return [first];
  const degreeOf = (actor: number) =>
    graph.adjacencyOffsets[actor + 1]! - graph.adjacencyOffsets[actor]!;
  let other: number | undefined;
  for (const actor of members) {
    if (actor === first || used.has(actor)) continue;
    if (other === undefined || degreeOf(actor) > degreeOf(other)) other = actor;
  }
  return other === undefined ? [first] : [first, other];
}

function headOf(graph: Graph, { id }: Compound): Actor {
  const head = graph.actors[graph.actorIndexById.get(id) ?? -1];
  if (head === undefined) throw new Error(`No actor heads the hierarchy "${id}".`);
  return head;
}
