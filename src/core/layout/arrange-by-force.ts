import type { LayoutProgress } from './arrange-afresh.ts';
import { arrangeByBlocs } from './arrange-by-blocs.ts';
import type { LayoutInput, Positions } from './positions.ts';

/** Actors near their partners, whatever their bloc; earlier places are kept as by blocs. */
export function arrangeByForce(input: LayoutInput, onProgress?: LayoutProgress): Positions {
  return arrangeByBlocs({ ...input, bloc: new Int16Array(input.actorCount).fill(-1) }, onProgress);
}
