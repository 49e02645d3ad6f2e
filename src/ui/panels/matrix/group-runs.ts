import type { MatrixRow } from '#core/analysis';
import type { Compound } from '#core/graph';

/** Neighbouring rows of one outermost group, from `start` up to but without `end`. */
export interface GroupRun {
  readonly group: Compound | undefined;
  readonly start: number;
  readonly end: number;
}

/** Parts the rows into runs of the same group, for strips and separators. */
export function listGroupRuns(rows: readonly MatrixRow[]): readonly GroupRun[] {
  const runs: GroupRun[] = [];
  rows.forEach(({ block: group }, index) => {
    const last = runs.at(-1);
    if (last && last.group === group) runs[runs.length - 1] = { ...last, end: index + 1 };
    else runs.push({ group, start: index, end: index + 1 });
  });
  return runs;
}

/** Whether rows of one group stand together anywhere: then these blocks are set apart. */
export const hasBlocks = (runs: readonly GroupRun[]): boolean =>
  runs.some(({ start, end }) => end - start > 1);
