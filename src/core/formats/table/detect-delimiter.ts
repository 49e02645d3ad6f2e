import { splitRows } from './split-rows.ts';

/** Characters that separate cells, the usual ones first; a space only when no other will do. */
const DELIMITERS = [',', ';', '\t', '|', ' '] as const;
const SAMPLE_ROWS = 60;
const SAMPLE_LENGTH = 65_536;

/**
 * The delimiter that cuts the first rows into the same number of cells most often; of two that do
 * equally well, the one with more columns. `undefined` when none gives two columns.
 */
export function detectDelimiter(text: string): string | undefined {
  const declared = /^\ufeff?sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared !== undefined) return declared;
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best: { delimiter: string; score: number; share: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const counts = countCells(sample, delimiter, sample.length < text.length);
    const usual = usualOf(counts);
    if (usual.cells < 2) continue;
    if (delimiter === ' ' && (usual.share < 1 || (best?.share ?? 0) === 1)) continue;
    const score = usual.share + Math.min(usual.cells, 100) / 1_000;
    if (best === undefined || score > best.score) {
      best = { delimiter, score, share: usual.share };
    }
  }
  return best?.delimiter;
}

function countCells(sample: string, delimiter: string, isCut: boolean): readonly number[] {
  const counts: number[] = [];
  splitRows(sample, delimiter, {
    row(cells) {
      counts.push(cells.length);
      return counts.length < SAMPLE_ROWS;
    },
  });
  // The last row of a cut sample may be half a row.
  return isCut && counts.length > 1 && counts.length < SAMPLE_ROWS ? counts.slice(0, -1) : counts;
}

function usualOf(counts: readonly number[]): { cells: number; share: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  let cells = 0;
  let most = 0;
  for (const [count, time] of times) {
    if (time > most || (time === most && count > cells)) [cells, most] = [count, time];
  }
  return { cells, share: counts.length === 0 ? 0 : most / counts.length };
}
