import { findLookAlikes } from '#core/base';
import { collectIssues, type Dataset, foundText, type Issue } from '#schemas';

/** Warnings of names that could be taken for those of other actors, at most 200. */
export function warnOfLookAlikes({ actors }: Dataset): readonly Issue[] {
  const collector = collectIssues();
  for (const { at, like } of findLookAlikes(actors.map(({ name }) => name))) {
    collector.warning(() => ({
      code: 'look-alike-name',
      path: ['actors', at, 'name'],
      message:
        like === undefined
          ? 'This name mixes letters of several scripts in one word, and could be taken for another.'
          : `This name looks like that of actors[${like}], in letters of another script.`,
      found: foundText(actors[at]!.name),
      expected: 'a name in one script, or one actor where both are the same',
    }));
  }
  return collector.issues();
}
