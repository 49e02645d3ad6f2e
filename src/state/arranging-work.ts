import type { AppState } from './app-state.ts';

/**
 * Whether that can be given up. The first places cannot: nothing could stay; but without
 * communities all actors can be shown.
 */
export const canCancelArranging = ({
  arranging,
  positions,
}: Pick<AppState, 'arranging' | 'positions'>): boolean =>
  arranging !== undefined && (positions !== undefined || arranging.is === 'communities');

/** The message that says what goes on; `undefined` while nothing does. */
export function nameArranging({ arranging }: Pick<AppState, 'arranging'>) {
  if (!arranging) return undefined;
  return arranging.is === 'communities' ? 'app.communities' : 'app.arranging';
}
