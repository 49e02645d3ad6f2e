import { describe, expect, it } from 'vitest';
import { COMMANDS, keyOfCommand } from './index.ts';

describe('the commands', () => {
  it.each(['canvas', 'page'] as const)('of the %s share no key', (scope) => {
    const keys = COMMANDS.filter((command) => command.scope === scope).flatMap((command) => [
      ...command.keys,
    ]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('are told apart', () => {
    const names = COMMANDS.map(keyOfCommand);
    expect(new Set(names).size).toBe(names.length);
  });
});
