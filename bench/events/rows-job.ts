import { makeEventTable } from '../graphs/event-table.ts';
import type { Job } from '../page/job.ts';

export interface RowsOptions {
  readonly events: number;
  readonly rounds: number;
}

let options: RowsOptions;
let text: string;

/** The same rows as objects in JSON, read by JSON.parse: nothing checked, nothing indexed. */
export const rowsJob: Job<RowsOptions> = {
  prepare(given) {
    options = given;
    const [head = '', ...rows] = makeEventTable(options.events).trimEnd().split('\n');
    const columns = head.split('\t');
    text = JSON.stringify(
      rows.map((row) => {
        const cells = row.split('\t');
        return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
      }),
    );
  },
  async run(report) {
    const values: number[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      const since = performance.now();
      JSON.parse(text);
      values.push(performance.now() - since);
      await new Promise((end) => setTimeout(end, 500));
    }
    const size = `${options.events} events`;
    report({ what: 'JSON.parse of row objects', size, who: 'JSON.parse', unit: 'ms', values });
  },
};
