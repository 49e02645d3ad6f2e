import { foldText } from '#core/base';
import { type DatasetInput, LIMITS, RELATIONSHIP_TYPES } from '#schemas';
import { cutText, slugOf } from './draft-text.ts';

export type RelationshipTypeInput = NonNullable<DatasetInput['relationshipTypes']>[number];

/** The relationship types of a dataset in the making: the standard ones and its own. */
export interface DraftTypes {
  /** A standard or stated type by its id, or one that was made before. */
  get(id: string): RelationshipTypeInput | undefined;
  /** A standard or stated type by its id or label, however it is spelt. */
  named(word: string): RelationshipTypeInput | undefined;
  /** A type of the dataset's own for a word of the file; a standard one stays. */
  own(word: string, fields?: Partial<RelationshipTypeInput>): string;
  /** The same for a type whose id is the word itself, or is stated by the file. */
  ownWithId(id: string, fields: Partial<RelationshipTypeInput>): string;
  /** The type of a tie of which the file says no more than that it is there. */
  linked(directed: boolean): string;
  /** Types as the file states them in full; they are checked with the whole dataset. */
  state(types: readonly RelationshipTypeInput[]): void;
  /** All but the standard ones. */
  readonly added: readonly RelationshipTypeInput[];
}

const STANDARD: ReadonlyMap<string, RelationshipTypeInput> = new Map(
  RELATIONSHIP_TYPES.map(({ subtypes, cameoRoots, ...type }) => [
    type.id,
    { ...type, subtypes: [...subtypes], cameoRoots: [...cameoRoots] },
  ]),
);

/** Types that a file names by a word claim nothing: family `contact`, sign 0. */
export function draftTypes(): DraftTypes {
  const added = new Map<string, RelationshipTypeInput>();
  const byWord = new Map<string, RelationshipTypeInput>();
  const listen = (type: RelationshipTypeInput): void => {
    byWord.set(foldText(type.label), type);
    byWord.set(foldText(type.id), type);
  };
  for (const type of STANDARD.values()) listen(type);

  const types: DraftTypes = {
    get: (id) => STANDARD.get(id) ?? added.get(id),
    named: (word) => byWord.get(foldText(word)),
    own: (word, fields = {}) =>
      types.ownWithId(slugOf(word), { label: cutText(word.trim(), 80) || 'Link', ...fields }),
    ownWithId(wanted, fields) {
      const id = cutText(wanted, LIMITS.idLength) || 'link';
      if (types.get(id) === undefined) {
        added.set(id, {
          id,
          family: 'contact',
          label: id,
          definition: 'A kind of relationship that an imported file names.',
          directed: true,
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
    state(stated) {
      for (const type of stated) {
        added.set(type.id, type);
        listen(type);
      }
      // Where a stated type bears the name of a standard one, that is meant.
      for (const type of STANDARD.values()) listen(type);
    },
    get added() {
      return [...added.values()];
    },
  };
  return types;
}
