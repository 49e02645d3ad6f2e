import {
  andNotInto,
  type Bitset,
  copyBitset,
  countBits,
  createBitset,
  fillBitset,
  orInto,
} from '#core/base';
import type { Chip, Filter, FilterFieldId } from './filter.ts';
import type { Asked } from './filter-fields.ts';
import type { Graph } from './graph.ts';
import { relationshipsKnown } from './known-on.ts';
import { combine, type Passing, passingChip } from './passing.ts';
import { rememberByGraph } from './remember-by-graph.ts';
import { relationshipsInWindow } from './time-window.ts';
import type { Visible } from './visible.ts';

/**
 * Works out what a filter shows.
 *
 * The window, the second clock and every enabled exclude chip of the stack must hold, and of the
 * include chips and groups all or any, as `match` says. In a group the chips are plain conditions
 * of which all or any must hold. What is switched off, and a group without an enabled chip, asks
 * for nothing.
 *
 * A chip asks whether a value is *allowed*: `include` allows its values and no others, `exclude`
 * allows all values but its own. A relationship passes a field of evidence when one of its values
 * is allowed, so that hiding one document does not hide what rests on another as well; for other
 * fields it passes an exclude chip when it has none of the values. An include chip without values
 * shows nothing. A chip of an actor field lets a relationship through when both of its ends pass,
 * or with `ends: 'either'` when one does.
 *
 * `ego` counts steps over the relationships that the filter leaves without its `ego` and `degree`
 * chips, `degree` counts those that it leaves without its `degree` chips. So neither depends on
 * itself.
 *
 * With a second clock a relationship needs an evidence item in a document that was known by then,
 * and its values of evidence, and its paraphrases, are those of such items. Badges stay today's.
 *
 * The visible actors are the ends of the visible relationships: no chip hides an actor that still
 * has a visible edge. With `isolates` `fade` or `show` the actors come as well that pass what the
 * filter asks about actors; conditions about relationships say nothing about them.
 *
 * The answer is remembered by the identity of the filter, which is never changed in place.
 */
export const applyFilter = rememberByGraph((graph, filter: Filter): Visible => {
  const passing = passingFilter(graph, filter);
  const connected = endsOf(graph, passing.relationships);
  const isHiding = filter.isolates === 'hide';
  const actors = copyBitset(connected);
  if (!isHiding) orInto(actors, passing.actors ?? fullBitset(graph.actors.length));
  const fadedActors = copyBitset(actors);
  andNotInto(fadedActors, filter.isolates === 'fade' ? connected : actors);
  return {
    relationships: passing.relationships,
    actors,
    fadedActors,
    relationshipCount: countBits(passing.relationships),
    actorCount: countBits(actors),
  };
});

/** What passes all that a filter asks, before actors follow their relationships. */
export function passingFilter(graph: Graph, filter: Filter): Passing {
  const asked = askOnce(graph, filter);
  const needed = passingChips(
    graph,
    filter.chips.filter(({ mode }) => mode === 'exclude'),
    asked,
  );
  if (filter.window !== undefined) {
    needed.push({ relationships: relationshipsInWindow(graph, filter.window) });
  }
  if (filter.knownOn !== undefined) {
    needed.push({ relationships: relationshipsKnown(graph, filter.knownOn) });
  }
  const chosen = passingChoices(graph, filter, asked);
  if (chosen !== undefined) needed.push(chosen);
  return combine('all', needed) ?? { relationships: fullBitset(graph.relationships.length) };
}

/** What passes the include chips and the groups: all of them or any; `undefined` for none. */
export function passingChoices(
  graph: Graph,
  filter: Filter,
  asked = askOnce(graph, filter),
): Passing | undefined {
  const choices = passingChips(
    graph,
    filter.chips.filter(({ mode }) => mode === 'include'),
    asked,
  );
  for (const { enabled, match, chips } of filter.groups ?? []) {
    const passing = enabled ? combine(match, passingChips(graph, chips, asked)) : undefined;
    if (passing !== undefined) choices.push(passing);
  }
  return combine(filter.match ?? 'all', choices);
}

function passingChips(graph: Graph, chips: readonly Chip[], asked: Asked): Passing[] {
  return chips.flatMap((chip) => (chip.enabled ? (passingChip(graph, chip, asked) ?? []) : []));
}

function askOnce(graph: Graph, filter: Filter): Asked {
  const without = (...fields: FilterFieldId[]) => {
    let relationships: Bitset | undefined;
    return () => {
      relationships ??= passingFilter(graph, withoutFields(filter, fields)).relationships;
      return relationships;
    };
  };
  return {
    knownOn: filter.knownOn,
    withoutEgo: without('ego', 'degree'),
    withoutDegree: without('degree'),
  };
}

/** A filter as if it had no chip of these fields, in groups neither. */
function withoutFields(filter: Filter, fields: readonly FilterFieldId[]): Filter {
  const others = (chips: readonly Chip[]) => chips.filter(({ field }) => !fields.includes(field));
  return {
    ...filter,
    chips: others(filter.chips),
    groups: (filter.groups ?? []).map((group) => ({ ...group, chips: others(group.chips) })),
  };
}

function endsOf({ source, target, actors }: Graph, relationships: Bitset): Bitset {
  const isEnd = new Uint8Array(actors.length);
  const { words } = relationships;
  for (let index = 0; index < source.length; index += 1) {
    if (((words[index >>> 5]! >>> (index & 31)) & 1) === 0) continue;
    isEnd[source[index]!] = 1;
    isEnd[target[index]!] = 1;
  }
  const ends = createBitset(actors.length);
  isEnd.forEach((flag, actor) => {
    if (flag === 1) ends.words[actor >>> 5]! |= 1 << (actor & 31);
  });
  return ends;
}

function fullBitset(size: number): Bitset {
  const set = createBitset(size);
  fillBitset(set, true);
  return set;
}
