import { roomFor } from './bodies.ts';
import type { Hierarchy } from './hierarchy.ts';
import { byRank } from './ordered-actors.ts';
import type { LayoutInput } from './positions.ts';
import { type Member, stackInColumns } from './rows.ts';

/**
 * What stands in a layer: one actor, or a list of actors that have the same superiors and nobody
 * below, or the same subordinates and nobody above. Its box is around the first actor's circle.
 */
export interface LayerItem {
  readonly layer: number;
  readonly left: number;
  readonly right: number;
  /** Up and down from the upper edge of the item. */
  readonly height: number;
  /** Members relative to the first circle's column and the item's upper edge. */
  readonly members: readonly Member[];
  /** Items of other layers that it is tied to, by index. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** Lists stand to the right of whom they hang on, so that lines reach all of them. */
  readonly indent: number;
}

const INDENT = 16;

/** Lists are broken into columns of at most `rows` actors. */
export function gatherItems(
  input: LayoutInput,
  hierarchy: Hierarchy,
  component: readonly number[],
  rows: number,
): LayerItem[] {
  const groups = new Map<string, number[]>();
  for (const actor of [...component].sort(byRank(input))) {
    const above = hierarchy.above.get(actor)!;
    const below = hierarchy.below.get(actor)!;
    const layer = hierarchy.layer.get(actor)!;
    const key =
      below.length === 0
        ? `${layer} under ${above.join(' ')}`
        : above.length === 0
          ? `${layer} over ${below.join(' ')}`
          : `${actor}`;
    const group = groups.get(key);
    if (group) group.push(actor);
    else groups.set(key, [actor]);
  }
  const lists = [...groups.values()];
  const itemOf = new Map(lists.flatMap((list, item) => list.map((actor) => [actor, item])));
  const itemsAt = (actors: readonly number[]) => [
    ...new Set(actors.map((actor) => itemOf.get(actor)!)),
  ];
  return lists.map((list) => {
    const first = list[0]!;
    const stack = stackInColumns(
      list,
      list.map((actor) => roomFor(input, actor)),
      rows,
    );
    const anchor = stack.members[0]!.dx;
    return {
      layer: hierarchy.layer.get(first)!,
      left: stack.room.left + anchor,
      right: stack.room.right - anchor,
      height: 2 * stack.room.half,
      members: stack.members.map(({ actor, dx, dy }) => ({
        actor,
        dx: dx - anchor,
        dy: dy + stack.room.half,
      })),
      above: itemsAt(hierarchy.above.get(first)!),
      below: itemsAt(hierarchy.below.get(first)!),
      indent: list.length > 1 && rows > 1 ? INDENT : 0,
    };
  });
}
