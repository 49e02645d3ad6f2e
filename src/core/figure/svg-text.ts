import { textWidth } from '#core/appearance';
import type { DrawnText } from './drawing.ts';
import { type ScriptRun, splitByScript } from './script-runs.ts';
import { attributes, checkColour, formatNumber } from './svg-attributes.ts';
import { cleanText, escapeXml } from './xml-text.ts';

/** Stands on the root; Arabic runs name their own. */
export const MAIN_FAMILY =
  "'Source Sans 3', 'Source Sans 3 Variable', 'Source Sans Pro', Arial, sans-serif";
const ARABIC_FAMILY = "Vazirmatn, 'Vazirmatn Variable', 'Noto Naskh Arabic', Tahoma, sans-serif";
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const END_OF_ISOLATE = '\u2069';

export interface PlacedRun {
  readonly run: ScriptRun;
  readonly left: number;
  readonly width: number;
}

/** Writes one line of text as a `text` element, with a `tspan` for each run of a mixed line. */
export function writeTextLine(line: DrawnText): string {
  const runs = placeRuns(line);
  const only = runs[0];
  if (only === undefined) return '';
  const shared = {
    y: formatNumber(line.y),
    'font-size': formatNumber(line.size),
    'font-weight': line.weight === 400 ? undefined : String(line.weight),
    'letter-spacing': line.spacing === undefined ? undefined : formatNumber(line.spacing),
    fill: checkColour(line.colour),
    stroke: line.halo === undefined ? undefined : checkColour(line.halo.colour),
    'stroke-width': line.halo === undefined ? undefined : formatNumber(line.halo.width),
    'stroke-linejoin': line.halo === undefined ? undefined : 'round',
    'paint-order': line.halo === undefined ? undefined : 'stroke',
  };
  if (runs.length === 1) {
    const place = only.run.script === 'other' && line.direction === 'ltr';
    const x = place ? { x: formatNumber(line.x), anchor: line.anchor } : middleOf(only);
    return `<text${attributes({
      x: x.x,
      ...shared,
      'text-anchor': x.anchor === 'start' ? undefined : x.anchor,
      // Widths of joined letters are an estimate, but the room for them is fixed.
      ...(only.run.script === 'arabic' && fitTo(only.width)),
      ...fontOf(only.run, line.direction),
    })}>${contentOf(only.run, line.direction)}</text>`;
  }
  const spans = runs.map(
    ({ run, left, width }) =>
      `<tspan${attributes({
        ...(run.script === 'other'
          ? { x: formatNumber(left) }
          : { x: middleOf({ run, left, width }).x, 'text-anchor': 'middle' }),
        // Widths are measured without the viewer's fonts: no run may run into the next.
        ...fitTo(width),
        ...fontOf(run, 'ltr'),
      })}>${contentOf(run, 'ltr')}</tspan>`,
  );
  return `<text${attributes(shared)}>${spans.join('')}</text>`;
}

/**
 * Right-to-left runs are set by their middle: viewers disagree on whether `direction` turns the
 * sides of `text-anchor` round, and the middle stays where it is.
 */
function middleOf({ left, width }: PlacedRun): { x: string; anchor: 'middle' } {
  return { x: formatNumber(left + width / 2), anchor: 'middle' };
}

const fitTo = (width: number) => ({
  textLength: formatNumber(width),
  lengthAdjust: 'spacingAndGlyphs',
});

function fontOf(run: ScriptRun, direction: DrawnText['direction']) {
  const isRtl = run.script === 'arabic' || direction === 'rtl';
  return {
    'font-family': run.script === 'arabic' ? ARABIC_FAMILY : undefined,
    direction: isRtl ? 'rtl' : undefined,
    'unicode-bidi': isRtl ? 'isolate' : undefined,
  };
}

function contentOf(run: ScriptRun, direction: DrawnText['direction']): string {
  const text = escapeXml(run.text);
  const isRtl = run.script === 'arabic' || direction === 'rtl';
  // Viewers that do not know the attribute `direction` obey the characters.
  return isRtl ? RIGHT_TO_LEFT_ISOLATE + text + END_OF_ISOLATE : text;
}

/** Places the runs side by side in the direction of the line, from its anchor. */
export function placeRuns(line: DrawnText): readonly PlacedRun[] {
  const runs = splitByScript(cleanText(line.text));
  const widths = runs.map((run) => textWidth(run.text, line.size, line.weight));
  const total = widths.reduce((sum, width) => sum + width, 0);
  let left =
    line.anchor === 'start' ? line.x : line.anchor === 'end' ? line.x - total : line.x - total / 2;
  const placed: PlacedRun[] = [];
  const order = line.direction === 'rtl' ? runs.map((_, i) => runs.length - 1 - i) : runs.keys();
  for (const index of order) {
    const run = runs[index]!;
    const text = run.text.trim();
    const width = textWidth(text, line.size, line.weight);
    const leading = run.text.startsWith(' ') ? textWidth(' ', line.size, line.weight) : 0;
    const trailing = widths[index]! - width - leading;
    // The spaces of a right-to-left run lie on the other sides.
    const isTurned = run.script === 'arabic' || line.direction === 'rtl';
    placed.push({
      run: { text, script: run.script },
      left: left + (isTurned ? trailing : leading),
      width,
    });
    left += widths[index]!;
  }
  // In the file the runs stand in reading order.
  return line.direction === 'rtl' ? placed.reverse() : placed;
}
