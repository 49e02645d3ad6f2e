import { type Chip, type Filter, filterFieldById, type Graph } from '#core/graph';
import { capitalise } from './capitalise.ts';
import type { FigureCounts, FigureWords } from './figure-words.ts';

/**
 * One sentence that says what a figure shows: types, time, other conditions, and how much of the
 * dataset that is. "Threats and attacks, 27 December 2019 to 12 April 2020; 23 of 80 actors, 41 of
 * 290 relationships."
 */
export function captionOf(
  graph: Graph,
  filter: Filter,
  counts: FigureCounts,
  words: FigureWords,
): string {
  const chips = statedChips(filter.chips);
  const isAll = filter.match !== 'any';
  const typeChips = chips.filter(
    (chip) => chip.field === 'type' && chip.mode === 'include' && isAll,
  );
  const subjects = typeChips.map((chip) =>
    words.list(namesOf(graph, chip.field, chip.values, words)),
  );
  const subject = subjects.length === 0 ? words.allRelationships : subjects.join(words.semicolon);
  const sentence = [
    [capitalise(subject), ...describeWindow(filter, words)].join(words.comma),
    ...describeKnownOn(filter, words),
    ...describeConditions(
      graph,
      filter,
      chips.filter((chip) => !typeChips.includes(chip)),
      words,
    ),
    words.counts(counts),
  ];
  return `${sentence.join(words.semicolon)}.`;
}

// Excluding nothing is no condition; including nothing shows nothing.
function statedChips(chips: readonly Chip[]): readonly Chip[] {
  return chips.filter(
    ({ enabled, mode, values }) => enabled && (mode === 'include' || values.length > 0),
  );
}

/** One text a condition; those of which any is enough are one text together. */
function describeConditions(
  graph: Graph,
  filter: Filter,
  chips: readonly Chip[],
  words: FigureWords,
): readonly string[] {
  const say = (chip: Chip): string => describeChip(graph, chip, words);
  const groups = (filter.groups ?? []).flatMap((group) => {
    const parts = group.enabled ? statedChips(group.chips).map(say) : [];
    if (parts.length === 0) return [];
    return [group.match === 'any' ? words.anyOf(parts) : words.list(parts)];
  });
  if (filter.match !== 'any') return [...chips.map(say), ...groups];
  const choices = [...chips.filter(({ mode }) => mode === 'include').map(say), ...groups];
  return [
    ...(choices.length === 0 ? [] : [words.anyOf(choices)]),
    ...chips.filter(({ mode }) => mode === 'exclude').map(say),
  ];
}

function describeChip(graph: Graph, chip: Chip, words: FigureWords): string {
  return words.filteredBy(
    chip.field,
    words.list(namesOf(graph, chip.field, chip.values, words)),
    chip.mode === 'exclude',
    chip.ends === 'either',
  );
}

function describeWindow({ window }: Filter, words: FigureWords): readonly string[] {
  if (window === undefined) return [];
  const { ranges, precision, undated } = window;
  const spans = ranges.map(({ from, to }) => words.between(words.date(from), words.date(to)));
  return [
    ...(spans.length > 0 ? [words.anyOf(spans)] : []),
    ...(spans.length > 0 && precision === 'certainly' ? [words.certainlyInWindow] : []),
    ...(undated === 'drop' ? [words.undatedLeftOut] : []),
  ];
}

function describeKnownOn({ knownOn }: Filter, words: FigureWords): readonly string[] {
  return knownOn === undefined
    ? []
    : [words.knownOn(words.date(knownOn.day), knownOn.undated === 'keep')];
}

function namesOf(
  graph: Graph,
  field: Chip['field'],
  values: readonly string[],
  words: FigureWords,
): readonly string[] {
  if (values.length === 0) return [words.nothing];
  return values.map((value) => {
    if (value === '') return words.notStated;
    const name = filterFieldById(field).nameOf?.(graph, value);
    if (field === 'type') return words.relationshipsOfType(value, name ?? value);
    return name ?? words.value(field, value);
  });
}
