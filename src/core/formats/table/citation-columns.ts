import {
  type Actor,
  citedUnitOf,
  type Dataset,
  type EvidenceItem,
  type Relationship,
  type SourceDocument,
} from '#schemas';
import type { CsvValue } from '../csv-cells.ts';

/** More evidence than this on one relationship goes into the last citation column together. */
const MOST_CITATIONS = 50;

export interface CitationColumn {
  readonly name: string;
  readonly read: (relationship: Relationship) => CsvValue;
}

/** The evidence of each relationship in words, for those who open this table alone. */
export function citationColumns(dataset: Dataset): readonly CitationColumn[] {
  const actorById = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const documentById = new Map(dataset.documents.map((document) => [document.id, document]));
  const cite = (item: EvidenceItem): string =>
    citationOf(item, documentById.get(item.document), actorById);
  const most = dataset.relationships.reduce(
    (count, { evidence }) => Math.max(count, evidence.length),
    0,
  );
  const count = Math.min(most, MOST_CITATIONS);
  return Array.from({ length: count }, (_, index) => ({
    name: `Citation ${index + 1}`,
    read: ({ evidence }) =>
      evidence
        .slice(index, index === count - 1 ? undefined : index + 1)
        .map(cite)
        .join(' | '),
  }));
}

/** "Supports, attributed to X (2020-01-03): paraphrase — Title, Publisher, 2020-01-04, ¶ 3"; of a table "row 3". */
function citationOf(
  item: EvidenceItem,
  document: SourceDocument | undefined,
  actorById: ReadonlyMap<string, Actor>,
): string {
  const { speaker } = item;
  const speakerName =
    speaker === undefined
      ? undefined
      : [speaker.name ?? actorById.get(speaker.actor ?? '')?.name ?? speaker.actor, speaker.role]
          .filter((part) => part !== undefined)
          .join(', ');
  const claim = [
    item.stance,
    item.voice,
    ...(speakerName === undefined || speakerName === '' ? [] : [`said by ${speakerName}`]),
    ...(item.saidOn === undefined ? [] : [`on ${item.saidOn}`]),
  ].join(', ');
  const numbers = [item.paragraph].flat();
  const [one, several] = citedUnitOf(document) === 'row' ? ['row', 'rows'] : ['¶', '¶¶'];
  const cited = `${numbers.length === 1 ? one : several} ${numbers.join('–')}`;
  const place = [
    document?.title ?? item.document,
    document?.publisher,
    document?.published ?? 'undated',
    cited,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  return `[${claim}] ${item.paraphrase} — ${place}`;
}
