import { LIMITS } from '#schemas';
import { readCameo } from '../draft/cameo.ts';
import { cutText } from '../draft/draft-text.ts';
import { type DraftTypes, MOST_OWN_TYPES } from '../draft/draft-types.ts';
import type { ForeignEdge } from './foreign-graph.ts';

type Kind = Pick<ForeignEdge, 'type' | 'cameo' | 'directed'>;

/**
 * Chooses a relationship type for each edge of a foreign file. A word that is the id or label of a
 * type names that type; a CAMEO code goes by its root; any other word becomes a type of the
 * dataset's own, one for each direction. Edges without a word are `linked` or `linked to`.
 */
export function chooseRelationshipTypes(
  edges: readonly Kind[],
  types: DraftTypes,
): (edge: Kind) => { readonly type: string; readonly subtype?: string } {
  const known = new Map(
    [...new Set(edges.map(({ type = '' }) => type))].map((type) => [
      type,
      (types.get(type) ?? types.get(type.trim()) ?? types.named(type))?.id,
    ]),
  );
  const words = new Set(edges.filter(({ type = '' }) => !known.get(type)).map(wordOf));
  words.delete('');
  const hasTooMany = words.size > MOST_OWN_TYPES;

  return (edge) => {
    const { type: stated = '', cameo = '', directed } = edge;
    const type = known.get(stated) ?? readCameo(cameo)?.type;
    if (type !== undefined) return { type };
    const word = wordOf(edge);
    if (word === '') return { type: types.linked(directed) };
    if (hasTooMany) {
      return { type: types.linked(directed), subtype: cutText(word, LIMITS.nameLength) };
    }
    return {
      type: types.ownWithId(word, { label: cutText(word, LIMITS.nameLength), directed }),
    };
  };
}

const wordOf = ({ type }: Kind): string => type?.trim() ?? '';
