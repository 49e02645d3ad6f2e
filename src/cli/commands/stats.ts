import { Command } from 'commander';
import { bitsToArray } from '#core/base';
import { BADGES, degreeOf, type Graph } from '#core/graph';
import { addFilterOptions, type FilterOptions, filterOf, graphOf } from './filter-options.ts';
import { METRIC_IDS, type MetricTable, tabulateMetrics } from './metrics.ts';
import { readInput } from './read-input.ts';
import type { World } from './world.ts';

interface Options extends FilterOptions {
  readonly json: boolean;
  readonly csv: boolean;
  readonly metrics?: readonly string[];
  readonly from?: string;
}

const MOST_ACTORS = 10;

/** `faultlines stats FILE`: how much of everything a dataset or a part of it holds. */
export function statsCommand(world: World): Command {
  const command = new Command('stats')
    .description('count what a dataset holds: by type, by badge, by document, and who has most')
    .argument('<dataset>', 'a file of any format that can be read, a folder, or - for stdin')
    .option(
      '--metrics <ids>',
      `work out metrics for each actor and the whole: ${METRIC_IDS.join(', ')}`,
      (text: string) => text.split(','),
    )
    .option('--json', 'print JSON', false)
    .option('--csv', 'print the metrics as a table', false)
    .option('--from <format>', 'read as this format, whatever the content looks like');
  return addFilterOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  faultlines stats mine.csv\n  faultlines stats mine.faultlines.json --only badge=contested --json',
    )
    .action(async (path: string, options: Options) => {
      const { dataset } = await readInput(world, path, options.from);
      const { graph, visible } = graphOf(dataset, filterOf(options));
      if (options.metrics) {
        const table = tabulateMetrics(graph, visible, options.metrics, (share) =>
          world.progress('Working out metrics', share),
        );
        world.print(options.csv ? asCsv(table) : options.json ? asJson(table) : asText(table));
        return;
      }
      const shown = bitsToArray(visible.relationships);
      const degree = degreeOf(graph, visible);
      const actors = Array.from(bitsToArray(visible.actors));
      const types = new Map<string, number>();
      const documents = new Map<string, number>();
      let evidence = 0;
      for (const index of shown) {
        add(types, graph.types[graph.type[index]!]!.id);
        const items = graph.relationships[index]!.evidence;
        evidence += items.length;
        for (const document of new Set(items.map((item) => item.document)))
          add(documents, document);
      }
      const stats = {
        id: dataset.id,
        title: dataset.title,
        actors: actors.length,
        relationships: shown.length,
        evidence,
        documents: documents.size,
        types: Object.fromEntries(byCount(types)),
        badges: badgesOf(graph, shown),
        relationshipsByDocument: Object.fromEntries(byCount(documents)),
        mostRelationships: actors
          .sort((one, other) => degree[other]! - degree[one]! || one - other)
          .slice(0, MOST_ACTORS)
          .map((actor) => ({
            id: graph.actors[actor]!.id,
            name: graph.actors[actor]!.name,
            relationships: degree[actor]!,
          })),
      };
      world.print(options.json ? asJson(stats) : inWords(stats));
    });
}

const asJson = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

function asCsv({ actors }: MetricTable): string {
  const names = Object.keys(actors[0]?.values ?? {});
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = actors.map(({ id, name, values }) =>
    [quoted(id), quoted(name), ...names.map((metric) => values[metric] ?? '')].join(','),
  );
  return `${['id', 'name', ...names].join(',')}\n${rows.join('\n')}\n`;
}

function asText({ graph, actors }: MetricTable): string {
  const whole = Object.entries(graph).map(([metric, value]) => `${metric}: ${rounded(value)}`);
  const rows = actors.slice(0, MOST_ROWS).map(({ name, values }) => {
    const numbers = Object.values(values).map((value) => rounded(value).padStart(12));
    return `${numbers.join('')}  ${name}`;
  });
  const head = Object.keys(actors[0]?.values ?? {}).map((metric) => metric.padStart(12));
  const more = actors.length - rows.length;
  return [
    ...whole,
    ...(rows.length > 0 ? [head.join(''), ...rows] : []),
    ...(more > 0 ? [`and ${more} more; --csv prints all`] : []),
    '',
  ].join('\n');
}

const MOST_ROWS = 20;
const rounded = (value: number) => String(Math.round(value * 10_000) / 10_000);

function inWords(stats: {
  readonly title: string;
  readonly actors: number;
  readonly relationships: number;
  readonly evidence: number;
  readonly documents: number;
  readonly types: Readonly<Record<string, number>>;
  readonly badges: Readonly<Record<string, number>>;
  readonly relationshipsByDocument: Readonly<Record<string, number>>;
  readonly mostRelationships: readonly { readonly name: string; readonly relationships: number }[];
}): string {
  const table = (title: string, rows: readonly (readonly [string, number])[]) =>
    rows.length === 0
      ? ''
      : `\n${title}\n${rows.map(([name, count]) => `${String(count).padStart(8)}  ${name}`).join('\n')}\n`;
  return [
    `${stats.title}\n${stats.actors} actors, ${stats.relationships} relationships, ${stats.evidence} evidence items, ${stats.documents} documents\n`,
    table('Relationships by type', Object.entries(stats.types)),
    table('By badge', Object.entries(stats.badges)),
    table('By document', Object.entries(stats.relationshipsByDocument)),
    table(
      'Actors with most relationships',
      stats.mostRelationships.map(({ name, relationships }) => [name, relationships]),
    ),
  ].join('');
}

function badgesOf(graph: Graph, shown: Iterable<number>): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const index of shown) add(counts, BADGES[graph.badge[index]!]!);
  return Object.fromEntries(byCount(counts));
}

const add = (counts: Map<string, number>, key: string) =>
  counts.set(key, (counts.get(key) ?? 0) + 1);
const byCount = (counts: ReadonlyMap<string, number>) =>
  [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
