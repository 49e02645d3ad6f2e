import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import { recordName } from './finding.ts';
import { type DataReport, runDataChecks } from './run-data-checks.ts';

const dataset = aDataset()
  .actors('lonely', 'lost')
  .documents({ id: 'doc', paragraphs: 1 })
  .edge('a', 'attack', 'b', { evidence: [anEvidence()] })
  .build();

const resultOf = (report: DataReport, code: string) =>
  report.results.find(({ check }) => check.code === code)!;
const exception = (code: string, record: string) => ({ code, record, reason: 'It is so.' });

describe('running the data checks', () => {
  it('leaves open what no exception names', () => {
    const report = runDataChecks(dataset, [exception('unconnected-actor', 'lonely')]);
    const { open, explained, examined } = resultOf(report, 'unconnected-actor');
    expect(open.map(({ record }) => recordName(record))).toEqual(['lost']);
    expect(explained.map(({ finding, reason }) => [finding.record.id, reason])).toEqual([
      ['lonely', 'It is so.'],
    ]);
    expect(examined).toBe(4);
    expect(report.staleExceptions).toEqual([]);
  });

  it('reports exceptions that explain nothing, for another code or record', () => {
    const stale = [exception('unconnected-actor', 'a'), exception('misspelt', 'lost')];
    expect(runDataChecks(dataset, stale).staleExceptions).toEqual(stale);
  });

  it('skips checks of texts without texts, and leaves their exceptions alone', () => {
    const about = [exception('document-file', 'doc')];
    const report = runDataChecks(dataset, about);
    expect(resultOf(report, 'document-file')).toMatchObject({
      skipped: true,
      open: [],
      examined: 0,
    });
    expect(report.staleExceptions).toEqual([]);
  });

  it('asks checks of texts where there is a folder of texts, even an empty one', () => {
    const report = runDataChecks(dataset, [exception('document-file', 'doc')], new Map());
    const { skipped, open, explained } = resultOf(report, 'document-file');
    expect([skipped, open.length, explained.length]).toEqual([false, 0, 1]);
  });
});
