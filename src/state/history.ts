import type { StepName } from './step-name.ts';

/** Undo and redo over values that are replaced, never changed. */
export interface History<Value, Name = StepName> {
  /** What was before each step that was taken, the latest last. */
  readonly past: readonly Step<Value, Name>[];
  /** What was after each step that was taken back, the next one first. */
  readonly future: readonly Step<Value, Name>[];
}

export interface Step<Value, Name = StepName> {
  readonly name: Name;
  readonly value: Value;
}

export const NO_HISTORY: History<never, never> = { past: [], future: [] };

const LONGEST = 200;

/** Remembers `before` as what an undo of the step `name` brings back. */
export function remember<Value, Name>(
  history: History<Value, Name>,
  name: Name,
  before: Value,
): History<Value, Name> {
  return { past: [...history.past, { name, value: before }].slice(-LONGEST), future: [] };
}

/** One step back: the value to show and the history after it; `undefined` at the beginning. */
export function stepBack<Value, Name>(history: History<Value, Name>, now: Value) {
  const step = history.past.at(-1);
  if (!step) return undefined;
  return {
    name: step.name,
    value: step.value,
    history: {
      past: history.past.slice(0, -1),
      future: [{ name: step.name, value: now }, ...history.future],
    },
  };
}

/** One step forward again, after a step back. */
export function stepForward<Value, Name>(history: History<Value, Name>, now: Value) {
  const step = history.future[0];
  if (!step) return undefined;
  return {
    name: step.name,
    value: step.value,
    history: {
      past: [...history.past, { name: step.name, value: now }],
      future: history.future.slice(1),
    },
  };
}

/**
 * Any number of steps at once, back where `by` is negative, as far as there are any; `undefined`
 * where there is none.
 */
export function travel<Value, Name>(history: History<Value, Name>, now: Value, by: number) {
  const step = by < 0 ? stepBack : stepForward;
  let moved = by === 0 ? undefined : step(history, now);
  for (let more = Math.abs(by) - 1; moved && more > 0; more -= 1) {
    const next = step(moved.history, moved.value);
    if (!next) break;
    moved = next;
  }
  return moved;
}
