import { type BalanceTheory, judgeTriad, type TriadFlip, type TriadPattern } from '#core/analysis';
import { DAY_MAX, DAY_MIN } from '#schemas';

const isRealDay = (day: number): boolean => day !== DAY_MIN && day < DAY_MAX;

/**
 * The changes after which a theory says something else of a triad, the latest first. What was there
 * from the start of all time is no event.
 */
export function datedFlips(
  flips: readonly TriadFlip[],
  theory: BalanceTheory,
): readonly TriadFlip[] {
  const judge = (pattern: TriadPattern | undefined) =>
    pattern === undefined ? 'incomplete' : judgeTriad(pattern, theory);
  return flips
    .filter(({ day, from, to }) => isRealDay(day) && judge(from) !== judge(to))
    .sort((one, other) => other.day - one.day);
}
