import type { Compound, Graph, Grouping } from '#core/graph';
import { ACTOR_KIND_TERMS, type Actor, type ActorKind, visibleText } from '#schemas';
import { breakName, shownName } from './shown-name.ts';

/** The words in which compounds are named. */
export interface CompoundWords {
  /** BCP 47: actors go by their native name in this language where there is one. */
  readonly language?: string | undefined;
  /** Names of the kinds of actors and of communities; those that are missing are in English. */
  readonly kinds?: Readonly<Partial<Record<ActorKind | CommunityWord, string>>> | undefined;
}

/** How communities are named; `{name}` is the actor at the head. */
export const COMMUNITY_NAMES = {
  'community.around': 'Around {name}',
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

function communityName(
  graph: Graph,
  { head, remainder, members }: Compound,
  { kinds, language }: CompoundWords,
): string {
  const word: CommunityWord = remainder ? `community.${remainder}` : 'community.around';
  const template = kinds?.[word] ?? COMMUNITY_NAMES[word];
  const name = shownName(graph.actors[head ?? members[0]!]!, language).join(' ');
  return template.replace('{name}', name);
}

function headOf(graph: Graph, { id }: Compound): Actor {
  const head = graph.actors[graph.actorIndexById.get(id) ?? -1];
  if (head === undefined) throw new Error(`No actor heads the hierarchy "${id}".`);
  return head;
}
