import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type History, NO_HISTORY, remember, stepBack, stepForward } from './history.ts';

interface Timeline {
  readonly now: number;
  readonly history: History<number, string>;
}

const START: Timeline = { now: 0, history: NO_HISTORY };

const step = ({ now, history }: Timeline, value: number): Timeline => ({
  now: value,
  history: remember(history, `to ${value}`, now),
});

const travel = ({ now, history }: Timeline, move: typeof stepBack): Timeline => {
  const moved = move(history, now);
  if (!moved) throw new Error('There is no step to take');
  return { now: moved.value, history: moved.history };
};

const times = (count: number, from: Timeline, next: (timeline: Timeline) => Timeline): Timeline =>
  count === 0 ? from : times(count - 1, next(from), next);

const anyChain = fc.array(fc.integer(), { maxLength: 30 });

describe('undo and redo', () => {
  it('lead back to the first value after as many undos as there were steps', () => {
    fc.assert(
      fc.property(anyChain, (values) => {
        const end = values.reduce(step, START);
        const back = times(values.length, end, (at) => travel(at, stepBack));
        expect(back.now).toBe(START.now);
        expect(stepBack(back.history, back.now)).toBeUndefined();
      }),
    );
  });

  it('cancel each other, wherever one stands', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(30), (values, wanted) => {
        const end = values.reduce(step, START);
        const undos = Math.min(wanted, values.length);
        const back = times(undos, end, (at) => travel(at, stepBack));
        expect(back.now).toBe([START.now, ...values][values.length - undos]);
        const forth = times(undos, back, (at) => travel(at, stepForward));
        expect(forth).toEqual(end);
        expect(stepForward(forth.history, forth.now)).toBeUndefined();
      }),
    );
  });

  it('forget what was undone once something new is done', () => {
    const undone = travel([1, 2, 3].reduce(step, START), stepBack);
    const other = step(undone, 9);
    expect(stepForward(other.history, other.now)).toBeUndefined();
    expect(travel(other, stepBack).now).toBe(2);
  });

  it('name the step that is taken back or taken again', () => {
    const end = [1, 2].reduce(step, START);
    const undone = travel(end, stepBack);
    expect(stepBack(end.history, end.now)?.name).toBe('to 2');
    expect(stepForward(undone.history, undone.now)?.name).toBe('to 2');
    expect(stepBack(undone.history, undone.now)?.name).toBe('to 1');
  });

  it('leave the earlier histories as they were', () => {
    const end = [1, 2, 3].reduce(step, START);
    const copy = structuredClone(end);
    travel(end, stepBack);
    step(end, 4);
    expect(end).toEqual(copy);
  });

  it('keep the last 200 steps', () => {
    const values = Array.from({ length: 205 }, (_, index) => index + 1);
    const back = times(200, values.reduce(step, START), (at) => travel(at, stepBack));
    expect(back.now).toBe(5);
    expect(stepBack(back.history, back.now)).toBeUndefined();
  });
});
