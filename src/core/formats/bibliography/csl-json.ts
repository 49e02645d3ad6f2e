import type { Dataset, SourceDocument } from '#schemas';
import { fileStemOf } from '../file-stem.ts';
import type { Format } from '../format.ts';
import { datePartsOf } from './date-parts.ts';

const TYPES: Readonly<Record<SourceDocument['kind'], string>> = {
  'news-report': 'article-newspaper',
  analysis: 'report',
  opinion: 'article-newspaper',
  'official-statement': 'document',
  'group-statement': 'document',
  'sanctions-list': 'legislation',
  dataset: 'dataset',
  other: 'document',
};

/** The documents of a dataset for Zotero, pandoc and other reference managers (CSL 1.0.2). */
export const cslJson: Format = {
  id: 'csl-json',
  label: 'CSL JSON bibliography',
  extensions: ['.csl.json'],
  mediaType: 'application/vnd.citationstyles.csl+json',
  write: async (dataset) => [
    { name: `${fileStemOf(dataset)}.csl.json`, content: writeCslJson(dataset) },
  ],
  losses: [
    'Only the documents are written: no actors, relationships or evidence.',
    'Reliability, checksums, files, paragraph counts and what a document derives from are left out.',
  ],
};

function writeCslJson({ documents }: Dataset): string {
  const items = documents.map((document) => {
    const parts = datePartsOf(document.published);
    return {
      id: document.id,
      type: TYPES[document.kind],
      title: document.title,
      ...(document.kind === 'news-report' || document.kind === 'opinion'
        ? { 'container-title': document.publisher }
        : { publisher: document.publisher }),
      ...(document.authors.length === 0
        ? {}
        : { author: document.authors.map((literal) => ({ literal })) }),
      ...(parts === undefined
        ? {}
        : {
            issued: { 'date-parts': [parts.numbers], ...(parts.isDoubtful ? { circa: true } : {}) },
          }),
      ...(document.url === undefined ? {} : { URL: document.url }),
      ...(document.archiveUrl === undefined ? {} : { archive_location: document.archiveUrl }),
      ...(document.language === 'und' ? {} : { language: document.language }),
    };
  });
  return `${JSON.stringify(items, undefined, 2)}\n`;
}
