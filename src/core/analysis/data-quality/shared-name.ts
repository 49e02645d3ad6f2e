import { foldText } from '#core/base';
import type { DataCheck } from './data-check.ts';
import type { Finding } from './finding.ts';

/** One name means one actor, however it is spelt. */
export const sharedName: DataCheck = {
  code: 'shared-name',
  severity: 'error',
  describe: 'No name or alias belongs to two actors, whatever its spelling.',
  needsTexts: false,
  noun: 'names and aliases',
  count: ({ actors }) => actors.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0),
  find({ actors }) {
    const ownerByName = new Map<string, string>();
    const findings: Finding[] = [];
    for (const { id, name, aliases } of actors) {
      for (const text of [name, ...aliases.map((alias) => alias.text)]) {
        const folded = foldText(text);
        if (folded === '') continue;
        const owner = ownerByName.get(folded);
        if (owner === undefined) ownerByName.set(folded, id);
        else if (owner !== id) {
          findings.push({
            record: { kind: 'actor', id, other: owner },
            message: `“${text}” is a name of \`${owner}\` too.`,
            advice: 'Join the two actors, or keep the name with the one that it means.',
          });
        }
      }
    }
    return findings;
  },
};
