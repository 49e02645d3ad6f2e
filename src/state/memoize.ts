/** Remembers the last call: the same arguments give the same object, so views do not redraw. */
export function memoizeLast<Args extends readonly unknown[], Value>(
  compute: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { args: Args; value: Value } | undefined;
  return (...args) => {
    if (last?.args.every((arg, index) => Object.is(arg, args[index]))) return last.value;
    last = { args, value: compute(...args) };
    return last.value;
  };
}
