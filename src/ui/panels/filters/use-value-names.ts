import { BADGES, type FilterFieldId, filterFieldById, type Graph, NOT_STATED } from '#core/graph';
import { ACTOR_KINDS, FAMILIES, STATUSES, VOICES } from '#schemas';
import { useActorName, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';

export type NameValue = (field: FilterFieldId, value: string) => string;

/** Names the values of a field of choices, in the words of the interface or of the data. */
export function useValueNames(): NameValue {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const nameActor = useActorName();
  const known = (field: FilterFieldId, value: string) =>
    filterFieldById(field).nameOf?.(graph, value) ?? value;
  // A Map: the value may come from a link, where anything can stand.
  const signs = new Map([
    ['1', text('strip.cooperation')],
    ['-1', text('strip.conflict')],
    ['0', text('strip.neutral')],
  ]);
  return (field, value) => {
    if (value === NOT_STATED) return text('filter.notStated');
    switch (field) {
      case 'type':
        return words.type({ id: value, label: known(field, value) });
      case 'sign':
        return signs.get(value) ?? value;
      case 'kind':
        return inWords(ACTOR_KINDS, value, words.kind);
      case 'badge':
        return inWords(BADGES, value, words.badge);
      case 'voice':
        return inWords(VOICES, value, words.voice);
      case 'status':
        return inWords(STATUSES, value, words.status);
      case 'family':
        return inWords(FAMILIES, value, words.family);
      case 'actor':
      case 'ego':
      case 'speaker': {
        const actor = actorOf(graph, value);
        return actor ? nameActor(actor) : value;
      }
      case 'subtype':
        return known(field, value).replaceAll('-', ' ');
      default:
        return known(field, value);
    }
  };
}

/** A link may name what no vocabulary has; that stays as it is written. */
function inWords<Word extends string>(
  vocabulary: readonly Word[],
  value: string,
  say: (word: Word) => string,
): string {
  const word = vocabulary.find((one) => one === value);
  return word === undefined ? value : say(word);
}

const actorOf = (graph: Graph, id: string) => graph.actors[graph.actorIndexById.get(id) ?? -1];
