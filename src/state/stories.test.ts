import { describe, expect, it } from 'vitest';
import { NO_SELECTION } from '#core/view';
import type { Story } from '#schemas';
import { aSmallDataset } from '#testing';
import { createAppStore } from './create-app-store.ts';
import { selectVisible } from './selectors.ts';
import { fakePorts } from './store.fixture.ts';
import { moveItem, putStory, readParagraph, startStory, stepOfView } from './stories.ts';
import { selectPresentedStory } from './story-actions.ts';

const STORY = {
  id: 's',
  title: 'A story',
  steps: [
    { headline: 'Attacks', link: 'only.type=attack' },
    { headline: 'Threats', link: 'only.type=threat&select=actor:b,nobody' },
    { headline: 'Of a later version', link: 'hologram=yes' },
  ],
};

async function openStory() {
  const dataset = aSmallDataset()
    .head({ stories: [STORY] })
    .input();
  const store = createAppStore(fakePorts({ readShippedDataset: async () => dataset }));
  await store.getState().openShipped();
  store.getState().select({ kind: 'actors', ids: ['d'] });
  return {
    store,
    shown: () => selectVisible(store.getState())?.relationshipCount,
    steps: () => store.getState().history.past.map(({ name }) => name.id),
  };
}

describe('presenting a story', () => {
  it('shows the view of each step, and stops at its ends', async () => {
    const { store, shown } = await openStory();
    const { presentStory, goToStoryStep } = store.getState();
    presentStory('s');
    expect(selectPresentedStory(store.getState())?.title).toBe('A story');
    expect(shown()).toBe(2);
    goToStoryStep(1);
    expect(shown()).toBe(1);
    expect(store.getState().view.selection).toEqual({ kind: 'actors', ids: ['b'] });
    goToStoryStep(99);
    expect(store.getState().presented?.step).toBe(2);
    goToStoryStep(-1);
    expect(store.getState().presented?.step).toBe(0);
  });

  it('keeps the view where the link of a step cannot be read', async () => {
    const { store, shown } = await openStory();
    store.getState().presentStory('s');
    store.getState().goToStoryStep(2);
    expect(shown()).toBe(2);
  });

  it('leaves everything as it was, and no step behind', async () => {
    const { store, steps } = await openStory();
    const { view } = store.getState();
    store.getState().presentStory('s');
    store.getState().select(NO_SELECTION);
    store.getState().goToStoryStep(1);
    store.getState().endStory();
    expect(store.getState().view).toEqual(view);
    expect(steps()).toEqual(['step.select']);
    expect(store.getState().presented).toBeUndefined();
  });

  it('can be left for the explorer, which is one step', async () => {
    const { store, steps, shown } = await openStory();
    store.getState().presentStory('s');
    store.getState().endStory({ stay: true });
    expect(shown()).toBe(2);
    expect(steps()).toEqual(['step.select', 'step.story']);
    store.getState().undo();
    expect(shown()).toBe(4);
  });

  it('does not begin where there is no such story', async () => {
    const { store } = await openStory();
    store.getState().presentStory('t');
    expect(store.getState().presented).toBeUndefined();
  });
});

describe('a story that is being written', () => {
  const step = stepOfView('First', 'mode=table');
  const story: Story = startStory([], ' Title ', step);

  it('has an id of its own', () => {
    expect([story.id, story.title]).toEqual(['story-1', 'Title']);
    expect(startStory([{ ...story, id: 'story-2' }], 'Other', step).id).toBe('story-3');
  });

  it('takes the place of its former self', () => {
    const changed = { ...story, title: 'New' };
    expect(putStory([story, { ...story, id: 'x' }], changed).map(({ title }) => title)).toEqual([
      'New',
      'Title',
    ]);
    expect(putStory([], story)).toEqual([story]);
  });

  it('moves its steps no further than the ends', () => {
    expect(moveItem(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moveItem(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moveItem(['a', 'b', 'c'], 0, 9)).toEqual(['b', 'c', 'a']);
  });

  it.each([
    ['4', 4],
    [' 4 - 6 ', [4, 6]],
    ['4–4', 4],
    ['6-4', undefined],
    ['0', undefined],
    ['four', undefined],
  ])('reads the paragraph %s', (text, paragraph) => {
    expect(readParagraph(text)).toEqual(paragraph);
  });
});
