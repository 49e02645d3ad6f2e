import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '#core/graph';
import { FIRST_VIEW, type View } from './view.ts';
import { storableOf, undoableOf, VIEW_FIELDS, withUndoable } from './view-fields.ts';
import { writeViewLink } from './view-link.ts';

/** A view that differs from the first one in every field. */
const OTHER: Required<View> = {
  dataset: 'mine',
  filter: { ...NO_FILTER, isolates: 'show' },
  selection: { kind: 'actors', ids: ['a'] },
  mode: 'table',
  camera: { x: 1, y: 2, zoom: 3 },
  layout: 'grid',
  shape: 'portrait',
  places: [{ id: 'a', x: 1, y: 2 }],
  lines: 400,
  grouping: 'kind',
  collapsed: ['state'],
  groupPlaces: [{ id: 'state', x: 1, y: 2 }],
  encoding: { colour: { by: 'camps', most: 3 } },
  typeSigns: [{ type: 'sanction', sign: 0, weight: 1 }],
};
const FIELDS = Object.keys(OTHER) as (keyof View)[];

describe('the table of the fields of a view', () => {
  it('has a row for each field', () => {
    expect(Object.keys(VIEW_FIELDS).sort()).toEqual(FIELDS.toSorted());
  });

  it.each(FIELDS)('decides whether %s goes to the link', (field) => {
    const changed = { ...FIRST_VIEW, [field]: OTHER[field] };
    expect(writeViewLink(changed) !== writeViewLink(FIRST_VIEW)).toBe(VIEW_FIELDS[field].link);
  });

  it.each(FIELDS)('decides whether %s goes to undo and to storage', (field) => {
    expect(field in undoableOf(OTHER)).toBe(VIEW_FIELDS[field].undo !== 'no');
    expect(field in storableOf(OTHER)).toBe(VIEW_FIELDS[field].storage);
  });

  it('lets what was absent be absent again', () => {
    expect(withUndoable(OTHER, undoableOf(FIRST_VIEW))).toEqual({
      ...FIRST_VIEW,
      dataset: 'mine',
    });
  });
});
