import { Command } from 'commander';
import type { ReadDataset } from '#core/formats';
import { formatIssue, type Issue } from '#schemas';
import { describeReport } from './describe-report.ts';
import { tryToRead } from './read-input.ts';
import { EXIT, type World } from './world.ts';

interface Options {
  readonly strict: boolean;
  readonly from?: string;
  readonly json: boolean;
}

/** `faultlines validate FILE…`: reads files and says what is wrong with them, and where. */
export function validateCommand(world: World, end: (code: number) => void): Command {
  return new Command('validate')
    .description('check datasets and say what is wrong, where, and what was expected')
    .argument('<dataset...>', 'files of any format that can be read, folders, or - for stdin')
    .option('--strict', 'end with 1 where there are warnings', false)
    .option('--from <format>', 'read as this format, whatever the content looks like')
    .option('--json', 'print the findings as JSON', false)
    .addHelpText(
      'after',
      '\nExamples:\n  faultlines validate graph-data/us-iran-iraq-2020\n  faultlines validate --strict mine.graphml other.csv\n  cat mine.json | faultlines validate -',
    )
    .action(async (paths: readonly string[], options: Options) => {
      const results = [];
      for (const path of paths) {
        const read = await tryToRead(world, path, options.from);
        const issues = read.ok ? read.value.warnings : read.error;
        results.push({ path, ok: read.ok, issues });
        if (!options.json) tell(world, path, issues, read.ok ? read.value : undefined);
      }
      if (options.json) world.print(`${JSON.stringify(results, undefined, 2)}\n`);
      if (results.some(({ ok }) => !ok)) end(EXIT.refused);
      else if (options.strict && results.some(({ issues }) => issues.length > 0)) {
        end(EXIT.warnings);
      }
    });
}

function tell(
  world: World,
  path: string,
  issues: readonly Issue[],
  value: ReadDataset | undefined,
): void {
  for (const issue of issues) world.print(`${formatIssue(issue, path)}\n\n`);
  if (value === undefined) world.print(`${path}: refused\n`);
  else for (const line of describeReport(path, value)) world.print(`${line}\n`);
}
