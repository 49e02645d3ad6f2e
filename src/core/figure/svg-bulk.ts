import type { BulkMarks, DiscBatch, LineBatch } from '#core/appearance';
import { attributes, checkColour, formatNumber } from './svg-attributes.ts';

/**
 * Writes the marks of a large graph, one path a batch of lines and one group a batch of discs, so
 * that colours are not said with each: 20,000 lines between 5,000 actors take about 0.7 MB.
 */
export function writeBulkMarks({ opacity, lines, discs }: BulkMarks): string {
  return [
    `<g${attributes({ class: 'edges', fill: 'none' })}>`,
    ...lines.map((batch) => writeLines(batch, opacity)),
    '</g>',
    `<g${attributes({ class: 'nodes' })}>`,
    ...discs.map(writeDiscs),
    '</g>',
  ].join('\n');
}

/** The opacity of a path holds for it as a whole, as on the canvas. */
function writeLines({ colour, width, ends }: LineBatch, opacity: number): string {
  let outline = '';
  for (let at = 0; at < ends.length; at += 4) {
    const [x, y] = [tenths(ends[at]!), tenths(ends[at + 1]!)];
    const dx = formatNumber(tenths(ends[at + 2]!) - x, 1);
    const dy = formatNumber(tenths(ends[at + 3]!) - y, 1);
    outline += `M${x} ${y}l${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
  }
  return `<path${attributes({
    d: outline,
    stroke: checkColour(colour),
    'stroke-width': formatNumber(width),
    opacity: formatNumber(opacity),
  })}/>`;
}

const tenths = (value: number): number => Number(formatNumber(value, 1));

function writeDiscs({ fill, ring, discs }: DiscBatch): string {
  const circles: string[] = [];
  for (let at = 0; at < discs.length; at += 3) {
    const [x, y] = [formatNumber(discs[at]!), formatNumber(discs[at + 1]!)];
    circles.push(`<circle cx="${x}" cy="${y}" r="${formatNumber(discs[at + 2]!)}"/>`);
  }
  const paint = attributes({
    fill: checkColour(fill),
    stroke: ring && checkColour(ring.colour),
    'stroke-width': ring && formatNumber(ring.width),
  });
  return [`<g${paint}>`, ...circles, '</g>'].join('\n');
}
