import type { BlocMark } from '#core/appearance';
import type { Point } from './area-geometry.ts';

/** The open group whose title lies at a point, else the innermost one whose outline goes round it. */
export function openGroupAt<Bloc extends Pick<BlocMark, 'group' | 'labelBox'>>(
  blocs: readonly Bloc[],
  at: Point,
  isInside: (bloc: Bloc, at: Point) => boolean,
): string | undefined {
  // The widest comes first, so that the last one is the innermost.
  const found =
    blocs.find(({ labelBox: { x, y, width, height } }) => {
      return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;
    }) ?? blocs.findLast((bloc) => isInside(bloc, at));
  return found?.group;
}
