import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, type View } from '#core/view';
import { type SavedView, savedViewSchema } from '#schemas';
import { createSavedViewStore, mergeKeptViews, viewsToKeep } from './saved-view-store.ts';
import {
  addSavedView,
  describeSavedView,
  linkToSave,
  moveSavedView,
  openSavedView,
} from './saved-views.ts';
import { fakePorts } from './store.fixture.ts';

const aView = (id: string): SavedView => ({ id, title: id.toUpperCase(), link: '' });
const ids = (views: readonly SavedView[]) => views.map(({ id }) => id).join('');
const ABC = ['a', 'b', 'c'].map(aView);

describe('a saved view', () => {
  it('is the link without the name of the dataset, and opens for the one that is open', () => {
    const view: View = { ...FIRST_VIEW, dataset: 'mine', mode: 'table' };
    const link = linkToSave(view);
    expect(link).toBe('mode=table');
    expect(openSavedView({ link }, 'mine')).toEqual({ ok: true, value: view });
    expect(openSavedView({ link: 'of=other&mode=table' }, undefined)).toEqual({
      ok: true,
      value: { ...FIRST_VIEW, mode: 'table' },
    });
  });

  it('that cannot be read says why, and throws nothing', () => {
    const read = openSavedView({ link: 'mode=hologram' }, undefined);
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(['unreadable-link']);
  });

  it('gets an id that no other has, and a shape that the data contract takes', () => {
    const views = addSavedView([aView('view-2')], {
      title: ' One ',
      note: '  ',
      link: 'mode=table',
    });
    expect(views[1]).toEqual({ id: 'view-3', title: 'One', link: 'mode=table' });
    const more = addSavedView(views.slice(1), { title: 'Two', note: 'n', link: '' });
    expect(new Set(more.map(({ id }) => id)).size).toBe(2);
    for (const view of more) expect(savedViewSchema.safeParse(view).success).toBe(true);
  });

  it('is renamed, noted and moved without touching the others', () => {
    const named = describeSavedView(ABC, 'b', 'New', 'Why');
    expect(named).toEqual([ABC[0], { id: 'b', title: 'New', note: 'Why', link: '' }, ABC[2]]);
    expect(describeSavedView(named, 'b', 'New', ' ')[1]).not.toHaveProperty('note');
    expect(ids(moveSavedView(ABC, 'c', -1))).toBe('acb');
    expect(ids(moveSavedView(ABC, 'a', 9))).toBe('bca');
    expect(ids(moveSavedView(ABC, 'a', -1))).toBe('abc');
    expect(ids(moveSavedView(ABC, 'x', 1))).toBe('abc');
  });
});

describe('the store of saved views', () => {
  it('keeps the views of each dataset apart', async () => {
    const store = createSavedViewStore(fakePorts());
    await store.write('one', { views: ABC, deleted: [] });
    expect((await store.read('one'))?.views).toEqual(ABC);
    expect(await store.read('two')).toBeUndefined();
  });

  it.each(['', '{', 'null', '{"views":[{"id":1}],"deleted":[]}'])(
    'takes %j for nothing',
    async (stored) => {
      const store = createSavedViewStore(fakePorts({ readPreference: () => stored }));
      expect(await store.read('one')).toBeUndefined();
    },
  );

  it('gives back what was kept, with what a newer file adds and without what was deleted', () => {
    const anyIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(anyIds, anyIds, anyIds, (ofFile, kept, added) => {
        const file = ofFile.map(aView);
        const views = kept.map(aView);
        expect(mergeKeptViews(file, viewsToKeep(file, views))).toEqual(views);
        const newer = [...file, ...added.filter((id) => !ofFile.includes(id)).map(aView)];
        const merged = mergeKeptViews(newer, viewsToKeep(file, views)).map(({ id }) => id);
        const expected = new Set([...kept, ...added.filter((id) => !ofFile.includes(id))]);
        expect(merged.toSorted()).toEqual([...expected].toSorted());
      }),
    );
  });
});
