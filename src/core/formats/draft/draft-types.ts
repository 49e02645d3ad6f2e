import { foldText } from '#core/base';
import { type DatasetInput, LIMITS, RELATIONSHIP_TYPES } from '#schemas';
import { cutText, slugOf } from './draft-text.ts';

type RelationshipTypeInput = NonNullable<DatasetInput['relationshipTypes']>[number];

/** What a file tells of a type beyond a word for it. */
export type TypeFields = Partial<Omit<RelationshipTypeInput, 'subtypes' | 'cameoRoots'>>;

/** With more words than this for kinds of edges, the words are subtypes of one general type. */
export const MOST_OWN_TYPES = 50;

/** The relationship types of a dataset in the making: the standard ones and its own. */
export interface DraftTypes {
  /** A standard or stated type by its id, or one that was made before. */
  get(id: string): KnownType | undefined;
  /** A standard or stated type by its id or label, however it is spelt. */
  named(word: string): KnownType | undefined;
  /** A type of the dataset's own for a word of the file; a standard one stays. */
  own(word: string, fields?: TypeFields): string;
  /** The same for a type whose id is the word itself, or is stated by the file. */
  ownWithId(id: string, fields: TypeFields): string;
  /** The type of a tie of which the file says no more than that it is there. */
  linked(directed: boolean): string;
  /** The stated ones, and those that were made for relationships that are there. */
  finish(used: ReadonlySet<string>): readonly RelationshipTypeInput[];
}

type KnownType = Pick<RelationshipTypeInput, 'id' | 'label' | 'temporal'>;

const STANDARD: ReadonlyMap<string, KnownType> = new Map(
  RELATIONSHIP_TYPES.map((type) => [type.id, type]),
);

/**
 * Types that a file states in full stay as they are, and are checked with the whole dataset; those
 * that it only names by a word claim nothing: family `contact`, sign 0.
 */
export function draftTypes(stated: readonly RelationshipTypeInput[] = []): DraftTypes {
  const statedById = new Map(stated.map((type) => [type.id, type]));
  const made = new Map<string, RelationshipTypeInput>();
  // Where a stated type bears the name of a standard one, that is meant.
  const byWord = new Map<string, KnownType>(
    [...stated, ...STANDARD.values()].flatMap((type) => [
      [foldText(String(type.label)), type],
      [foldText(type.id), type],
    ]),
  );

  const types: DraftTypes = {
    get: (id) => STANDARD.get(id) ?? statedById.get(id) ?? made.get(id),
    named: (word) => byWord.get(foldText(word)),
    own: (word, fields = {}) =>
      types.ownWithId(slugOf(word), { label: cutText(word.trim(), 80) || 'Link', ...fields }),
    ownWithId(wanted, fields) {
      const { directed = true } = fields;
      const plain = cutText(wanted, LIMITS.idLength) || 'link';
      // One word for ties with and without a direction makes two types.
      const isOther = made.has(plain) && made.get(plain)?.directed !== directed;
      const id = isOther
        ? `${cutText(plain, LIMITS.idLength - 15)} (${directed ? 'directed' : 'undirected'})`
        : plain;
      if (types.get(id) === undefined) {
        made.set(id, {
          id,
          family: 'contact',
          label: plain,
          definition: 'A kind of relationship that an imported file names.',
          directed,
          sign: 0,
          temporal: 'state',
          ...fields,
        });
      }
      return id;
    },
    linked: (directed) =>
      directed
        ? types.ownWithId('linked-to', {
            label: 'Linked to',
            definition: 'The imported file links the source to the target and does not say how.',
          })
        : types.ownWithId('linked', {
            label: 'Linked',
            definition: 'The imported file links the two and does not say how.',
            directed,
          }),
    finish: (used) => [
      ...statedById.values(),
      ...[...made.values()].filter(({ id }) => used.has(id)),
    ],
  };
  return types;
}
