import { foldText } from '#core/base';
import { LIMITS, RELATIONSHIP_TYPES } from '#schemas';
import type { ForeignEdge, RelationshipTypeInput } from './foreign-graph.ts';

/** With more words than this for kinds of edges, the words are subtypes of one general type. */
const MOST_OWN_TYPES = 50;
/** What is added to an id to make another of it. */
const UNDIRECTED = ' (undirected)';

export interface ChosenType {
  readonly type: string;
  readonly subtype?: string;
  readonly temporal: 'event' | 'state';
}

export interface RelationshipTypeChooser {
  choose(edge: Pick<ForeignEdge, 'type' | 'cameo' | 'directed'>): ChosenType;
  /** Types beyond the standard ones that were chosen so far, and those that were given. */
  readonly added: readonly RelationshipTypeInput[];
}

/**
 * Chooses a relationship type for each edge of a foreign file. A word that is the id or label of a
 * type names that type; a CAMEO code goes by its root; any other word becomes a type of the
 * dataset's own that claims nothing (family `contact`, sign 0), one for each direction. Edges
 * without a word are `linked` or `linked to`.
 */
export function chooseRelationshipTypes(
  edges: readonly Pick<ForeignEdge, 'type' | 'cameo' | 'directed'>[],
  given: readonly RelationshipTypeInput[] = [],
): RelationshipTypeChooser {
  const named = new Map<string, RelationshipTypeInput>();
  const byExactId = new Map<string, RelationshipTypeInput>();
  for (const row of [...given, ...RELATIONSHIP_TYPES]) {
    const type = {
      ...row,
      subtypes: [...(row.subtypes ?? [])],
      cameoRoots: [...(row.cameoRoots ?? [])],
    };
    named.set(foldText(type.label), type);
    named.set(foldText(type.id), type);
    byExactId.set(type.id, type);
  }
  const words = new Set(edges.map(({ type }) => wordOf(type)));
  words.delete('');
  const knownWords = new Map([...words].map((word) => [word, named.get(foldText(word))]));
  const typeNamed = (word: string) => knownWords.get(word);
  for (const word of words) if (typeNamed(word) !== undefined) words.delete(word);
  const hasTooMany = words.size > MOST_OWN_TYPES;
  const directedWords = new Set(
    edges.filter(({ directed }) => directed).map(({ type }) => wordOf(type)),
  );
  const added = new Map<string, RelationshipTypeInput>(given.map((type) => [type.id, type]));

  const own = (word: string, directed: boolean): RelationshipTypeInput => {
    const stem = word.slice(0, LIMITS.idLength - UNDIRECTED.length);
    const id = directed || !directedWords.has(word) ? stem : `${stem}${UNDIRECTED}`;
    const known = added.get(id);
    if (known !== undefined) return known;
    const type = {
      ...NEUTRAL,
      id,
      label: word.slice(0, LIMITS.nameLength),
      definition: 'A kind of edge in the imported file, by the name that it has there.',
      directed,
    };
    added.set(id, type);
    return type;
  };

  const general = (directed: boolean): RelationshipTypeInput => {
    const type = directed ? LINKED_TO : LINKED;
    if (!added.has(type.id)) added.set(type.id, type);
    return type;
  };

  return {
    choose({ type, cameo, directed }) {
      const word = wordOf(type);
      const known = byExactId.get(type ?? '') ?? byExactId.get(word) ?? typeNamed(word);
      if (known !== undefined) return { type: known.id, temporal: known.temporal };
      const byCode = cameo === undefined ? undefined : typeOfCameo(cameo);
      if (byCode !== undefined) return { type: byCode.id, temporal: byCode.temporal };
      if (word === '') return { type: general(directed).id, temporal: 'state' };
      if (hasTooMany) {
        const subtype = word.slice(0, LIMITS.nameLength);
        return { type: general(directed).id, subtype, temporal: 'state' };
      }
      return { type: own(word, directed).id, temporal: 'state' };
    },
    get added() {
      return [...added.values()];
    },
  };
}

const wordOf = (type: string | undefined): string => type?.trim() ?? '';

const NEUTRAL = { family: 'contact', sign: 0, temporal: 'state' } as const;

const LINKED: RelationshipTypeInput = {
  ...NEUTRAL,
  id: 'linked',
  label: 'Linked',
  definition: 'The imported file links the two and does not say how.',
  directed: false,
};
const LINKED_TO: RelationshipTypeInput = {
  ...NEUTRAL,
  id: 'linked-to',
  label: 'Linked to',
  definition: 'The imported file links the source to the target and does not say how.',
  directed: true,
};

/**
 * The standard type of a CAMEO code: the one that lists the longest beginning of it, so that 0861
 * is a deployment though 08 is a negotiation. Of two that list the same, the first in the table.
 */
function typeOfCameo(code: string): (typeof RELATIONSHIP_TYPES)[number] | undefined {
  const digits = code.trim();
  if (!/^\d{2,4}$/.test(digits)) return undefined;
  for (let length = digits.length; length >= 2; length -= 1) {
    const root = digits.slice(0, length);
    const type = RELATIONSHIP_TYPES.find(({ cameoRoots }) => cameoRoots.includes(root));
    if (type !== undefined) return type;
  }
  return undefined;
}
