import { Command } from 'commander';
import {
  buildSignedNetwork,
  columnsOf,
  compareFactionCounts,
  countTriads,
  countVerdicts,
  defaultTypeSigns,
  describeTriad,
  findTriads,
  judgeTriad,
  measureFrustration,
} from '#core/analysis';
import { addFilterOptions, type FilterOptions, filterOf, graphOf } from './filter-options.ts';
import { readInput } from './read-input.ts';
import type { World } from './world.ts';

interface Options extends FilterOptions {
  readonly json: boolean;
  readonly from?: string;
}

const MOST_CAMPS = 5;
const MOST_LISTED = 20;

/** `faultlines balance FILE`: friends, enemies, triads under tension, and the best split into camps. */
export function balanceCommand(world: World): Command {
  const command = new Command('balance')
    .description('say how far what is told is from two camps: dyads, triads, frustration, camps')
    .argument('<dataset>', 'a file of any format that can be read, a folder, or - for stdin')
    .option('--json', 'print JSON', false)
    .option('--from <format>', 'read as this format, whatever the content looks like');
  return addFilterOptions(command)
    .addHelpText(
      'after',
      '\nSigns are those of the relationship types; it describes what documents tell and forecasts nothing.\n\nExamples:\n  faultlines balance mine.faultlines.json\n  faultlines balance mine.faultlines.json --since 2020-01-01 --until 2020-03-31 --json',
    )
    .action(async (path: string, options: Options) => {
      const { dataset } = await readInput(world, path, options.from);
      const { graph, visible } = graphOf(dataset, filterOf(options));
      const network = buildSignedNetwork(columnsOf(graph), visible, defaultTypeSigns(graph.types));
      world.progress('Looking for camps', 0.2);
      const frustration = measureFrustration(network);
      const camps = compareFactionCounts(network, MOST_CAMPS);
      const triads = findTriads(network);
      world.progress('Looking for camps', 1);
      const nameOf = (actor: number) => graph.actors[actor]!.name;
      const unbalanced = Array.from({ length: triads.count }, (_, place) =>
        describeTriad(network, triads, place),
      ).filter(({ pattern }) => judgeTriad(pattern, 'strong') === 'unbalanced');
      const found = {
        dyads: countVerdicts(network),
        triads: countTriads(triads),
        frustration: {
          index: frustration.index,
          lowerBound: frustration.lowerBound,
          method: frustration.method,
          dyads: frustration.total,
        },
        camps: camps.map((split) => ({
          most: split.most,
          camps: split.count,
          against: split.cost,
          lowerBound: split.lowerBound,
          method: split.method,
          members: membersOf(split.factionOf, network.dyads.actors, nameOf),
        })),
        unbalancedTriads: unbalanced.map(({ actors, pattern, relationships }) => ({
          actors: actors.map(nameOf),
          pattern,
          relationships: relationships.map((index) => graph.relationships[index]!.id),
        })),
      };
      world.print(options.json ? `${JSON.stringify(found, undefined, 2)}\n` : inWords(found));
    });
}

function membersOf(
  factionOf: Int32Array,
  actors: ArrayLike<number>,
  nameOf: (actor: number) => string,
): readonly (readonly string[])[] {
  const camps: string[][] = [];
  factionOf.forEach((faction, node) => {
    if (faction < 0) return;
    camps[faction] ??= [];
    camps[faction].push(nameOf(actors[node]!));
  });
  return camps;
}

function inWords(found: {
  readonly dyads: Readonly<Record<string, number>>;
  readonly triads: Readonly<Record<string, number>>;
  readonly frustration: {
    readonly index: number;
    readonly lowerBound: number;
    readonly method: string;
    readonly dyads: number;
  };
  readonly camps: readonly {
    readonly camps: number;
    readonly against: number;
    readonly members: readonly (readonly string[])[];
  }[];
  readonly unbalancedTriads: readonly { readonly actors: readonly string[] }[];
}): string {
  const { index, lowerBound, method, dyads } = found.frustration;
  const counts = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ');
  const [two] = found.camps;
  const rest = found.unbalancedTriads.length - MOST_LISTED;
  return `${[
    `Pairs of actors: ${counts(found.dyads)}`,
    `Triads: ${counts(found.triads)}`,
    `Frustration index: ${index} of ${dyads} signed pairs (${method === 'exact' ? 'exact' : `${method}, at least ${lowerBound}`})`,
    ...found.camps.map(
      ({ camps, against }) => `In ${camps} camps: ${against} pairs against the split`,
    ),
    ...(two?.members ?? []).map((members, camp) => `  Camp ${camp + 1}: ${members.join(', ')}`),
    'Triads under tension:',
    ...found.unbalancedTriads.slice(0, MOST_LISTED).map(({ actors }) => `  ${actors.join(' – ')}`),
    ...(rest > 0 ? [`  and ${rest} more; --json prints all`] : []),
  ].join('\n')}\n`;
}
