import { type Bitset, bitsToArray, foldText } from '#core/base';
import { dayToIso, isoToDay, parseEdtf } from '#schemas';
import type { Chip, ChipGroup, DayRange, Filter, KnownOn, TimeWindow } from './filter.ts';
import { filterFieldById } from './filter-fields.ts';
import type { Graph } from './graph.ts';

/**
 * What a filter shows, worked out one relationship and one condition at a time: slow, and written
 * apart from the code under test.
 */
export function filterNaively(
  graph: Graph,
  filter: Filter,
): { relationships: number[]; actors: number[]; faded: number[] } {
  const { passesRelationship, passesActor } = conditionsOf(graph, filter);
  const relationships = [...graph.relationships.keys()].filter(
    (index) =>
      (filter.window === undefined || isInWindowNaively(graph, index, filter.window)) &&
      knownEvidence(graph, index, filter.knownOn).length > 0 &&
      passesRelationship(index),
  );
  const ends = relationships.flatMap((index) => [graph.source[index]!, graph.target[index]!]);
  const alone = [...graph.actors.keys()].filter(
    (actor) => filter.isolates !== 'hide' && !ends.includes(actor) && passesActor(actor),
  );
  return {
    relationships,
    actors: [...new Set([...ends, ...alone])].sort((one, other) => one - other),
    faded: filter.isolates === 'fade' ? alone : [],
  };
}

export const listed = (set: Bitset): number[] => [...bitsToArray(set)];

/** A condition about relationships; about actors as well where it asks about those. */
interface Condition {
  readonly relationship: (index: number) => boolean;
  readonly actor?: (index: number) => boolean;
}

function conditionsOf(graph: Graph, filter: Filter) {
  const read = (chips: readonly Chip[]) =>
    chips.flatMap((chip) => conditionOf(graph, filter, chip));
  const groups = (filter.groups ?? []).flatMap((group): Condition[] => {
    const parts = group.enabled ? read(group.chips) : [];
    return parts.length === 0 ? [] : [together(group.match, parts)];
  });
  const stack = (mode: Chip['mode']) => read(filter.chips.filter((chip) => chip.mode === mode));
  const choices = [...stack('include'), ...groups];
  const all = [
    ...stack('exclude'),
    ...(choices.length === 0 ? [] : [together(filter.match ?? 'all', choices)]),
  ];
  return {
    passesRelationship: (index: number) => all.every(({ relationship }) => relationship(index)),
    passesActor: (index: number) => all.every(({ actor }) => actor?.(index) ?? true),
  };
}

function together(match: ChipGroup['match'], parts: readonly Condition[]): Condition {
  const test = (answers: readonly boolean[]) =>
    match === 'all' ? answers.every(Boolean) : answers.some(Boolean);
  const asking = parts.flatMap(({ actor }) => (actor === undefined ? [] : [actor]));
  return {
    relationship: (index) => test(parts.map(({ relationship }) => relationship(index))),
    ...(asking.length === 0
      ? {}
      : { actor: (index: number) => test(asking.map((asks) => asks(index))) }),
  };
}

function conditionOf(graph: Graph, filter: Filter, chip: Chip): Condition[] {
  if (!chip.enabled) return [];
  const asks =
    filterFieldById(chip.field).takes === 'choice'
      ? asksForChoice(graph, filter, chip)
      : asksForQuery(graph, filter, chip);
  if (asks === undefined) return [];
  if (filterFieldById(chip.field).of === 'relationship') return [{ relationship: asks }];
  const relationship = (index: number) => {
    const ends = [graph.source[index]!, graph.target[index]!].map(asks);
    return chip.ends === 'either' ? ends.some(Boolean) : ends.every(Boolean);
  };
  return [{ relationship, actor: asks }];
}

/** The values of an item that count under a second clock. */
export function valuesNaively(
  graph: Graph,
  field: Chip['field'],
  item: number,
  knownOn: KnownOn | undefined,
): readonly string[] {
  const { ofEvidence, valuesOf } = choiceOf(field);
  if (ofEvidence === undefined) return valuesOf(graph, item);
  const evidence = knownEvidence(graph, item, knownOn);
  return [...new Set(evidence.map((one) => ofEvidence(graph, one)))];
}

export function choiceOf(id: Chip['field']) {
  const field = filterFieldById(id);
  if (field.takes !== 'choice') throw new Error(`${id} has no choices`);
  return field;
}

function asksForChoice(graph: Graph, filter: Filter, chip: Chip) {
  const isNamed = (value: string) => chip.values.includes(value);
  const isOfEvidence = choiceOf(chip.field).ofEvidence !== undefined;
  return (item: number) => {
    const values = valuesNaively(graph, chip.field, item, filter.knownOn);
    if (chip.mode === 'include') return values.some(isNamed);
    return isOfEvidence ? values.some((value) => !isNamed(value)) : !values.some(isNamed);
  };
}

function asksForQuery(graph: Graph, filter: Filter, chip: Chip) {
  const answers = chip.values.flatMap((value) => {
    if (chip.field === 'text') return answerText(graph, filter, value);
    if (chip.field === 'date') return [answerDate(graph, value)];
    if (chip.field === 'ego') return [answerEgo(graph, filter, value)];
    return [answerDegree(graph, filter, value)];
  });
  if (answers.length === 0 && chip.values.length > 0) return undefined;
  return (item: number) => answers.some((answer) => answer(item)) === (chip.mode === 'include');
}

function answerText(graph: Graph, filter: Filter, text: string) {
  const wanted = foldText(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  return (index: number) => {
    const { source, target, summary } = graph.relationships[index]!;
    const words = [source, target]
      .map((id) => graph.actors.find((actor) => actor.id === id)!)
      .flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.text)])
      .concat(summary)
      .concat(knownEvidence(graph, index, filter.knownOn).map(({ paraphrase }) => paraphrase))
      .flatMap((passage) => foldText(passage).split(' '));
    return wanted.every((begin) => words.some((word) => word.startsWith(begin)));
  };
}

function answerDate(graph: Graph, value: string) {
  const [, certainly, text = ''] = /^(certainly:)?(.*)$/.exec(value) ?? [];
  const isDated = (index: number) => {
    const { start, end } = graph.relationships[index]!;
    return start !== undefined || end !== undefined;
  };
  if (text === '') return (index: number) => !isDated(index);
  const date = parseEdtf(text);
  if (!date.ok) return () => false;
  const window: TimeWindow = {
    ranges: [
      {
        from: dayToIso(Math.max(date.value.earliest, isoToDay('0001-01-01')!)),
        to: dayToIso(date.value.latest),
      },
    ],
    precision: certainly === undefined ? 'possibly' : 'certainly',
    undated: 'drop',
  };
  return (index: number) => isInWindowNaively(graph, index, window);
}

function edgesWithout(graph: Graph, filter: Filter, fields: readonly Chip['field'][]): number[][] {
  const others = (chips: readonly Chip[]) => chips.filter(({ field }) => !fields.includes(field));
  const { relationships } = filterNaively(graph, {
    ...filter,
    chips: others(filter.chips),
    groups: (filter.groups ?? []).map((group) => ({ ...group, chips: others(group.chips) })),
  });
  return relationships.map((index) => [graph.source[index]!, graph.target[index]!]);
}

function answerEgo(graph: Graph, filter: Filter, value: string) {
  const [id, steps] = value.split(':');
  const edges = edgesWithout(graph, filter, ['ego', 'degree']);
  let reached = new Set(
    steps === undefined ? [] : [graph.actors.findIndex((one) => one.id === id)],
  );
  for (let step = 0; step < Math.min(Number(steps), graph.actors.length); step += 1) {
    const touched = edges.filter((ends) => ends.some((end) => reached.has(end)));
    reached = new Set([...reached, ...touched.flat()]);
  }
  return (actor: number) => reached.has(actor);
}

function answerDegree(graph: Graph, filter: Filter, value: string) {
  const ends = edgesWithout(graph, filter, ['degree']).flat();
  const [min, max] = value.includes('..') ? value.split('..') : [value, value];
  return (actor: number) => {
    const degree = ends.filter((end) => end === actor).length;
    return degree >= Number(min) && degree <= (max === '' ? 1000 : Number(max));
  };
}

function knownEvidence(graph: Graph, index: number, knownOn: KnownOn | undefined) {
  return graph.relationships[index]!.evidence.filter(({ document }) => {
    if (knownOn === undefined) return true;
    const { published } = graph.documents.find(({ id }) => id === document)!;
    if (published === undefined) return knownOn.undated === 'keep';
    const date = parseEdtf(published);
    return date.ok && date.value.latest <= isoToDay(knownOn.day)!;
  });
}

/**
 * Tries every pair of a first and a last day that the dates allow and that can make a difference.
 * Days far from all windows stand for an unknown beginning or end.
 */
export function isInWindowNaively(graph: Graph, index: number, window: TimeWindow): boolean {
  const { temporal, start, end } = graph.relationships[index]!;
  if (start === undefined && end === undefined) return window.undated === 'keep';
  if (window.ranges.length === 0) return true;
  const ranges = window.ranges.map(({ from, to }: DayRange) => [isoToDay(from)!, isoToDay(to)!]);
  const rims = [isoToDay('2018-01-01')!, isoToDay('2022-01-01')!] as const;
  // All days between two rims of spans and windows do alike.
  const edges = ranges.flatMap(([from, to]) => [from! - 1, from!, to!, to! + 1]);
  const daysIn = (text: string): number[] => {
    const date = parseEdtf(text);
    if (!date.ok) throw new Error(text);
    const first = Math.max(rims[0], date.value.earliest);
    const last = Math.min(rims[1], date.value.latest);
    return [first, last, ...edges].filter((day) => day >= first && day <= last);
  };
  const anyDay = daysIn('2018-01-01/2022-01-01');
  let starts = start === undefined ? anyDay : daysIn(start);
  let ends = end === undefined ? anyDay : daysIn(end);
  if (temporal === 'event' && start === undefined) starts = ends;
  if (temporal === 'event' && end === undefined) ends = starts;
  if (temporal === 'state' && end === undefined && start?.includes('/')) {
    const [left, right] = start.split('/');
    starts = daysIn(left!);
    ends = right === '..' ? [rims[1]] : daysIn(right!);
  }
  const isPoint = temporal === 'event' && (start === undefined || end === undefined);
  const touches = starts.flatMap((first) =>
    (isPoint ? [first] : ends)
      .filter((last) => last >= first)
      .map((last) => ranges.some(([from, to]) => from! <= to! && first <= to! && last >= from!)),
  );
  return window.precision === 'possibly' ? touches.some(Boolean) : touches.every(Boolean);
}
