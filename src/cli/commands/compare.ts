import { Command } from 'commander';
import { compareDocuments } from '#core/analysis';
import type { Graph } from '#core/graph';
import { addFilterOptions, type FilterOptions, filterOf, graphOf } from './filter-options.ts';
import { readInput } from './read-input.ts';
import { Refused, type World } from './world.ts';

interface Options extends FilterOptions {
  readonly documents: readonly string[];
  readonly json: boolean;
  readonly from?: string;
}

/** `faultlines compare FILE --documents A,B`: what one tells that the other does not. */
export function compareCommand(world: World): Command {
  const command = new Command('compare')
    .description('say what one document tells that another does not, and where they contradict')
    .argument('<dataset>', 'a file of any format that can be read, a folder, or - for stdin')
    .requiredOption(
      '--documents <a,b>',
      'two ids; several documents of one side are joined by +, as in a+b,c',
      (text: string) => text.split(','),
    )
    .option('--json', 'print JSON', false)
    .option('--from <format>', 'read as this format, whatever the content looks like');
  return addFilterOptions(command)
    .addHelpText(
      'after',
      '\nExamples:\n  faultlines compare graph-data/us-iran-iraq-2020 --documents arab-news,iranwire\n  faultlines compare mine.faultlines.json --documents a+b,c --json',
    )
    .action(async (path: string, options: Options) => {
      const { dataset } = await readInput(world, path, options.from);
      const { graph, visible } = graphOf(dataset, filterOf(options));
      const [a, b] = sidesOf(graph, options.documents);
      const found = compareDocuments(graph, visible, a, b);
      const rows = found.dyads.map(({ source, target, type, comparison, relationships }) => ({
        source: graph.actors[source]!.name,
        type: graph.types[type]!.label,
        target: graph.actors[target]!.name,
        comparison,
        relationships: relationships.map((index) => graph.relationships[index]!.id),
      }));
      const { overlap, dyadOverlap, shared, derived } = found;
      if (options.json) {
        const all = { a, b, overlap, dyadOverlap, shared, derived, dyads: rows };
        world.print(`${JSON.stringify(all, undefined, 2)}\n`);
        return;
      }
      const share = Math.round(dyadOverlap.jaccard * 100);
      world.print(
        `${[
          `Of what either tells (by pair and type): only A ${dyadOverlap.onlyA}, only B ${dyadOverlap.onlyB}, both ${dyadOverlap.both}, contradicting ${dyadOverlap.contradicting}; overlap ${share} %`,
          ...derived.map(
            ({ document, from }) =>
              `${document} derives from ${from}: their agreement counts once.`,
          ),
          ...rows.map(
            ({ comparison, source, type, target }) =>
              `${comparison.padEnd(14)} ${source} – ${type} – ${target}`,
          ),
        ].join('\n')}\n`,
      );
    });
}

function sidesOf(graph: Graph, texts: readonly string[]): readonly [string[], string[]] {
  const [a, b, ...more] = texts.map((text) => text.split('+'));
  const ids = graph.documents.map(({ id }) => id);
  const unknown = texts.flatMap((text) => text.split('+')).find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    throw new Refused(
      `No document is called "${unknown}". There are: ${ids.slice(0, 30).join(', ')}`,
    );
  }
  if (!a || !b || more.length > 0) throw new Refused('Name two sides, as in --documents a,b.');
  return [a, b];
}
