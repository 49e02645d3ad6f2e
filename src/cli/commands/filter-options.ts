import { type Command, InvalidArgumentError } from 'commander';
import {
  applyFilter,
  buildGraph,
  type Chip,
  excerpt,
  FILTER_FIELDS,
  type Filter,
  filterFieldById,
  type Graph,
  NO_FILTER,
  type Visible,
} from '#core/graph';
import { type Dataset, isoToDay } from '#schemas';
import { Refused } from './world.ts';

/** What the filter flags of a command gave. */
export interface FilterOptions {
  readonly only?: readonly Chip[];
  readonly without?: readonly Chip[];
  readonly since?: string;
  readonly until?: string;
  readonly certainly?: boolean;
  readonly dated?: boolean;
  readonly knownOn?: string;
  readonly isolates?: boolean;
}

/** Adds the flags of the filter; the fields are those of the app, from the one list of them. */
export function addFilterOptions(command: Command): Command {
  const chips =
    (mode: Chip['mode']) =>
    (text: string, before: readonly Chip[] = []): readonly Chip[] => [
      ...before,
      readChip(text, mode),
    ];
  return command
    .option(
      '--only <field=values>',
      `keep only what has one of the values; may be repeated. Fields: ${FIELD_IDS}`,
      chips('include'),
    )
    .option('--without <field=values>', 'leave out what has one of the values', chips('exclude'))
    .option('--since <day>', 'from this day on (2020-01-03)', readDay)
    .option('--until <day>', 'up to and with this day', readDay)
    .option('--certainly', 'only what certainly happened in that time, not what may have')
    .option('--dated', 'leave out what has no date')
    .option('--known-on <day>', 'only what had been published by the end of this day', readDay)
    .option('--isolates', 'keep actors without a relationship');
}

const FIELD_IDS = FILTER_FIELDS.map(({ id }) => id).join(', ');

export function filterOf(options: FilterOptions): Filter {
  const { since, until, knownOn } = options;
  const undated = options.dated ? 'drop' : 'keep';
  const hasWindow = since !== undefined || until !== undefined || options.dated === true;
  return {
    chips: [...(options.only ?? []), ...(options.without ?? [])],
    isolates: options.isolates ? 'show' : NO_FILTER.isolates,
    ...(hasWindow
      ? {
          window: {
            ranges:
              since === undefined && until === undefined
                ? []
                : [{ from: since ?? '0001-01-01', to: until ?? '9999-12-31' }],
            precision: options.certainly ? 'certainly' : 'possibly',
            undated,
          },
        }
      : {}),
    ...(knownOn === undefined ? {} : { knownOn: { day: knownOn, undated } }),
  };
}

/** The part of a dataset that the flags leave, as a dataset; all of it without any flag. */
export function filterDataset(dataset: Dataset, options: FilterOptions): Dataset {
  const filter = filterOf(options);
  const asksForNothing = filter.chips.length === 0 && !filter.window && !filter.knownOn;
  if (asksForNothing) return dataset;
  const { graph, visible } = graphOf(dataset, filter);
  return excerpt(graph, visible.relationships, visible.actors);
}

/** The graph of a dataset, and what of it a filter leaves. */
export function graphOf(dataset: Dataset, filter: Filter): { graph: Graph; visible: Visible } {
  const graph = buildGraph(dataset);
  checkValues(graph, filter);
  return { graph, visible: applyFilter(graph, filter) };
}

/** Refuses values that the dataset does not have: most likely a slip of the pen. */
export function checkValues(graph: Graph, { chips }: Filter): void {
  for (const { field: id, values } of chips) {
    const field = filterFieldById(id);
    if (field.takes !== 'choice') continue;
    const items = field.of === 'actor' ? graph.actors : graph.relationships;
    const known = new Set([...items.keys()].flatMap((index) => field.valuesOf(graph, index)));
    if (id === 'type') for (const type of graph.types) known.add(type.id);
    const unknown = values.find((value) => !known.has(value));
    if (unknown === undefined) continue;
    const some = [...known].filter((value) => value !== '').sort();
    const list = some.slice(0, MOST_VALUES).join(', ');
    throw new Refused(
      `No ${id} is "${unknown}" in this dataset. There are: ${list}${some.length > MOST_VALUES ? ', …' : ''}`,
    );
  }
}

const MOST_VALUES = 30;

function readChip(text: string, mode: Chip['mode']): Chip {
  const [name = '', ...rest] = text.split('=');
  const values = rest.join('=').split(',');
  const field = FILTER_FIELDS.find(({ id }) => id === name);
  if (!field) throw new InvalidArgumentError(`There is no field "${name}". Fields: ${FIELD_IDS}.`);
  if (rest.length === 0) throw new InvalidArgumentError(`Write it as ${name}=value,value.`);
  return {
    field: field.id,
    mode,
    // As in a link of the app, a lone hyphen stands for "not stated".
    values: values.map((value) => (value === '-' ? '' : value)),
    enabled: true,
  };
}

function readDay(text: string): string {
  if (isoToDay(text) !== undefined) return text;
  throw new InvalidArgumentError('A day is written as 2020-01-03.');
}
