import { freeId } from '#core/editing';
import type { Dataset, SourceDocument } from '#schemas';
import { latinDigits } from './latin-digits.ts';
import { readList, writeList } from './text-list.ts';

/** A document as it stands in a form: an empty text is a field that is left out. */
export interface DocumentDraft {
  readonly title: string;
  readonly publisher: string;
  readonly authors: string;
  readonly published: string;
  readonly language: string;
  readonly kind: SourceDocument['kind'];
  readonly url: string;
  readonly paragraphs: string;
  readonly reliability: SourceDocument['reliability'];
  /** Ids of documents that it repeats. */
  readonly derivedFrom: readonly string[];
}

export const newDocument = (language: string): DocumentDraft => ({
  title: '',
  publisher: '',
  authors: '',
  published: '',
  language,
  kind: 'news-report',
  url: '',
  paragraphs: '',
  reliability: 'F',
  derivedFrom: [],
});

export const draftOfDocument = (document: SourceDocument): DocumentDraft => ({
  title: document.title,
  publisher: document.publisher,
  authors: writeList(document.authors),
  published: document.published ?? '',
  language: document.language,
  kind: document.kind,
  url: document.url ?? '',
  paragraphs: document.paragraphs === undefined ? '' : String(document.paragraphs),
  reliability: document.reliability,
  derivedFrom: document.derivedFrom,
});

/** The document of a draft; what the form does not show stays as it was in `before`. */
export function documentOfDraft(
  draft: DocumentDraft,
  dataset: Dataset,
  before?: SourceDocument,
): SourceDocument {
  const title = draft.title.trim();
  const taken = new Set(dataset.documents.map(({ id }) => id));
  const paragraphs = latinDigits(draft.paragraphs).trim();
  const { archiveUrl, file, sha256, extra } = before ?? {};
  return {
    id: before?.id ?? freeId(title, taken),
    title,
    publisher: draft.publisher.trim(),
    authors: readList(draft.authors),
    ...(draft.published.trim() === '' ? {} : { published: latinDigits(draft.published).trim() }),
    language: draft.language.trim(),
    kind: draft.kind,
    ...(draft.url.trim() === '' ? {} : { url: draft.url.trim() }),
    ...(archiveUrl === undefined ? {} : { archiveUrl }),
    ...(file === undefined ? {} : { file }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(paragraphs === '' ? {} : { paragraphs: Number(paragraphs) }),
    reliability: draft.reliability,
    derivedFrom: [...draft.derivedFrom],
    ...(extra === undefined ? {} : { extra }),
  };
}
