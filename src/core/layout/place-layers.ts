import type { LayerItem } from './layer-items.ts';

const SWEEPS = 16;

/**
 * Places the items of ordered layers from left to right: each as near to the middle of its partners
 * as its neighbours let it, at the least sum of squares (pool adjacent violators).
 */
export function placeLayers(
  items: readonly LayerItem[],
  layers: readonly (readonly number[])[],
): Float64Array {
  const x = new Float64Array(items.length);
  for (const layer of layers) {
    let start = 0;
    for (const item of layer) {
      x[item] = start + items[item]!.left;
      start += items[item]!.left + items[item]!.right;
    }
    for (const item of layer) x[item]! -= start / 2;
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) {
      const wishes = layer.map((item) => wishOf(items, x, item, isDown));
      placeLayer(items, layer, wishes, x);
    }
  }
  return x;
}

/** Where an item would like to stand; those it was swept from count for more. */
function wishOf(
  items: readonly LayerItem[],
  x: Float64Array,
  item: number,
  isDown: boolean,
): { at: number; weight: number } {
  const own = items[item]!;
  let sum = 0;
  let weight = 0;
  const add = (other: number, share: number) => {
    const aside = own.indent - items[other]!.indent;
    sum += share * (x[other]! + aside);
    weight += share;
  };
  for (const other of own.above) add(other, isDown ? 1 : 0.3);
  for (const other of own.below) add(other, isDown ? 0.3 : 1);
  return weight > 0 ? { at: sum / weight, weight } : { at: x[item]!, weight: 0.1 };
}

function placeLayer(
  items: readonly LayerItem[],
  layer: readonly number[],
  wishes: readonly { at: number; weight: number }[],
  x: Float64Array,
): void {
  // Each item's place if all stood shoulder to shoulder; what is left must not decrease.
  const offsets: number[] = [];
  let start = 0;
  for (const item of layer) {
    offsets.push(start + items[item]!.left);
    start += items[item]!.left + items[item]!.right;
  }
  const pools: { sum: number; weight: number; size: number }[] = [];
  for (const [index, { at, weight }] of wishes.entries()) {
    let pool = { sum: weight * (at - offsets[index]!), weight, size: 1 };
    while (pools.length > 0) {
      const last = pools.at(-1)!;
      if (last.sum / last.weight < pool.sum / pool.weight) break;
      pools.pop();
      pool = {
        sum: last.sum + pool.sum,
        weight: last.weight + pool.weight,
        size: last.size + pool.size,
      };
    }
    pools.push(pool);
  }
  let index = 0;
  for (const { sum, weight, size } of pools) {
    for (let taken = 0; taken < size; taken += 1) {
      x[layer[index]!] = sum / weight + offsets[index]!;
      index += 1;
    }
  }
}
