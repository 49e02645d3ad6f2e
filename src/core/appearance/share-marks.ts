import type { BulkMarks, LineBatch } from './bulk-marks.ts';

/** What setting up a batch costs, in lines. */
const BATCH_COST = 5;

const costOf = ({ ends }: LineBatch): number => ends.length / 4 + BATCH_COST;

/**
 * One of several shares of marks that take about as long to paint: the pictures of all shares, laid
 * over each other in their order, are the picture of all marks. The discs lie on top, in the last.
 */
export function shareOfMarks(marks: BulkMarks, share: number, shares: number): BulkMarks {
  const whole = marks.lines.reduce((sum, batch) => sum + costOf(batch), 0);
  let before = 0;
  const lines = marks.lines.filter((batch) => {
    const middle = before + costOf(batch) / 2;
    before += costOf(batch);
    return Math.floor((middle / whole) * shares) === share;
  });
  return { ...marks, lines, discs: share === shares - 1 ? marks.discs : [] };
}
