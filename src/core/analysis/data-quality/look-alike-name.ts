import { findLookAlikes } from '#core/base';
import type { DataCheck } from './data-check.ts';

/** A name that looks like another, in letters of another script, may have been made to deceive. */
export const lookAlikeName: DataCheck = {
  code: 'look-alike-name',
  severity: 'warning',
  describe: 'No name looks like that of another actor, and none mixes letters of several scripts.',
  needsTexts: false,
  noun: 'names',
  count: ({ actors }) => actors.length,
  find: ({ actors }) =>
    findLookAlikes(actors.map(({ name }) => name)).map(({ at, like }) => {
      const { id, name } = actors[at]!;
      const other = like === undefined ? undefined : actors[like]!.id;
      return {
        record: { kind: 'actor', id, ...(other === undefined ? {} : { other }) },
        message:
          other === undefined
            ? `“${name}” mixes letters of several scripts in one word.`
            : `“${name}” looks like the name of \`${other}\`, in other letters.`,
        advice: 'Write the name in one script, or join the actors if they are the same.',
      };
    }),
};
