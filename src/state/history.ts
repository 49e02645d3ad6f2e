/** Undo and redo over values that are replaced, never changed. */
export interface History<Value> {
  readonly past: readonly Step<Value>[];
  readonly future: readonly Step<Value>[];
}

export interface Step<Value> {
  /** What was done, as the id of a message that a user can read. */
  readonly name: string;
  readonly value: Value;
}

export const NO_HISTORY: History<never> = { past: [], future: [] };

const LONGEST = 200;

/** Remembers `before` as what an undo of the step `name` brings back. */
export function remember<Value>(
  history: History<Value>,
  name: string,
  before: Value,
): History<Value> {
  return { past: [...history.past, { name, value: before }].slice(-LONGEST), future: [] };
}

/** One step back: the value to show and the history after it; `undefined` at the beginning. */
export function stepBack<Value>(history: History<Value>, now: Value) {
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
export function stepForward<Value>(history: History<Value>, now: Value) {
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
