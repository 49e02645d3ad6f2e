import { Command, CommanderError } from 'commander';
import packageFacts from '../../../package.json' with { type: 'json' };
import { balanceCommand } from './balance.ts';
import { compareCommand } from './compare.ts';
import { completionCommand } from './completion.ts';
import { convertCommand } from './convert.ts';
import { diffCommand } from './diff.ts';
import { dossierCommand } from './dossier.ts';
import { renderCommand } from './render.ts';
import { serveCommand } from './serve-command.ts';
import { statsCommand } from './stats.ts';
import { storyCommand } from './story.ts';
import { validateCommand } from './validate.ts';
import { EXIT, Refused, type World } from './world.ts';

/** All commands of `faultlines`; a new one is a file beside this one and a line here. */
export function createProgram(world: World, end: (code: number) => void): Command {
  const program = new Command('faultlines')
    .description('Who threatens, attacks, sanctions or stands with whom, and who says so.')
    .version(packageFacts.version)
    .addHelpText(
      'after',
      '\nExit codes: 0 good, 1 warnings under --strict (or differences under --exit-code), 2 refused, 3 a fault of this program.',
    );
  const commands = [
    validateCommand(world, end),
    convertCommand(world),
    renderCommand(world),
    statsCommand(world),
    balanceCommand(world),
    compareCommand(world),
    diffCommand(world, end),
    dossierCommand(world),
    storyCommand(world),
    serveCommand(world),
    completionCommand(world),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...commands]) {
    command
      .exitOverride()
      .configureOutput({
        writeOut: (text) => world.print(text),
        writeErr: (text) => world.tell(text.trimEnd()),
      })
      .showHelpAfterError('Add --help for the flags and examples.');
  }
  return program;
}

/** Runs one command line (without the program's own name) and gives its exit code. */
export async function runFaultlines(world: World, words: readonly string[]): Promise<number> {
  let code: number = EXIT.good;
  const end = (asked: number) => {
    code = asked;
  };
  try {
    await createProgram(world, end).parseAsync([...words], { from: 'user' });
    return code;
  } catch (failure) {
    // Help and version end a run, too.
    if (failure instanceof CommanderError) {
      return failure.exitCode === 0 ? EXIT.good : EXIT.refused;
    }
    if (failure instanceof Refused) {
      world.tell(failure.message);
      return EXIT.refused;
    }
    world.tell(
      `A fault of this program, not of your data:\n${failure instanceof Error ? failure.stack : String(failure)}`,
    );
    return EXIT.fault;
  }
}
