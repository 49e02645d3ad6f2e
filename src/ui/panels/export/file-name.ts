import type { Filter, Graph } from '#core/graph';

interface FileNameChoice {
  readonly graph: Graph;
  readonly filter: Filter;
  /** Name of a saved view, or of two. */
  readonly views?: readonly string[];
  /** Ids of the actors that the file is about. */
  readonly actors?: readonly string[];
  /** What is taken of it: `selection`, `within-2`, `all`. */
  readonly extent?: string;
  /** Day of making, as an ISO date. */
  readonly madeOn: string;
}

const LONGEST_PART = 48;
const MOST_WORDS = 3;

/**
 * The name of a file without its ending, which says what is inside: the dataset, the view or what
 * its filter keeps, and the day. `us-iran-2020-attack-threat-2026-11-22`.
 */
export function fileStem({ graph, filter, views, actors, extent, madeOn }: FileNameChoice): string {
  const ofFilter = extent === 'all' ? [] : filterWords(filter);
  const parts = [
    graph.dataset.id,
    ...(views ?? ofFilter),
    ...(extent === undefined ? [] : [extent]),
    ...listed(actors ?? []),
    madeOn,
  ];
  const slugs = parts.map(slugOf).filter((part) => part !== '');
  return slugs.join('-');
}

/** A few of many: `attack`, `threat`, `sanction`, `and-4-more`. */
function listed(words: readonly string[]): readonly string[] {
  if (words.length <= MOST_WORDS) return words;
  return [...words.slice(0, MOST_WORDS), `and-${words.length - MOST_WORDS}-more`];
}

function filterWords({ chips, groups, window, knownOn }: Filter): readonly string[] {
  const active = chips.filter(({ enabled, values }) => enabled && values.length > 0);
  const plain = active.filter(({ mode }) => mode === 'include');
  const others =
    active.length - plain.length + (groups?.filter(({ enabled }) => enabled).length ?? 0);
  return [
    ...listed(plain.flatMap(({ values }) => values.filter((value) => value !== ''))),
    ...(others > 0 ? ['filtered'] : []),
    ...(
      window?.ranges.map(({ from, to }) => (from === to ? from : `${from}-to-${to}`)) ?? []
    ).slice(0, 2),
    ...(knownOn ? [`known-${knownOn.day}`] : []),
  ];
}

/** Letters of any script and digits, with hyphens between them. */
const slugOf = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, '');

/** Names that were not given before get through as they are; others get a number. */
export function createNamer(): (stem: string, endings: readonly string[]) => readonly string[] {
  const given = new Set<string>();
  return (stem, endings) => {
    let number = 1;
    const names = () =>
      endings.map((ending) => `${stem}${number === 1 ? '' : `-${number}`}${ending}`);
    while (names().some((name) => given.has(name))) number += 1;
    for (const name of names()) given.add(name);
    return names();
  };
}
