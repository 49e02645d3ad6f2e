import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordName, runDataChecks } from '#core/analysis';
import { aDataset, anEvidence } from '#testing';
import { describeDataReport } from './describe-data-report.ts';
import { readExceptions, readFolder, readTexts } from './read-coded-data.ts';
import { PROJECT_FOLDER } from './tool.ts';

const SHIPPED = join(PROJECT_FOLDER, 'graph-data/us-iran-iraq-2020');
const parsed = await readFolder(SHIPPED);
const exceptions = await readExceptions(SHIPPED);
const folder = await mkdtemp(join(tmpdir(), 'faultlines-documents-'));
await writeFile(join(folder, 'doc.txt'), 'one\n\ntwo\n');
afterAll(() => rm(folder, { recursive: true }));

describe('the shipped dataset', () => {
  if (!parsed.ok || !exceptions.ok) throw new Error('The shipped dataset is refused');
  const report = runDataChecks(parsed.value.dataset, exceptions.value);

  it.each(report.results.filter(({ skipped }) => !skipped))(
    'passes $check.code, or says why not',
    ({ open }) => {
      expect(open.map(({ record, message }) => `${recordName(record)}: ${message}`)).toEqual([]);
    },
  );

  it('has no exception that explains nothing', () => {
    expect(report.staleExceptions).toEqual([]);
  });

  it('parses without a warning', () => {
    expect(parsed.value.warnings).toEqual([]);
  });
});

describe('a folder of documents', () => {
  const dataset = aDataset()
    .documents({ id: 'doc', file: 'doc.txt' }, { id: 'lost', file: 'lost.txt' }, 'unnamed')
    .documents({ id: 'elsewhere', file: '../elsewhere/doc.txt' })
    .build();

  it('gives the paragraphs and the sum of the files that are there', async () => {
    const texts = await readTexts(dataset, folder);
    const sha256 = createHash('sha256').update('one\n\ntwo\n').digest('hex');
    expect(texts.get('doc')).toEqual({ paragraphs: ['one', 'two'], sha256 });
    expect([texts.has('lost'), texts.has('unnamed')]).toEqual([false, false]);
  });

  it('is not left by file names that lead out of it', async () => {
    const texts = await readTexts(dataset, folder);
    expect(texts.get('elsewhere')).toEqual(texts.get('doc'));
  });

  it('may do without exceptions', async () => {
    expect(await readExceptions(folder)).toEqual({ ok: true, value: [] });
  });
});

describe('the printed report', () => {
  const dataset = aDataset()
    .documents({ id: 'doc', paragraphs: 3 })
    .edge('a', 'attack', 'b', { evidence: [anEvidence({ paragraph: 2 })] })
    .build();
  const exceptions = [
    { code: 'uncoded-paragraph', record: 'doc#1', reason: 'heading' },
    { code: 'uncoded-paragraph', record: 'doc#2', reason: 'caption' },
  ];
  const text = describeDataReport(dataset, runDataChecks(dataset, exceptions)).join('\n');

  it('tells what each check looked at and how much of it was without finding', () => {
    expect(text).toMatch(/^uncoded-paragraph +3 paragraphs +33\.3 % +1 +1$/m);
    expect(text).toMatch(/^near-copy +skipped: it needs --documents$/m);
  });

  it('tells what is open, and which exceptions explain nothing', () => {
    expect(text).toContain('warning uncoded-paragraph: doc#3\n  No evidence cites paragraph 3.\n');
    expect(text).toContain('error stale-exception: uncoded-paragraph doc#2\n');
  });

  it('lists paragraphs with their evidence or the reason for having none', () => {
    expect(text).toContain('doc: 3 paragraphs, 1 coded; 1 evidence items, 1 relationships');
    expect(text).toContain('  evidence items by paragraph  2:1\n');
    expect(text).toContain('  not coded 1: heading\n  not coded 3: NO REASON GIVEN\n');
  });

  it('counts badges', () => {
    expect(text).toContain('badges: single-source 1\n');
  });
});
