import type { Dataset, SourceDocument } from '#schemas';
import { fileStemOf } from '../file-stem.ts';
import type { Format } from '../format.ts';
import { datePartsOf } from './date-parts.ts';

/** The documents of a dataset for LaTeX and reference managers, in UTF-8 as biber reads it. */
export const bibtex: Format = {
  id: 'bibtex',
  label: 'BibTeX bibliography',
  extensions: ['.bib'],
  mediaType: 'application/x-bibtex',
  write: async (dataset) => [{ name: `${fileStemOf(dataset)}.bib`, content: writeBibtex(dataset) }],
  losses: [
    'Only the documents are written: no actors, relationships or evidence.',
    'Reliability, checksums, files, paragraph counts and what a document derives from are left out.',
    'Ids become citation keys of plain letters, digits and hyphens.',
  ],
};

function writeBibtex({ documents }: Dataset): string {
  const keys = new Set<string>();
  return documents.map((document) => writeEntry(document, keyOf(document, keys))).join('\n');
}

function keyOf({ id }: SourceDocument, taken: Set<string>): string {
  const plain =
    id
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'document';
  let key = plain;
  for (let number = 2; taken.has(key.toLowerCase()); number += 1) key = `${plain}-${number}`;
  taken.add(key.toLowerCase());
  return key;
}

function writeEntry(document: SourceDocument, key: string): string {
  const parts = datePartsOf(document.published);
  const isNews = document.kind === 'news-report' || document.kind === 'opinion';
  const fields: readonly (readonly [string, string | undefined])[] = [
    // A publisher's own name keeps its capitals within a second pair of braces.
    [
      'author',
      document.authors.length === 0
        ? undefined
        : document.authors.map((name) => `{${texText(name)}}`).join(' and '),
    ],
    ['title', `{${texText(document.title)}}`],
    [isNews ? 'journal' : 'publisher', texText(document.publisher)],
    ['year', parts?.numbers[0]?.toString().padStart(4, '0')],
    ['month', parts?.numbers[1]?.toString()],
    ['day', parts?.numbers[2]?.toString()],
    // Addresses stand as they are: biblatex and url.sty take them literally.
    [
      'url',
      document.url?.replace(
        /[{}\\]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    ],
    ['language', document.language === 'und' ? undefined : document.language],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@${isNews ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Signs that TeX would obey, as text. */
const texText = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/[\\{}~^&%$#_]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
