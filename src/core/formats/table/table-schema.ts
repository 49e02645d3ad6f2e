import {
  type Actor,
  type Dataset,
  type EvidenceItem,
  type Relationship,
  relationshipTypeById,
  type SourceDocument,
} from '#schemas';
import type { CsvValue } from '../csv-cells.ts';
import { citationColumns } from './citation-columns.ts';

interface Column<Row> {
  readonly name: string;
  readonly read: (row: Row) => CsvValue;
}

/** A table of an export: a name for its file or sheet, columns and rows. */
export interface WrittenTable {
  readonly name: 'actors' | 'relationships' | 'evidence' | 'documents';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

interface EvidenceRow {
  readonly relationship: Relationship;
  readonly item: EvidenceItem;
}

/** A dataset as four tables for spreadsheets: actors, relationships, evidence and documents. */
export function tablesOf(dataset: Dataset): readonly WrittenTable[] {
  const evidence = dataset.relationships.flatMap((relationship) =>
    relationship.evidence.map((item) => ({ relationship, item })),
  );
  return [
    makeTable('actors', actorColumns(dataset), dataset.actors),
    makeTable('relationships', relationshipColumns(dataset), dataset.relationships),
    makeTable('evidence', evidenceColumns(dataset), evidence),
    makeTable('documents', DOCUMENT_COLUMNS, dataset.documents),
  ];
}

const makeTable = <Row>(
  name: WrittenTable['name'],
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): WrittenTable => ({
  name,
  columns: columns.map((column) => column.name),
  rows: rows.map((row) => columns.map(({ read }) => read(row))),
});

/** Parts of one cell; the reader splits them at the same sign. */
const join = (parts: readonly string[]): string => parts.join('; ');

function actorColumns(dataset: Dataset): readonly Column<Actor>[] {
  const groups = new Map(dataset.actorGroups.map(({ id, label }) => [id, label]));
  return [
    { name: 'Id', read: ({ id }) => id },
    { name: 'Label', read: ({ name }) => name },
    { name: 'Kind', read: ({ kind }) => kind },
    { name: 'Group', read: ({ group }) => group },
    { name: 'Group label', read: ({ group }) => groups.get(group ?? '') },
    { name: 'Part of', read: ({ partOf }) => partOf },
    { name: 'Description', read: ({ description }) => description },
    { name: 'Aliases', read: ({ aliases }) => join(aliases.map(({ text }) => text)) },
    {
      name: 'Identifiers',
      read: ({ identifiers }) => join(identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
    },
    { name: 'Tags', read: ({ tags }) => join(tags) },
  ];
}

function relationshipColumns(dataset: Dataset): readonly Column<Relationship>[] {
  const typeById = relationshipTypeById(dataset);
  const nameById = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  return [
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
    { name: 'Source label', read: ({ source }) => nameById.get(source) },
    { name: 'Target label', read: ({ target }) => nameById.get(target) },
    { name: 'Temporal', read: ({ temporal }) => temporal },
    { name: 'Start', read: ({ start }) => start },
    { name: 'End', read: ({ end }) => end },
    { name: 'Status', read: ({ status }) => status },
    // The type's own sign is shown for tools that know no types; only another one is read back.
    { name: 'Sign', read: ({ sign, type }) => sign ?? typeById.get(type)?.sign },
    { name: 'Summary', read: ({ summary }) => summary },
    { name: 'Place', read: ({ place }) => place?.label },
    { name: 'Latitude', read: ({ place }) => place?.latitude },
    { name: 'Longitude', read: ({ place }) => place?.longitude },
    { name: 'Figures', read: figuresOf },
    { name: 'Tags', read: ({ tags }) => join(tags) },
    { name: 'Evidence items', read: ({ evidence }) => evidence.length },
    ...citationColumns(dataset),
  ];
}

function evidenceColumns(dataset: Dataset): readonly Column<EvidenceRow>[] {
  const documentById = new Map(dataset.documents.map((document) => [document.id, document]));
  const nameById = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  return [
    { name: 'Relationship', read: ({ relationship }) => relationship.id },
    { name: 'Document', read: ({ item }) => item.document },
    {
      name: 'Paragraph',
      read: ({ item: { paragraph } }) =>
        typeof paragraph === 'number' ? paragraph : `${paragraph[0]}–${paragraph[1]}`,
    },
    { name: 'Paraphrase', read: ({ item }) => item.paraphrase },
    { name: 'Stance', read: ({ item }) => item.stance },
    { name: 'Voice', read: ({ item }) => item.voice },
    { name: 'Speaker', read: ({ item }) => item.speaker?.actor },
    { name: 'Speaker name', read: ({ item }) => item.speaker?.name },
    { name: 'Speaker role', read: ({ item }) => item.speaker?.role },
    { name: 'Said on', read: ({ item }) => item.saidOn },
    { name: 'Credibility', read: ({ item }) => item.credibility },
    { name: 'Source label', read: ({ relationship }) => nameById.get(relationship.source) },
    { name: 'Relationship type', read: ({ relationship }) => relationship.type },
    { name: 'Target label', read: ({ relationship }) => nameById.get(relationship.target) },
    { name: 'Document title', read: ({ item }) => documentById.get(item.document)?.title },
    { name: 'Publisher', read: ({ item }) => documentById.get(item.document)?.publisher },
    { name: 'Published', read: ({ item }) => documentById.get(item.document)?.published },
    { name: 'URL', read: ({ item }) => documentById.get(item.document)?.url },
  ];
}

const DOCUMENT_COLUMNS: readonly Column<SourceDocument>[] = [
  { name: 'Document', read: ({ id }) => id },
  { name: 'Title', read: ({ title }) => title },
  { name: 'Publisher', read: ({ publisher }) => publisher },
  { name: 'Authors', read: ({ authors }) => join(authors) },
  { name: 'Published', read: ({ published }) => published },
  { name: 'Language', read: ({ language }) => language },
  { name: 'Document kind', read: ({ kind }) => kind },
  { name: 'URL', read: ({ url }) => url },
  { name: 'Archive URL', read: ({ archiveUrl }) => archiveUrl },
  { name: 'File', read: ({ file }) => file },
  { name: 'SHA-256', read: ({ sha256 }) => sha256 },
  { name: 'Paragraphs', read: ({ paragraphs }) => paragraphs },
  { name: 'Reliability', read: ({ reliability }) => reliability },
  { name: 'Derived from', read: ({ derivedFrom }) => join(derivedFrom) },
];

function figuresOf({ figures }: Relationship): string {
  return Object.entries(figures ?? {})
    .map(([name, value]) => `${name}: ${typeof value === 'number' ? value : value.join('–')}`)
    .join('; ');
}

/** What these tables cannot hold, for every format that is made of them. */
export const TABLE_LOSSES: readonly string[] = [
  'Title, description, licence and coverage of the dataset are left out.',
  'Languages and kinds of aliases are left out.',
  'Descriptions of actor groups, types of the dataset’s own and extra fields are left out.',
  'Aliases, identifiers, tags, authors and figures stand in one cell with semicolons between them; one that holds a semicolon itself comes back as two.',
  'A sign that a relationship shares with its type is not told from the type’s own.',
];
