import { createBitset, fillBitset, forEachBit, hasBit } from '#core/base';
import { passingChoices, passingFilter } from './apply-filter.ts';
import type { Chip, Filter } from './filter.ts';
import type { ChoiceField } from './filter-fields.ts';
import type { Graph, ValueIndex } from './graph.ts';
import { filterBeside, stackChips } from './stack-chips.ts';
import { flagCodes, valueIndexOf } from './value-index.ts';

/**
 * How many actors of each value would be visible if it were shown, for all values in one pass over
 * the relationships. An actor with the value then passes every chip of the field; a relationship
 * of it still needs the actor at its other end to pass those chips that ask for both ends.
 */
export function countActorsIfShown(graph: Graph, filter: Filter, field: ChoiceField): Uint32Array {
  const index = valueIndexOf(graph, field);
  const { codes } = index;
  const own = stackChips(filter, field.id);
  const isChoice = (chip: Chip) => filter.match === 'any' && chip.mode === 'include';
  const isNeeded = flagOtherEnds(
    index,
    own.filter((chip) => !isChoice(chip)),
    'all',
  );
  const choices = own.filter(isChoice);
  const isEnough = flagOtherEnds(index, choices, choices.length === 0 ? 'all' : 'any');
  // Where a choice of the field is there but does not hold, another choice may.
  const others =
    choices.length === 0
      ? undefined
      : passingChoices(graph, {
          ...filter,
          chips: filter.chips.filter((chip) => !choices.includes(chip)),
        })?.relationships;
  const beside = passingFilter(graph, filterBeside(filter, field.id));
  const isVisible = new Uint8Array(graph.actors.length);
  forEachBit(beside.relationships, (relationship) => {
    const source = graph.source[relationship]!;
    const target = graph.target[relationship]!;
    const [from, to] = [codes[source]!, codes[target]!];
    const isChosen = others !== undefined && hasBit(others, relationship);
    if (from === to || (isNeeded[to] && (isChosen || isEnough[to]))) isVisible[source] = 1;
    if (from === to || (isNeeded[from] && (isChosen || isEnough[from]))) isVisible[target] = 1;
  });
  if (filter.isolates !== 'hide') {
    const alone = beside.actors ?? createFullSet(graph.actors.length);
    forEachBit(alone, (actor) => {
      isVisible[actor] = 1;
    });
  }
  const counts = new Uint32Array(index.values.length);
  isVisible.forEach((flag, actor) => {
    counts[codes[actor]!]! += flag;
  });
  return counts;
}

/** By code: 1 where an actor with it, at the other end, lets a relationship through the chips. */
function flagOtherEnds(
  index: ValueIndex,
  chips: readonly Chip[],
  match: 'all' | 'any',
): Uint8Array {
  const allowances = chips.map((chip) => {
    const isNamed = flagCodes(index, chip.values);
    return (code: number) =>
      chip.ends === 'either' || (isNamed[code] === 1) === (chip.mode === 'include');
  });
  return Uint8Array.from(index.values, (_, code) => {
    const allows = (allowance: (code: number) => boolean) => allowance(code);
    return (match === 'all' ? allowances.every(allows) : allowances.some(allows)) ? 1 : 0;
  });
}

function createFullSet(size: number) {
  const set = createBitset(size);
  fillBitset(set, true);
  return set;
}
