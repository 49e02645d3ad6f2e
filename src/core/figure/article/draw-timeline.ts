import { layOutDivergingBars } from '#core/analysis';
import { textDirection } from '#core/appearance';
import type { Drawing } from '../drawing.ts';
import { type Block, type Sheet, setParagraph } from '../sheet.ts';
import type { ArticleTimeline } from './article.ts';

const HEIGHT = 84;
/** Bars of days that are uncertain are paler. */
const SOFT = 0.4;
const WIDEST_BAR = 30;

/** Cooperation up, conflict down; time runs as lines of text do. */
export function drawTimeline(sheet: Sheet, article: ArticleTimeline, top: number): Block {
  const { timeline, up, down } = article;
  const { margin, measure, colours, size } = sheet;
  const { count } = timeline.bins;
  const isRtl = sheet.direction === 'rtl';
  const height = HEIGHT * sheet.factor;
  const step = measure / count;
  const wide = Math.min(step * 0.8, WIDEST_BAR);
  const key = size.small * 1.4;
  const paints = { cooperation: up.colour, conflict: down.colour, neutral: colours.mutedInk };
  const bars = layOutDivergingBars(timeline).map(
    (bar): Drawing => ({
      kind: 'box',
      x: margin + ((isRtl ? count - 1 - bar.bin : bar.bin) + 0.5) * step - wide / 2,
      y: top + key + (bar.y / 100) * height,
      width: wide,
      height: (bar.height / 100) * height,
      fill: paints[bar.part],
      ...(bar.isCertain ? {} : { opacity: SOFT }),
    }),
  );
  const label = (text: string, y: number, side: 'start' | 'end', swatch?: string) => {
    const isLeft = (side === 'start') !== isRtl;
    const square = size.small * 0.7;
    const room = swatch === undefined ? 0 : square * 1.7;
    const block = setParagraph(text, margin + (isLeft ? room : 0), y, measure - room, {
      size: size.small,
      colour: colours.mutedInk,
      direction: isLeft ? 'ltr' : 'rtl',
    });
    const sign: Drawing = {
      kind: 'box',
      x: isLeft ? margin : margin + measure - square,
      y: y + size.small * 0.42,
      width: square,
      height: square,
      fill: swatch ?? 'none',
    };
    return [
      ...(swatch === undefined ? [] : [sign]),
      // The side is no matter of the language: the letters keep their own direction.
      ...block.drawings.map((drawing) =>
        drawing.kind === 'text' ? { ...drawing, direction: textDirection(drawing.text) } : drawing,
      ),
    ];
  };
  return {
    height: height + key * 3,
    drawings: [
      ...label(up.text, top, 'start', up.colour),
      rule(margin, top + key + height / 2, measure, colours.hairline),
      ...bars,
      ...label(down.text, top + key + height, 'start', down.colour),
      ...label(article.middle, top + key + height, 'end', colours.mutedInk),
      ...label(article.from, top + key * 2 + height, 'start'),
      ...label(article.to, top + key * 2 + height, 'end'),
    ],
  };
}

const rule = (left: number, y: number, width: number, stroke: string): Drawing => ({
  kind: 'path',
  outline: `M${left} ${y}H${left + width}`,
  fill: 'none',
  stroke,
  strokeWidth: 1,
});
