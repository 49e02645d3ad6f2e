import type { MatrixRow } from '#core/analysis';

/** Neighbouring rows of one group, from `start` up to but without `end`. */
export interface GroupRun {
  readonly group: string;
  readonly start: number;
  readonly end: number;
}

/** Parts the rows into runs of the same group, for strips and separators. */
export function listGroupRuns(rows: readonly MatrixRow[]): readonly GroupRun[] {
  const runs: GroupRun[] = [];
  rows.forEach(({ group }, index) => {
    const last = runs.at(-1);
    if (last?.group === group) runs[runs.length - 1] = { ...last, end: index + 1 };
    else runs.push({ group, start: index, end: index + 1 });
  });
  return runs;
}
