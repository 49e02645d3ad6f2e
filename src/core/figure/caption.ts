import { type Filter, filterFieldById, type Graph } from '#core/graph';
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
  const chips = filter.chips.filter(
    // Excluding nothing is no condition; including nothing shows nothing.
    ({ enabled, mode, values }) => enabled && (mode === 'include' || values.length > 0),
  );
  const typeChips = chips.filter((chip) => chip.field === 'type' && chip.mode === 'include');
  const subjects = typeChips.map((chip) =>
    words.list(namesOf(graph, chip.field, chip.values, words)),
  );
  const subject = subjects.length === 0 ? words.allRelationships : subjects.join('; ');
  const conditions = chips
    .filter((chip) => !typeChips.includes(chip))
    .map((chip) =>
      words.filteredBy(
        chip.field,
        words.list(namesOf(graph, chip.field, chip.values, words)),
        chip.mode === 'exclude',
        chip.ends === 'either',
      ),
    );
  const sentence = [
    [capitalise(subject), ...describeWindow(filter, words)].join(', '),
    ...conditions,
    words.counts(counts),
  ];
  return `${sentence.join('; ')}.`;
}

function describeWindow(filter: Filter, words: FigureWords): readonly string[] {
  const { window } = filter;
  if (window === undefined) return [];
  return [
    words.between(words.date(window.from), words.date(window.to)),
    ...(window.precision === 'certainly' ? [words.certainlyInWindow] : []),
    ...(window.undated === 'drop' ? [words.undatedLeftOut] : []),
  ];
}

function namesOf(
  graph: Graph,
  field: Filter['chips'][number]['field'],
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
