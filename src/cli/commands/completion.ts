import { Argument, Command } from 'commander';
import type { World } from './world.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** `faultlines completion SHELL`: a script that completes commands and flags, made from themselves. */
export function completionCommand(world: World): Command {
  return new Command('completion')
    .description('print a script that completes commands and flags in your shell')
    .addArgument(new Argument('<shell>', 'your shell').choices(SHELLS))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(faultlines completion bash)\n  faultlines completion fish > ~/.config/fish/completions/faultlines.fish',
    )
    .action((shell: (typeof SHELLS)[number], _options: unknown, command: Command) => {
      const commands = command.parent!.commands.map((own) => ({
        name: own.name(),
        description: own.description(),
        flags: own.options.flatMap(({ long }) => (long ? [long] : [])),
      }));
      world.print(shell === 'fish' ? forFish(commands) : forBash(commands, shell === 'zsh'));
    });
}

interface Completed {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly string[];
}

function forBash(commands: readonly Completed[], isZsh: boolean): string {
  const cases = commands
    .map(({ name, flags }) => `    ${name}) words="${flags.join(' ')}" ;;`)
    .join('\n');
  return `${isZsh ? 'autoload -U +X bashcompinit && bashcompinit\n' : ''}_faultlines() {
  local words
  case "\${COMP_WORDS[1]}" in
${cases}
    *) words="${commands.map(({ name }) => name).join(' ')}" ;;
  esac
  if [[ "\${COMP_CWORD}" -eq 1 ]]; then words="${commands.map(({ name }) => name).join(' ')}"; fi
  COMPREPLY=($(compgen -W "\${words}" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _faultlines faultlines
`;
}

function forFish(commands: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "\\'")}'`;
  return commands
    .flatMap(({ name, description, flags }) => [
      `complete -c faultlines -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...flags.map(
        (flag) =>
          `complete -c faultlines -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}`,
      ),
    ])
    .join('\n')
    .concat('\n');
}
