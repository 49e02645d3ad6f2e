import {
  type Actor,
  type Dataset,
  type EvidenceItem,
  type Relationship,
  relationshipTypeById,
  type SourceDocument,
} from '#schemas';
import { type CsvValue, writeCsvTable } from './csv-cells.ts';
import { fileStemOf } from './file-stem.ts';
import type { Format, WrittenFile } from './format.ts';

/** More evidence than this on one relationship goes into the last citation column together. */
const MOST_CITATIONS = 50;

/** Two tables for spreadsheets and Gephi: actors as nodes, relationships as edges. */
export const csv: Format = {
  id: 'csv',
  label: 'CSV tables',
  extensions: ['.csv'],
  mediaType: 'text/csv',
  write: async (dataset) => [writeActors(dataset), writeRelationships(dataset)],
  losses: [
    'Evidence items become numbered citations in words.',
    'Documents are named in the citations; their other details are left out.',
    'Languages and kinds of aliases are left out.',
    'Descriptions of actor groups, types of the dataset’s own and extra fields are left out.',
    'A cell that a spreadsheet would run as a formula gets an apostrophe in front.',
  ],
};

interface Column<Row> {
  readonly name: string;
  readonly read: (row: Row) => CsvValue;
}

function writeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return writeCsvTable(
    columns.map(({ name }) => name),
    rows.map((row) => columns.map(({ read }) => read(row))),
  );
}

function writeActors(dataset: Dataset): WrittenFile {
  const groups = new Map(dataset.actorGroups.map(({ id, label }) => [id, label]));
  const columns: readonly Column<Actor>[] = [
    { name: 'Id', read: ({ id }) => id },
    { name: 'Label', read: ({ name }) => name },
    { name: 'Kind', read: ({ kind }) => kind },
    { name: 'Group', read: ({ group }) => group },
    { name: 'Group label', read: ({ group }) => groups.get(group ?? '') },
    { name: 'Part of', read: ({ partOf }) => partOf },
    { name: 'Description', read: ({ description }) => description },
    { name: 'Aliases', read: ({ aliases }) => aliases.map(({ text }) => text).join('; ') },
    {
      name: 'Identifiers',
      read: ({ identifiers }) =>
        identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join('; '),
    },
    { name: 'Tags', read: ({ tags }) => tags.join('; ') },
  ];
  return {
    name: `${fileStemOf(dataset)}-actors.csv`,
    content: writeTable(columns, dataset.actors),
  };
}

function writeRelationships(dataset: Dataset): WrittenFile {
  const typeById = relationshipTypeById(dataset);
  const actorById = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  const documentById = new Map(dataset.documents.map((document) => [document.id, document]));
  const cite = (item: EvidenceItem): string =>
    citationOf(item, documentById.get(item.document), actorById);
  const columns: readonly Column<Relationship>[] = [
    { name: 'Source', read: ({ source }) => source },
    { name: 'Target', read: ({ target }) => target },
    // Gephi reads in this column whether an edge has a direction.
    {
      name: 'Type',
      read: ({ type }) => (typeById.get(type)?.directed === false ? 'Undirected' : 'Directed'),
    },
    { name: 'Id', read: ({ id }) => id },
    { name: 'Label', read: ({ type }) => typeById.get(type)?.label ?? type },
    { name: 'Relationship type', read: ({ type }) => type },
    { name: 'Subtype', read: ({ subtype }) => subtype },
    { name: 'Source label', read: ({ source }) => actorById.get(source)?.name },
    { name: 'Target label', read: ({ target }) => actorById.get(target)?.name },
    { name: 'Temporal', read: ({ temporal }) => temporal },
    { name: 'Start', read: ({ start }) => start },
    { name: 'End', read: ({ end }) => end },
    { name: 'Status', read: ({ status }) => status },
    { name: 'Sign', read: ({ sign, type }) => sign ?? typeById.get(type)?.sign },
    { name: 'Summary', read: ({ summary }) => summary },
    { name: 'Place', read: ({ place }) => place?.label },
    { name: 'Latitude', read: ({ place }) => place?.latitude },
    { name: 'Longitude', read: ({ place }) => place?.longitude },
    { name: 'Figures', read: figuresOf },
    { name: 'Tags', read: ({ tags }) => tags.join('; ') },
    { name: 'Evidence items', read: ({ evidence }) => evidence.length },
    ...citationColumns(dataset, cite),
  ];
  return {
    name: `${fileStemOf(dataset)}-relationships.csv`,
    content: writeTable(columns, dataset.relationships),
  };
}

function citationColumns(
  dataset: Dataset,
  cite: (item: EvidenceItem) => string,
): readonly Column<Relationship>[] {
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

/** "Supports, attributed to X (2020-01-03): paraphrase — Title, Publisher, 2020-01-04, ¶ 3". */
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
  const paragraph =
    typeof item.paragraph === 'number' ? `¶ ${item.paragraph}` : `¶¶ ${item.paragraph.join('–')}`;
  const place = [
    document?.title ?? item.document,
    document?.publisher,
    document?.published ?? 'undated',
    paragraph,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
  return `[${claim}] ${item.paraphrase} — ${place}`;
}

function figuresOf({ figures }: Relationship): string {
  return Object.entries(figures ?? {})
    .map(([name, value]) => `${name}: ${typeof value === 'number' ? value : value.join('–')}`)
    .join('; ');
}
