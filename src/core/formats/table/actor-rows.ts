import { foldText } from '#core/base';
import { ACTOR_KINDS, type ActorKind, LIMITS } from '#schemas';
import type { ColumnRole } from '../column-mapping.ts';
import type { DatasetDraft } from '../draft/dataset-draft.ts';
import { cutText } from '../draft/draft-text.ts';
import { type MappedTable, splitList } from './relationship-rows.ts';

const KIND_WORDS: ReadonlyMap<string, ActorKind> = new Map(
  (
    [
      ['state', 'country nation'],
      ['person', 'people human individual man woman leader politician officer'],
      ['company', 'corporation firm business enterprise legalentity'],
      ['armed-group', 'rebels militia militant rebelgroup armedgroup'],
      ['government-body', 'government ministry agency publicbody court parliament'],
      ['state-force', 'military army police navy'],
      ['political-party', 'party politicalparty'],
      ['international-organization', 'igo internationalorganisation'],
      ['civil-society', 'ngo charity protesters'],
      ['media', 'newspaper broadcaster'],
      ['population', 'civilians'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** The kind of actor that a word means, if it is plain. */
export function kindOfWord(word: string): ActorKind | undefined {
  const folded = foldText(word).replaceAll(' ', '-');
  return ACTOR_KINDS.find((kind) => kind === folded) ?? KIND_WORDS.get(folded.replaceAll('-', ''));
}

/** Reads a table of which each row is an actor. Gives the ids by names that only one actor has. */
export function readActorRows(
  { table, indexOf, extras }: MappedTable,
  draft: DatasetDraft,
  share: (text: string) => string,
): void {
  const cell = (cells: readonly string[], role: ColumnRole): string => {
    const index = indexOf.get(role);
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  table.eachRow((cells, row) => {
    const place = (): string => `${table.name}, row ${row}`;
    const name = cell(cells, 'name');
    const key = cell(cells, 'actor') || name;
    if (key === '') {
      draft.leftOut.add('actor-without-name', 'A row without an id or a name was left out.', place);
      return true;
    }
    if (draft.hasActor(key)) {
      draft.leftOut.add(
        'duplicate-actor',
        'A row whose id another row has already was left out.',
        place,
      );
      return true;
    }
    const actor = draft.actor(share(key));
    if (name !== '') actor.name = share(cutText(name, LIMITS.nameLength));
    actor.aliases = splitList(cell(cells, 'aliases')).map((text) => ({ text }));
    actor.tags = splitList(cell(cells, 'tags'));
    actor.description = cutText(cell(cells, 'description'), LIMITS.textLength);
    const extra: [string, string][] = [];
    const kind = cell(cells, 'kind');
    actor.kind = kindOfWord(kind) ?? 'unknown';
    if (kind !== '' && kindOfWord(kind) === undefined) extra.push(['kind', kind]);
    const group = cell(cells, 'group');
    if (group !== '') actor.group = draft.group(group);
    for (const { name: column, index } of extras) {
      const value = cells[index] ?? '';
      if (value !== '') extra.push([column, cutText(value, LIMITS.textLength)]);
    }
    if (extra.length > 0) actor.extra = Object.fromEntries(extra);
    return true;
  });
}
