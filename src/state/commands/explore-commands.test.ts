import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { setActorChip, showNeighbours } from '#core/graph';
import { createAppStore } from '../create-app-store.ts';
import { selectVisible } from '../selectors.ts';
import { fakePorts } from '../store.fixture.ts';
import { COMMANDS } from './index.ts';

const NO_PAGE = { focusSearch() {}, chooseFile() {}, share() {} };

/** The small dataset (a and b in two attacks, b threatens c, d supports a) with commands by key. */
const openStore = async () => {
  const store = createAppStore(fakePorts());
  await store.getState().openShipped();
  const commandOf = (key: string) =>
    COMMANDS.find(({ keys, scope }) => scope === 'canvas' && keys.includes(key))!;
  return {
    store,
    chooses: (...ids: string[]) => store.getState().select({ kind: 'actors', ids }),
    whyNot: (key: string) => commandOf(key).whyNot?.(store.getState()),
    presses(key: string) {
      expect(commandOf(key).whyNot?.(store.getState())).toBeUndefined();
      commandOf(key).run(store.getState(), NO_PAGE);
    },
    chosen() {
      const { selection } = store.getState().view;
      return selection.kind === 'actors' ? selection.ids : [];
    },
    shown() {
      const { actors } = selectVisible(store.getState())!;
      return [...bitsToArray(actors)].map((index) => 'abcd'[index]);
    },
  };
};

describe('a focus', () => {
  it('on an actor that an expansion holds at two depths has it once', async () => {
    const { presses, store } = await openStore();
    const { filter } = store.getState().view;
    const chip = {
      field: 'ego',
      mode: 'include',
      values: ['a:0', 'a:1', 'b:0'],
      enabled: true,
    } as const;
    store.getState().setFilter({ ...filter, chips: [chip] }, 'step.focus');
    presses('2');
    expect(store.getState().view.filter.chips).toEqual([{ ...chip, values: ['a:2', 'b:2'] }]);
  });
});

describe('commands that choose several actors', () => {
  it('choose all that are visible, and the others', async () => {
    const { presses, chooses, chosen, store } = await openStore();
    presses('A');
    expect(chosen()).toEqual(['a', 'b', 'c', 'd']);
    expect(store.getState().notice).toEqual({ id: 'canvas.selected', values: { count: 4 } });
    presses('I');
    expect(chosen()).toEqual([]);
    chooses('b', 'c');
    presses('I');
    expect(chosen()).toEqual(['a', 'd']);
  });

  it('choose all that is connected over what is visible', async () => {
    const { presses, chooses, chosen, store } = await openStore();
    store
      .getState()
      .setFilter(setActorChip(store.getState().view.filter, ['a'], 'hide'), 'step.hide');
    chooses('c');
    presses('C');
    expect(chosen()).toEqual(['b', 'c']);
  });

  it('take up a tool for it, and say when it is taken up', async () => {
    const { presses, whyNot, store } = await openStore();
    presses('M');
    expect(store.getState().canvasTool).toBe('marquee');
    expect(whyNot('M')).toBe('why.toolInUse');
    presses('L');
    presses('V');
    expect(store.getState().canvasTool).toBe('pan');
    store.getState().setMode('table');
    expect(whyNot('L')).toBe('why.noCanvas');
  });
});

describe('expanding and collapsing', () => {
  it('say why they cannot be done', async () => {
    const { whyNot, chooses } = await openStore();
    expect(whyNot('E')).toBe('why.noActor');
    expect(whyNot('Shift+E')).toBe('why.noActor');
    chooses('a');
    expect(whyNot('E')).toBe('why.noHiddenNeighbours');
    chooses('c');
    expect(whyNot('Shift+E')).toBe('why.noLeaves');
  });

  it('collapse to the actor and those with other neighbours, as one step', async () => {
    const { presses, chooses, shown, store } = await openStore();
    chooses('b');
    presses('Shift+E');
    expect(shown()).toEqual(['a', 'b', 'd']);
    expect(store.getState().history.past.at(-1)!.name).toMatchObject({ id: 'step.collapse' });
    presses('E');
    expect(store.getState().dialog).toBe('expand');
    store.getState().undo();
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('leave no actor without a relationship', async () => {
    const { whyNot, chooses, store } = await openStore();
    const onlyB = setActorChip(store.getState().view.filter, ['b', 'c'], 'only');
    store.getState().setFilter(onlyB, 'step.actor');
    chooses('b');
    expect(whyNot('Shift+E')).toBe('why.onlyLeaves');
  });
});

describe('the focus', () => {
  it('of depth 0 shows the actor alone, and grows and shrinks by + and -', async () => {
    const { presses, chooses, shown, whyNot, store } = await openStore();
    expect(whyNot('0')).toBe('why.noActor');
    expect(whyNot('-')).toBe('why.noFocus');
    chooses('c');
    presses('0');
    expect(shown()).toEqual(['c']);
    presses('+');
    expect(shown()).toEqual(['b', 'c']);
    presses('+');
    expect(shown()).toEqual(['a', 'b', 'c']);
    presses('-');
    expect(shown()).toEqual(['b', 'c']);
    presses('0');
    presses('Shift+O');
    expect(store.getState().view.filter).toEqual({ chips: [], isolates: 'hide' });
  });

  it('comes back step by step', async () => {
    const { presses, chooses, shown, store } = await openStore();
    chooses('c');
    presses('0');
    presses('2');
    store.getState().undo();
    expect(shown()).toEqual(['c']);
    store.getState().undo();
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('hiding, showing and pinning', () => {
  it('hide what is chosen and show all again, each as a step', async () => {
    const { presses, chooses, shown, whyNot, store } = await openStore();
    expect(whyNot('Shift+H')).toBe('why.noneHidden');
    chooses('d');
    presses('H');
    expect(shown()).toEqual(['a', 'b', 'c']);
    presses('Shift+H');
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
    store.getState().undo();
    expect(shown()).toEqual(['a', 'b', 'c']);
  });

  it('show all again also where a narrowed view was expanded', async () => {
    const { presses, chooses, shown, store } = await openStore();
    chooses('a');
    presses('O');
    expect(shown()).toEqual(['a', 'b', 'd']);
    const { filter } = store.getState().view;
    const wider = showNeighbours(filter, { actors: ['b'], neighbours: ['c'], areAll: false });
    store.getState().setFilter(wider, 'step.expand');
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
    presses('Shift+H');
    expect(store.getState().view.filter).toEqual({ chips: [], isolates: 'hide' });
  });

  it('pin where the actor stands, release it, and undo both', async () => {
    const { presses, chooses, store } = await openStore();
    const places = () => store.getState().view.places;
    chooses('b');
    presses('P');
    expect(places()).toEqual([{ id: 'b', x: 100, y: 0 }]);
    presses('P');
    expect(places()).toEqual([]);
    store.getState().undo();
    expect(places()).toHaveLength(1);
    store.getState().undo();
    expect(places()).toEqual([]);
  });
});
