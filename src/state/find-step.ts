import { stepOf, type View } from '#core/view';
import type { Moment } from './app-state.ts';
import type { History } from './history.ts';
import { isSame } from './is-same.ts';

/**
 * How many steps of the history lead to a view, back where negative; the nearest place where the
 * same is shown counts, wherever the camera was. `undefined` where no other place shows it.
 */
export function findStep(
  { past, future }: History<Moment>,
  now: Moment,
  view: View,
): number | undefined {
  const wanted = stepOf(view);
  const isThere = (moment: Moment | undefined) =>
    moment !== undefined && isSame(stepOf(moment.view), wanted);
  if (isThere(now)) return undefined;
  for (let away = 1; away <= Math.max(past.length, future.length); away += 1) {
    if (isThere(past[past.length - away]?.value)) return -away;
    if (isThere(future[away - 1]?.value)) return away;
  }
  return undefined;
}
