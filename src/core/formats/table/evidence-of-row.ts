import { type EvidenceItem, LIMITS, STANCES, VOICES } from '#schemas';
import type { ColumnRole } from '../column-mapping.ts';
import type { DatasetDraft } from '../draft/dataset-draft.ts';
import { cutText, oneLine } from '../draft/draft-text.ts';
import type { DateColumn } from './date-column.ts';

const OF_DOCUMENT: readonly ColumnRole[] = ['document', 'url', 'publisher'];

/**
 * Evidence from the columns of a row that name a document. Without such columns, or where they are
 * empty, there is none, and the imported file itself stands in.
 */
export function evidenceOfRow(
  indexOf: ReadonlyMap<ColumnRole, number>,
  draft: DatasetDraft,
  actorIdOf: (cell: string) => string,
  published: DateColumn,
): (cells: readonly string[], row: number) => EvidenceItem | undefined {
  if (!OF_DOCUMENT.some((role) => indexOf.has(role))) return () => undefined;
  const cell = (cells: readonly string[], role: ColumnRole): string => {
    const index = indexOf.get(role);
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  return (cells, row) => {
    const [title, url, publisher] = OF_DOCUMENT.map((role) => cell(cells, role));
    const key = title || url || publisher;
    if (key === undefined || key === '') return undefined;
    const document = draft.documents.of(JSON.stringify([title, url, publisher]), () => {
      const date = published.read(cell(cells, 'published'))?.start;
      const isGood = date !== undefined && draft.dates.use(date);
      return {
        id: key,
        title: cutText(key, LIMITS.nameLength),
        ...(publisher ? { publisher: cutText(publisher, LIMITS.nameLength) } : {}),
        ...(isGood ? { published: date } : {}),
        ...(url ? { url } : {}),
      };
    });
    const stance = cell(cells, 'stance').toLowerCase();
    const voice = cell(cells, 'voice').toLowerCase();
    const speaker = cell(cells, 'speaker');
    const paragraph = Number(cell(cells, 'paragraph'));
    return {
      document: document.id,
      paragraph: Number.isSafeInteger(paragraph) && paragraph >= 1 ? paragraph : 1,
      paraphrase:
        oneLine(cell(cells, 'paraphrase'), LIMITS.paraphraseLength) ||
        `Named in row ${row} of the imported file.`,
      stance: STANCES.find((word) => word === stance) ?? 'supports',
      voice: VOICES.find((word) => word === voice) ?? (speaker === '' ? 'asserted' : 'attributed'),
      ...(speaker === ''
        ? {}
        : {
            speaker: draft.hasActor(speaker)
              ? { actor: actorIdOf(speaker) }
              : { name: cutText(speaker, LIMITS.nameLength) },
          }),
    };
  };
}
