import { basename, dirname, extname, join } from 'node:path';
import { Command } from 'commander';
import { FORMATS, formatById } from '#core/formats';
import { describeReport } from './describe-report.ts';
import { addFilterOptions, type FilterOptions, filterDataset } from './filter-options.ts';
import { readInput } from './read-input.ts';
import { Refused, type World } from './world.ts';
import { writeOutput } from './write-output.ts';

interface Options extends FilterOptions {
  readonly out: string;
  readonly to?: string;
  readonly from?: string;
  readonly force: boolean;
}

/** `faultlines convert FILE --out FILE`: from any format that can be read to any that can be written. */
export function convertCommand(world: World): Command {
  const command = new Command('convert')
    .description('turn a dataset into another format; what that loses is said on the way')
    .argument('<dataset>', 'a file of any format that can be read, a folder, or - for stdin')
    .requiredOption('-o, --out <file>', 'the file to write, or - for stdout')
    .option('--to <format>', 'the format to write; by the ending of the file when left out')
    .option('--from <format>', 'read as this format, whatever the content looks like')
    .option('--force', 'replace files that are there', false);
  return addFilterOptions(command)
    .addHelpText(
      'after',
      `\n${listFormats()}\n\nExamples:\n  faultlines convert mine.graphml --out mine.faultlines.json\n  faultlines convert mine.faultlines.json --only type=attack,threat --out attacks.gexf\n  faultlines convert mine.csv --to stix --out -`,
    )
    .action(async (path: string, options: Options) => {
      const format = formatToWrite(options);
      const input = await readInput(world, path, options.from);
      for (const line of describeReport(input.name, input)) world.tell(line);
      const files = await format.write!(filterDataset(input.dataset, options));
      for (const loss of format.losses) world.tell(`  loses: ${loss}`);
      if (options.out === '-' && files.length > 1) {
        throw new Refused(`${format.label} makes ${files.length} files; name one with --out.`);
      }
      const paths = namesOfFiles(
        options.out,
        files.map(({ name }) => name),
      );
      for (const [index, file] of files.entries()) {
        await writeOutput(world, paths[index]!, file.content, options);
      }
    });
}

/** One file gets the name asked for; of several each gets it with what tells them apart. */
function namesOfFiles(out: string, names: readonly string[]): readonly string[] {
  if (names.length < 2) return [out];
  const [first = '', ...others] = names;
  let shared = 0;
  while (others.every((name) => name[shared] === first[shared])) shared += 1;
  const stem = join(dirname(out), basename(out, extname(out)));
  return names.map((name) => `${stem}-${name.slice(shared)}`);
}

function formatToWrite({ to, out }: Options) {
  const writers = FORMATS.filter(({ write }) => write !== undefined);
  const named =
    to === undefined
      ? writers
          .flatMap((format) => format.extensions.map((extension) => ({ format, extension })))
          .filter(({ extension }) => out.toLowerCase().endsWith(extension))
          .sort((one, other) => other.extension.length - one.extension.length)[0]?.format
      : formatById.get(to);
  if (named?.write !== undefined) return named;
  throw new Refused(
    `${to === undefined ? `The ending of ${out} names no format` : `No format ${to} can be written`}. Choose one with --to: ${writers.map(({ id }) => id).join(', ')}.`,
  );
}

/** Ids, names, endings and directions of all formats, for help. */
function listFormats(): string {
  const rows = FORMATS.map(({ id, label, extensions, read, write }) =>
    [
      `  ${id.padEnd(18)}`,
      `${read ? 'reads' : '     '} ${write ? 'writes' : '      '}`,
      `${label} (${extensions.join(', ')})`,
    ].join('  '),
  );
  return `Formats:\n${rows.join('\n')}`;
}
