import { type Count, formatById, type ReadDataset, type ReportNote } from '#core/formats';

const counts = (list: readonly Count[]) =>
  list.map(({ what, count }) => `${count} ${what}`).join(', ') || 'nothing';

/** What became of a file, as lines for a terminal. */
export function describeReport(name: string, { report, warnings }: ReadDataset): readonly string[] {
  const format = formatById.get(report.format)?.label ?? 'folder of the data contract';
  const notes = (word: string, list: readonly ReportNote[]) =>
    list.map(
      ({ count, message, places }) =>
        `  ${word} ${count}: ${message}${places.length > 0 ? ` (${places.join(', ')}${count > places.length ? ', …' : ''})` : ''}`,
    );
  return [
    `${name}: ${format}, good${warnings.length > 0 ? `, ${warnings.length} warnings` : ''}`,
    `  found ${counts(report.found)}`,
    `  kept ${counts(report.kept)}`,
    ...notes('left out', report.leftOut),
    ...notes('changed', report.changed),
  ];
}
