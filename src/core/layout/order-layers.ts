import type { LayerItem } from './layer-items.ts';

const SWEEPS = 24;
/** With more lines, fewer sweeps are made and the last is taken, crossings uncounted. */
const MOST_COUNTED = 600;
const UNCOUNTED_SWEEPS = 8;

/** Items of each layer from left to right, by index, in an order with few crossings. */
export function orderLayers(items: readonly LayerItem[]): number[][] {
  const layers: number[][] = [];
  for (const [item, { layer }] of items.entries()) {
    layers[layer] ??= [];
    layers[layer].push(item);
  }
  const filled = layers.filter((layer) => layer !== undefined);
  const isCounted = items.reduce((sum, item) => sum + item.above.length, 0) <= MOST_COUNTED;
  const sweeps = isCounted ? SWEEPS : UNCOUNTED_SWEEPS;
  let best = filled.map((layer) => [...layer]);
  let fewest = isCounted ? countCrossings(items, best) : Number.POSITIVE_INFINITY;
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const isDown = sweep % 2 === 0;
    const order = isDown ? filled : filled.toReversed();
    for (const layer of order.slice(1)) {
      const places = placesOf(filled);
      const wish = new Map(
        layer.map((item) => {
          const partners = isDown ? items[item]!.above : items[item]!.below;
          const sum = partners.reduce((total, other) => total + places.get(other)!, 0);
          return [item, partners.length > 0 ? sum / partners.length : places.get(item)!];
        }),
      );
      layer.sort((a, b) => wish.get(a)! - wish.get(b)! || places.get(a)! - places.get(b)!);
    }
    if (!isCounted) continue;
    const crossings = countCrossings(items, filled);
    if (crossings >= fewest) continue;
    fewest = crossings;
    best = filled.map((layer) => [...layer]);
  }
  return isCounted ? best : filled;
}

/** Place of each item in its layer, from 0 to 1. */
function placesOf(layers: readonly (readonly number[])[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const layer of layers) {
    for (const [index, item] of layer.entries()) places.set(item, (index + 0.5) / layer.length);
  }
  return places;
}

/** Pairs of lines between the same layers, or layers between, whose ends are in turned order. */
function countCrossings(
  items: readonly LayerItem[],
  layers: readonly (readonly number[])[],
): number {
  const places = placesOf(layers);
  const lines = items.flatMap((item, low) =>
    item.above.map((high) => ({
      top: items[high]!.layer,
      bottom: item.layer,
      from: places.get(high)!,
      to: places.get(low)!,
    })),
  );
  let crossings = 0;
  for (const [index, one] of lines.entries()) {
    for (let next = index + 1; next < lines.length; next += 1) {
      const other = lines[next]!;
      const top = Math.max(one.top, other.top);
      const bottom = Math.min(one.bottom, other.bottom);
      if (top >= bottom) continue;
      const atTop = placeAt(one, top) - placeAt(other, top);
      const atBottom = placeAt(one, bottom) - placeAt(other, bottom);
      if (atTop * atBottom < 0) crossings += 1;
    }
  }
  return crossings;
}

function placeAt(
  line: { top: number; bottom: number; from: number; to: number },
  layer: number,
): number {
  return line.from + ((line.to - line.from) * (layer - line.top)) / (line.bottom - line.top);
}
