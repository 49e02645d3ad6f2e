import { type BalanceTheory, judgeTriad, TRIAD_PATTERNS, type TriadCount } from '#core/analysis';
import { DAY_MIN, dayToIso } from '#schemas';
import { useDates, useNumbers, useText } from '#ui/messages';
import style from '../analysis.module.css';

const WIDTH = 320;
const HEIGHT = 84;
/** Few old events must not press all others against one edge. */
const OLD_SHARE = 0.05;

/** How many triads were balanced and unbalanced, day by day: one solid and one dashed line. */
export function BalanceChart({
  counts,
  theory,
}: {
  counts: readonly TriadCount[];
  theory: BalanceTheory;
}) {
  const text = useText();
  const dates = useDates();
  const numbers = useNumbers();
  const points = counts.map(({ day, counts: of }) => {
    const sum = (verdict: 'balanced' | 'unbalanced') =>
      TRIAD_PATTERNS.reduce(
        (total, pattern) => total + (judgeTriad(pattern, theory) === verdict ? of[pattern] : 0),
        0,
      );
    return { day, balanced: sum('balanced'), unbalanced: sum('unbalanced') };
  });
  const dated = points.filter(({ day }) => day !== DAY_MIN);
  const first = dated[Math.floor(dated.length * OLD_SHARE)]?.day;
  const last = dated.at(-1)?.day;
  if (first === undefined || last === undefined || last <= first) return null;
  const shown = dated.filter(({ day }) => day >= first);
  const most = Math.max(1, ...shown.flatMap(({ balanced, unbalanced }) => [balanced, unbalanced]));
  const lineOf = (read: (point: (typeof shown)[number]) => number) =>
    shown
      .map((point, at) => {
        const x = ((point.day - first) / (last - first)) * WIDTH;
        const y = HEIGHT - 2 - (read(point) / most) * (HEIGHT - 4);
        return at === 0 ? `M${x.toFixed(1)} ${y.toFixed(1)}` : `H${x.toFixed(1)}V${y.toFixed(1)}`;
      })
      .join('');
  const day = (value: number) => dates.edtf(dayToIso(value));
  return (
    <figure className={style.chart}>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={text('analysis.time.chart', {
          from: day(first),
          to: day(last),
          most: numbers(most),
        })}
      >
        <path d={`M0 ${HEIGHT - 1}H${WIDTH}`} className={style.axis} />
        <path d={lineOf(({ balanced }) => balanced)} className={style.balanced} />
        <path d={lineOf(({ unbalanced }) => unbalanced)} className={style.unbalanced} />
      </svg>
      <figcaption>
        <span dir="ltr" className={style.ends}>
          <span>{day(first)}</span>
          <span>{day(last)}</span>
        </span>
        <span className={style.chartKey}>
          <svg width="26" height="8" aria-hidden="true">
            <path d="M0 4H26" className={style.balanced} />
          </svg>
          {text('analysis.verdict.balanced')}
          <svg width="26" height="8" aria-hidden="true">
            <path d="M0 4H26" className={style.unbalanced} />
          </svg>
          {text('analysis.verdict.unbalanced')}
        </span>
      </figcaption>
    </figure>
  );
}
