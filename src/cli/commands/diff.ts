import { Command } from 'commander';
import { type Change, diffDatasets, isSameValue } from '#core/editing';
import { readInput } from './read-input.ts';
import { EXIT, type World } from './world.ts';

/** `faultlines diff A B`: what was added, removed and changed, record by record. */
export function diffCommand(world: World, end: (code: number) => void): Command {
  return new Command('diff')
    .description('say what was added, removed and changed between two datasets, by record')
    .argument('<before>', 'a dataset')
    .argument('<after>', 'another state of it')
    .option('--json', 'print the changes as JSON', false)
    .option('--exit-code', 'end with 1 where the two differ', false)
    .addHelpText(
      'after',
      '\nExamples:\n  faultlines diff old.faultlines.json new.faultlines.json\n  faultlines diff --exit-code graph-data/mine mine.faultlines.json',
    )
    .action(
      async (before: string, after: string, options: { json: boolean; exitCode: boolean }) => {
        const earlier = await readInput(world, before);
        const later = await readInput(world, after);
        const changes = diffDatasets(earlier.dataset, later.dataset);
        if (options.json) world.print(`${JSON.stringify(changes, undefined, 2)}\n`);
        else world.print(changes.length === 0 ? 'No difference.\n' : describeChanges(changes));
        if (options.exitCode && changes.length > 0) end(EXIT.warnings);
      },
    );
}

const LIST_NAMES = {
  actors: 'actor',
  relationships: 'relationship',
  documents: 'document',
  actorGroups: 'group',
} as const;

function describeChanges(changes: readonly Change[]): string {
  const lines = changes.map((change) => {
    if (change.list === 'head') {
      return `~ dataset: ${changedFields(change.before, change.after).join(', ')}`;
    }
    const { before, after } = change;
    const what = `${LIST_NAMES[change.list]} ${change.id}`;
    if (!before) return `+ ${what}`;
    if (!after) return `- ${what}`;
    return `~ ${what}: ${changedFields(before, after).join(', ') || 'its place in the list'}`;
  });
  const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length;
  return `${lines.join('\n')}\n${count('+')} added, ${count('-')} removed, ${count('~')} changed\n`;
}

function changedFields(before: object, after: object): readonly string[] {
  const earlier = new Map<string, unknown>(Object.entries(before));
  const later = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...earlier.keys(), ...later.keys()])].filter(
    (field) => !isSameValue(earlier.get(field), later.get(field)),
  );
}
