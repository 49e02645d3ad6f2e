import { CYTOSCAPE_HEADS, headOutline, type LineStyle } from '#core/appearance';
import sheet from './line-sample.module.css';

const WIDTH = 44;
const HEIGHT = 14;

/** A piece of line as the graph draws it: colour, dash and arrow head of one relationship type. */
export function LineSample({ style, isContested }: { style: LineStyle; isContested?: boolean }) {
  const head = headOutline(style.head, style.width);
  const middle = HEIGHT / 2;
  const tip = WIDTH - 2;
  const end = tip - Math.max(head.lineGap, head.filled ? head.length * 0.5 : head.length);
  const dash = style.dash.map((length) => length * style.width).join(' ');
  return (
    <svg
      className={sheet.sample}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
    >
      <path
        d={`M1 ${middle}H${end}`}
        stroke={style.colour}
        strokeWidth={isContested ? style.width + 2.6 : style.width}
        strokeDasharray={dash}
        fill="none"
      />
      {isContested && (
        <path d={`M1 ${middle}H${end}`} stroke="var(--ground)" strokeWidth={1.8} fill="none" />
      )}
      {CYTOSCAPE_HEADS[style.head].shape !== 'none' && (
        <path
          d={head.path}
          transform={`translate(${tip - head.tipGap} ${middle})`}
          fill={head.filled ? style.colour : 'none'}
          stroke={style.colour}
          strokeWidth={head.filled ? 0 : 1.2}
        />
      )}
    </svg>
  );
}
