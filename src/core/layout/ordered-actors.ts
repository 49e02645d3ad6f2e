import type { LayoutInput } from './positions.ts';

/** Compares actors by the rank given to them, then by index. */
export const byRank =
  ({ order }: LayoutInput) =>
  (a: number, b: number): number =>
    (order?.[a] ?? a) - (order?.[b] ?? b) || a - b;

/** Actors by bloc, in the order of the blocs; those without one are the last. */
export function gatherBlocs(input: LayoutInput, actors: readonly number[]): number[][] {
  const byBloc = new Map<number, number[]>();
  for (const actor of actors) {
    const bloc = blocRank(input, actor);
    const others = byBloc.get(bloc);
    if (others) others.push(actor);
    else byBloc.set(bloc, [actor]);
  }
  return [...byBloc.entries()].sort((a, b) => a[0] - b[0]).map(([, everyone]) => everyone);
}

export function blocRank(input: LayoutInput, actor: number): number {
  const bloc = input.bloc[actor] ?? -1;
  return bloc < 0 ? Number.MAX_SAFE_INTEGER : bloc;
}
