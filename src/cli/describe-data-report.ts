import {
  type CheckResult,
  countBadges,
  coverageOf,
  type DataReport,
  type DocumentCoverage,
  recordName,
} from '#core/analysis';
import { CHECK_EXCEPTIONS_FILE, type Dataset } from '#schemas';

/** The whole report on one dataset as lines of text: checks, what is open, badges, coverage. */
export function describeDataReport(dataset: Dataset, report: DataReport): string[] {
  return [
    ...table([
      ['check', 'examined', 'without finding', 'explained', 'open'],
      ...report.results.map(describeCheck),
    ]),
    '',
    ...report.results.flatMap(describeOpen),
    ...report.staleExceptions.flatMap(({ code, record }) => [
      `error stale-exception: ${code} ${record}`,
      `  No finding of this check names this record.`,
      `  Take the exception out of ${CHECK_EXCEPTIONS_FILE}, or correct its code or record.`,
      '',
    ]),
    `badges: ${describeBadges(dataset)}`,
    '',
    ...describeCoverage(coverageOf(dataset), report),
  ];
}

function describeCheck({ check, skipped, examined, open, explained }: CheckResult): string[] {
  if (skipped) return [check.code, 'skipped: it needs --documents'];
  const findings = [...open, ...explained.map(({ finding }) => finding)];
  const records = new Set(findings.map(({ record }) => recordName(record))).size;
  const share = examined === 0 ? 1 : (examined - records) / examined;
  return [
    check.code,
    `${examined} ${check.noun}`,
    // Rounded down, so that only a whole is shown as one.
    `${(Math.floor(share * 1000) / 10).toFixed(1)} %`,
    String(explained.length),
    String(open.length),
  ];
}

const describeOpen = ({ check, open }: CheckResult): string[] =>
  open.flatMap(({ record, message, advice }) => [
    `${check.severity} ${check.code}: ${recordName(record)}`,
    `  ${message}`,
    `  ${advice}`,
    '',
  ]);

const describeBadges = (dataset: Dataset): string =>
  countBadges(dataset)
    .map(({ badge, independent, relationships }) =>
      independent === undefined
        ? `${badge} ${relationships}`
        : `${badge} by ${independent}: ${relationships}`,
    )
    .join(', ');

function describeCoverage(coverage: readonly DocumentCoverage[], report: DataReport): string[] {
  const reasons = reasonsByParagraph(report);
  return coverage.flatMap(({ document, evidenceByParagraph, claims, relationships }) => {
    const coded: string[] = [];
    const leftOut = new Map<string, number[]>();
    for (const [index, items] of evidenceByParagraph.entries()) {
      const paragraph = index + 1;
      if (items > 0) coded.push(`${paragraph}:${items}`);
      else {
        const reason = reasons.get(`${document.id}#${paragraph}`) ?? 'NO REASON GIVEN';
        leftOut.set(reason, [...(leftOut.get(reason) ?? []), paragraph]);
      }
    }
    return [
      `${document.id}: ${evidenceByParagraph.length} paragraphs, ${coded.length} coded; ` +
        `${claims} evidence items, ${relationships} relationships`,
      `  evidence items by paragraph  ${coded.join('  ')}`,
      ...[...leftOut].map(
        ([reason, paragraphs]) => `  not coded ${paragraphs.join(', ')}: ${reason}`,
      ),
      '',
    ];
  });
}

function reasonsByParagraph({ results }: DataReport): ReadonlyMap<string, string> {
  const found = results.find(({ check }) => check.code === 'uncoded-paragraph');
  return new Map(
    (found?.explained ?? []).map(({ finding, reason }) => [recordName(finding.record), reason]),
  );
}

/** Columns two spaces apart, the last one as long as it is. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    // A row that stops early does not set the width of its last cell.
    Math.max(...rows.map((row) => (column < row.length - 1 ? row[column]!.length : 0))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column]!) : cell))
      .join('  '),
  );
}
