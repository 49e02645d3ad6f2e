import { type BalanceTheory, judgeTriad, type TriadFlip, type TriadPattern } from '#core/analysis';
import { DAY_MAX, DAY_MIN } from '#schemas';

const isRealDay = (day: number): boolean => day !== DAY_MIN && day < DAY_MAX;

/**
 * The changes on which balance hangs, the latest first: from or to an unbalanced triad. What was
 * there from the start of all time is no event.
 */
export function datedFlips(
  flips: readonly TriadFlip[],
  theory: BalanceTheory,
): readonly TriadFlip[] {
  const judge = (pattern: TriadPattern | undefined) =>
    pattern === undefined ? 'incomplete' : judgeTriad(pattern, theory);
  return flips
    .filter(({ day, from, to }) => {
      const [before, after] = [judge(from), judge(to)];
      return isRealDay(day) && before !== after && [before, after].includes('unbalanced');
    })
    .sort((one, other) => other.day - one.day);
}
