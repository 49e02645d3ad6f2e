import {
  ACTOR_KINDS,
  DOCUMENT_KINDS,
  type EvidenceItem,
  IDENTIFIER_SCHEMES,
  RELATIONSHIP_TYPES,
  RELIABILITIES,
  type Relationship,
  type SourceDocument,
  STANCES,
  STATUSES,
  VOICES,
} from '#schemas';
import type { DatasetDraft } from '../draft/dataset-draft.ts';
import { hasColumns } from './columns-of.ts';
import { placeOf } from './relationship-rows.ts';
import type { Table } from './table.ts';

/** Whether a table is the one of relationships that we write. */
export const isOwnRelationships = (table: Table): boolean =>
  hasColumns(table, [
    'Source',
    'Target',
    'Relationship type',
    'Temporal',
    'Summary',
    'Evidence items',
  ]);
const isOwnActors = (table: Table): boolean =>
  hasColumns(table, ['Id', 'Label', 'Group label', 'Part of', 'Identifiers']);
const isOwnEvidence = (table: Table): boolean =>
  hasColumns(table, ['Relationship', 'Document', 'Paragraph', 'Paraphrase', 'Stance', 'Voice']);
const isOwnDocuments = (table: Table): boolean =>
  hasColumns(table, ['Document', 'Title', 'Publisher', 'Reliability', 'Derived from']);

type Cell = (name: string) => string;

/** Reads the tables that we write, exactly: nothing is trimmed, guessed or renamed. */
export function readOwnTables(tables: readonly Table[], draft: DatasetDraft): void {
  for (const table of tables) {
    if (isOwnActors(table)) eachRow(table, (cell) => readActor(cell, draft));
    else if (isOwnDocuments(table)) eachRow(table, (cell) => readDocument(cell, draft));
    else if (!isOwnEvidence(table) && !isOwnRelationships(table)) {
      draft.leftOut.add(
        'table-unknown',
        'A table beside the others fits none of them.',
        () => table.name,
      );
    }
  }
  const evidence = new Map<string, EvidenceItem[]>();
  for (const table of tables.filter(isOwnEvidence)) {
    eachRow(table, (cell, row) => readEvidence(cell, row, table, draft, evidence));
  }
  for (const table of tables.filter(isOwnRelationships)) {
    eachRow(table, (cell, row) => readRelationship(cell, row, table, draft, evidence));
  }
}

function eachRow(table: Table, visit: (cell: Cell, row: number) => void): void {
  const indexes = new Map(table.headers.map((name, index) => [name, index]));
  table.eachRow((cells, row) => {
    visit((name) => cells[indexes.get(name) ?? -1] ?? '', row);
    return true;
  });
}

const oneOf = <Word extends string>(words: readonly Word[], text: string, other: Word): Word =>
  words.find((word) => word === text) ?? other;
const parts = (cell: string): string[] =>
  cell === '' ? [] : cell.split('; ').filter((part) => part !== '');
const numberOf = (cell: string): number | undefined => {
  const value = cell === '' ? Number.NaN : Number(cell);
  return Number.isFinite(value) ? value : undefined;
};

function readActor(cell: Cell, draft: DatasetDraft): void {
  const actor = draft.actor(cell('Id'));
  actor.name = cell('Label') || actor.name;
  actor.kind = oneOf(ACTOR_KINDS, cell('Kind'), 'unknown');
  actor.description = cell('Description');
  actor.aliases = parts(cell('Aliases')).map((text) => ({ text }));
  actor.tags = parts(cell('Tags'));
  actor.identifiers = parts(cell('Identifiers')).flatMap((text) => {
    const colon = text.indexOf(':');
    const value = text.slice(colon + 1);
    return colon < 1 || value === ''
      ? []
      : [{ scheme: oneOf(IDENTIFIER_SCHEMES, text.slice(0, colon), 'other'), value }];
  });
  const group = cell('Group');
  if (group !== '') actor.group = draft.groupWithId(group, cell('Group label') || group);
  const whole = cell('Part of');
  if (whole !== '') actor.partOf = draft.actor(whole).id;
}

function readDocument(cell: Cell, draft: DatasetDraft): void {
  const date = cell('Published');
  const paragraphs = numberOf(cell('Paragraphs'));
  const text = (name: string, key: keyof SourceDocument) =>
    cell(name) === '' ? {} : { [key]: cell(name) };
  draft.documents.of(cell('Document'), () => ({
    title: cell('Title') || cell('Document') || 'Untitled',
    publisher: cell('Publisher') || 'Not stated',
    authors: parts(cell('Authors')),
    ...(date !== '' && draft.dates.use(date) ? { published: date } : {}),
    language: /^.{2,35}$/.test(cell('Language')) ? cell('Language') : 'und',
    kind: oneOf(DOCUMENT_KINDS, cell('Document kind'), 'other'),
    ...text('URL', 'url'),
    ...text('Archive URL', 'archiveUrl'),
    ...text('File', 'file'),
    ...(/^[0-9a-f]{64}$/.test(cell('SHA-256')) ? { sha256: cell('SHA-256') } : {}),
    ...(paragraphs !== undefined && paragraphs >= 1 ? { paragraphs: Math.floor(paragraphs) } : {}),
    reliability: oneOf(RELIABILITIES, cell('Reliability'), 'F'),
    derivedFrom: parts(cell('Derived from')),
  }));
}

function readEvidence(
  cell: Cell,
  row: number,
  table: Table,
  draft: DatasetDraft,
  evidence: Map<string, EvidenceItem[]>,
): void {
  const place = (): string => `${table.name}, row ${row}`;
  const paragraph = /^(\d+)(?:–(\d+))?$/.exec(cell('Paragraph'));
  const first = Math.max(1, Number(paragraph?.[1] ?? 1));
  const last = Math.max(first, Number(paragraph?.[2] ?? first));
  if (paragraph === null) {
    draft.changed.add('bad-paragraph', 'A paragraph that is no number became paragraph 1.', place);
  }
  const document = draft.documents.of(cell('Document'), () => ({
    title: cell('Document title') || cell('Document') || 'Untitled',
    publisher: cell('Publisher') || 'Not stated',
    ...(draft.dates.use(cell('Published')) ? { published: cell('Published') } : {}),
    ...(cell('URL') === '' ? {} : { url: cell('URL') }),
  }));
  const speaker = {
    ...(cell('Speaker') === '' ? {} : { actor: draft.actor(cell('Speaker')).id }),
    ...(cell('Speaker name') === '' ? {} : { name: cell('Speaker name') }),
    ...(cell('Speaker role') === '' ? {} : { role: cell('Speaker role') }),
  };
  const credibility = numberOf(cell('Credibility'));
  const saidOn = cell('Said on');
  const items = evidence.get(cell('Relationship')) ?? [];
  evidence.set(cell('Relationship'), items);
  items.push({
    document: document.id,
    paragraph: paragraph?.[2] === undefined ? first : [first, last],
    paraphrase: cell('Paraphrase').slice(0, 300) || 'No paraphrase in the file.',
    stance: oneOf(STANCES, cell('Stance'), 'supports'),
    voice: oneOf(VOICES, cell('Voice'), 'asserted'),
    ...(Object.keys(speaker).length === 0 ? {} : { speaker }),
    ...(saidOn !== '' && draft.dates.use(saidOn) ? { saidOn } : {}),
    ...(credibility !== undefined &&
    Number.isInteger(credibility) &&
    credibility >= 1 &&
    credibility <= 6
      ? { credibility }
      : {}),
  });
}

function readRelationship(
  cell: Cell,
  row: number,
  table: Table,
  draft: DatasetDraft,
  evidence: ReadonlyMap<string, EvidenceItem[]>,
): void {
  const place = (): string => `${table.name}, row ${row}`;
  if (cell('Source') === '' || cell('Target') === '') {
    draft.leftOut.add(
      'edge-without-end',
      'A row without a source or a target was left out.',
      place,
    );
    return;
  }
  const word = cell('Relationship type');
  const standard = RELATIONSHIP_TYPES.find(({ id }) => id === word);
  const directed = cell('Type') !== 'Undirected';
  const sign = numberOf(cell('Sign'));
  const date = (name: string): string | undefined => {
    const text = cell(name);
    if (text === '') return undefined;
    if (draft.dates.use(text)) return text;
    draft.changed.add('bad-date', 'A date could not be read and was left out.', place);
    return undefined;
  };
  const [start, end] = [date('Start'), date('End')];
  const where = placeOf(cell('Place'), cell('Latitude'), cell('Longitude'));
  const figures = figuresOf(cell('Figures'));
  const items = evidence.get(cell('Id'));
  const citations = items === undefined ? citationsOf(table, cell) : {};
  draft.relate(
    {
      id: cell('Id'),
      type:
        standard?.id ??
        draft.types.ownWithId(word || 'linked-to', {
          label: cell('Label') || word || 'Linked to',
          directed,
          temporal: oneOf(['event', 'state'], cell('Temporal'), 'state'),
        }),
      ...(cell('Subtype') === '' ? {} : { subtype: cell('Subtype') }),
      source: draft.actor(cell('Source')).id,
      target: draft.actor(cell('Target')).id,
      temporal: oneOf(['event', 'state'], cell('Temporal'), standard?.temporal ?? 'state'),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      summary: cell('Summary') || word,
      status: oneOf(STATUSES, cell('Status'), 'actual'),
      ...(where === undefined ? {} : { place: where }),
      ...(figures === undefined ? {} : { figures }),
      ...(sign !== (standard?.sign ?? 0) && (sign === 0 || sign === 1 || sign === -1)
        ? { sign }
        : {}),
      ...(items === undefined ? {} : { evidence: items }),
      tags: parts(cell('Tags')),
      ...(Object.keys(citations).length === 0 ? {} : { extra: citations }),
    },
    row,
    place,
  );
}

/** Without the table of evidence, its words are kept beside the relationship. */
const citationsOf = (table: Table, cell: Cell): Record<string, string> =>
  Object.fromEntries(
    table.headers
      .filter((name) => /^Citation \d+$/.test(name) && cell(name) !== '')
      .map((name) => [name, cell(name)]),
  );

function figuresOf(cell: string): Relationship['figures'] {
  const figures = parts(cell).flatMap((part): [string, number | [number, number]][] => {
    const match = /^(.*): (-?[\d.e+]+)(?:–(-?[\d.e+]+))?$/s.exec(part);
    const low = Number(match?.[2]);
    const high = Number(match?.[3] ?? low);
    if (match === null || !Number.isFinite(low) || !Number.isFinite(high)) return [];
    return [[match[1] ?? '', match[3] === undefined ? low : [low, high]]];
  });
  return figures.length === 0 ? undefined : Object.fromEntries(figures);
}
