import { type DatasetInput, explainUnsafeUrl, LIMITS, type SourceDocument } from '#schemas';
import { cutText, hostOf, uniqueIds } from './draft-text.ts';
import type { ImportNotes } from './import-notes.ts';

export type DocumentInput = DatasetInput['documents'][number];
export type DocumentDraft = { -readonly [Key in keyof SourceDocument]: SourceDocument[Key] };

/** The documents of a dataset in the making. */
export interface DraftDocuments {
  /** The document of this key, made on its first mention. */
  of(key: string, make: () => Partial<SourceDocument>): DocumentDraft;
  /** Says from which file, and which part of it (a sheet), what follows comes. */
  readingFrom(file: string, part?: string): void;
  /** The document that stands for the file that is being read. */
  importedFile(): DocumentDraft;
  /** The stated ones and those that were made; what these lean on is among them. */
  finish(): readonly DocumentInput[];
}

/** The document that stands for a file whose content names no document of its own. */
const IMPORTED = 'imported-file';

/** `stated` are documents as the file states them in full. */
export function draftDocuments(
  fileName: string,
  stated: readonly DocumentInput[],
  { changed }: ImportNotes,
): DraftDocuments {
  const byKey = new Map<string, DocumentDraft>();
  const freeId = uniqueIds(new Set(stated.map(({ id }) => id)));
  let current: Parameters<DraftDocuments['readingFrom']> = [fileName];
  let currentDocument: DocumentDraft | undefined;

  /** Addresses that must not become links are kept as text. */
  const safeAddresses = (fields: Partial<SourceDocument>): Partial<DocumentDraft> => {
    const safe: Partial<DocumentDraft> = { ...fields };
    for (const key of ['url', 'archiveUrl'] as const) {
      const address = fields[key];
      if (address === undefined) continue;
      if (address.length <= LIMITS.urlLength && explainUnsafeUrl(address) === undefined) continue;
      delete safe[key];
      safe.extra = { ...safe.extra, [key]: cutText(address, LIMITS.nameLength) };
      changed.add('unsafe-url', 'An address that is not safe to open is kept as text.', () =>
        cutText(address, 80),
      );
    }
    return safe;
  };

  const documents: DraftDocuments = {
    of(key, make) {
      let document = byKey.get(key);
      if (document === undefined) {
        const { id = key, ...fields } = make();
        document = {
          id: freeId(id),
          title: 'Untitled',
          publisher: cutText(hostOf(fields.url ?? ''), LIMITS.nameLength) || 'Not stated',
          authors: [],
          language: 'und',
          kind: 'other',
          reliability: 'F',
          derivedFrom: [],
          ...safeAddresses(fields),
        };
        byKey.set(key, document);
      }
      return document;
    },
    readingFrom(...fileAndPart) {
      current = fileAndPart;
      currentDocument = undefined;
    },
    importedFile() {
      currentDocument ??= documents.of(JSON.stringify([IMPORTED, ...current]), () => ({
        id: IMPORTED,
        title: cutText(`Imported file ${current.join(', ')}`, LIMITS.nameLength),
        file: cutText(current[0], LIMITS.nameLength) || 'unnamed',
        kind: 'dataset',
      }));
      return currentDocument;
    },
    finish() {
      const all = [...stated, ...byKey.values()];
      const ids = new Set(all.map(({ id }) => id));
      for (const document of byKey.values()) {
        const kept = document.derivedFrom.filter((id) => ids.has(id) && id !== document.id);
        if (kept.length === document.derivedFrom.length) continue;
        document.derivedFrom = kept;
        changed.add(
          'origin-unknown',
          'A document leans on one that the file does not hold.',
          document.id,
        );
      }
      return all;
    },
  };
  return documents;
}
