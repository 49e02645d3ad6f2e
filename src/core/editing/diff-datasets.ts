import type { Dataset } from '#schemas';
import { type Change, headOf, RECORD_LISTS, type RecordChange, type RecordList } from './change.ts';
import { isSameValue } from './same-value.ts';

/**
 * What was added, removed and changed from one dataset to another, by the id of the records. Records
 * that both share in memory cost nothing, so that this is quick after an edit.
 */
export function diffDatasets(before: Dataset, after: Dataset): readonly Change[] {
  const head = isSameValue(headOf(before), headOf(after))
    ? []
    : [{ list: 'head' as const, before: headOf(before), after: headOf(after) }];
  return [...head, ...RECORD_LISTS.flatMap((list) => diffList(list, before, after))];
}

function diffList(list: RecordList, before: Dataset, after: Dataset): readonly Change[] {
  if (before[list] === after[list]) return [];
  const earlier = new Map<string, unknown>(before[list].map((record) => [record.id, record]));
  const later = new Set<string>(after[list].map(({ id }) => id));
  const changes: Change[] = [];
  const change = (fields: object) => changes.push({ list, ...fields } as RecordChange);
  for (const record of before[list]) {
    if (!later.has(record.id)) change({ id: record.id, before: record });
  }
  const moved = movedIds(before[list], after[list]);
  for (const [at, record] of after[list].entries()) {
    const old = earlier.get(record.id);
    if (old === undefined) change({ id: record.id, after: record, at });
    else if (moved.has(record.id)) change({ id: record.id, before: old, after: record, at });
    else if (!isSameValue(old, record)) change({ id: record.id, before: old, after: record });
  }
  return changes;
}

/** Records of both lists from the first one on that stands in another order. */
function movedIds(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const earlier = new Set(before.map(({ id }) => id));
  const later = new Set(after.map(({ id }) => id));
  const was = before.filter(({ id }) => later.has(id));
  const is = after.filter(({ id }) => earlier.has(id));
  const first = is.findIndex(({ id }, index) => was[index]!.id !== id);
  return new Set(first < 0 ? [] : is.slice(first).map(({ id }) => id));
}

/** The changes that take back others. */
export function invertChanges(dataset: Dataset, changes: readonly Change[]): readonly Change[] {
  return diffDatasets(applyChanges(dataset, changes), dataset);
}

/**
 * A dataset with changes made; it is not checked, so pass the result through `parseDataset` when
 * the changes come from a file or from storage.
 */
export function applyChanges(dataset: Dataset, changes: readonly Change[]): Dataset {
  let next: Dataset = dataset;
  for (const list of RECORD_LISTS) {
    const own = changes.filter((change): change is RecordChange => change.list === list);
    if (own.length > 0) next = { ...next, [list]: changeList(dataset[list], own) };
  }
  const head = changes.findLast((change) => change.list === 'head');
  if (!head) return next;
  const { actors, relationships, documents, actorGroups } = next;
  return { ...head.after, actors, relationships, documents, actorGroups };
}

function changeList(
  records: readonly { readonly id: string }[],
  changes: readonly RecordChange[],
): readonly { readonly id: string }[] {
  const changeById = new Map(changes.map((change) => [change.id, change]));
  const kept = records.flatMap((record) => {
    const change = changeById.get(record.id);
    if (!change) return [record];
    return change.after && change.at === undefined ? [change.after] : [];
  });
  const placed = changes
    .filter(({ at, after }) => after !== undefined && at !== undefined)
    .sort((one, other) => one.at! - other.at!);
  // Places count in the list as it becomes, so records come in from the front.
  for (const { at, after } of placed) kept.splice(at!, 0, after!);
  return kept;
}
