import { type Dyad, layOutDivergingBars } from '#core/analysis';
import { useDates, useNumbers, useText } from '#ui/messages';
import { dateOfBin } from './bin-date.ts';
import style from './time-strip.module.css';
import { TimeStrip } from './time-strip.tsx';

/** Cooperation up, conflict down, what is neither thin in the middle. */
export function PairTimeline({ dyad }: { dyad: Dyad }) {
  const text = useText();
  const dates = useDates();
  const number = useNumbers();
  const { signs } = dyad;
  const { bins, cooperative, conflictual, neutral } = dyad.timeline;
  const within = (bin: number) => ({
    cooperation: cooperative.certain[bin]! + cooperative.possible[bin]!,
    conflict: conflictual.certain[bin]! + conflictual.possible[bin]!,
    neutral: neutral.certain[bin]! + neutral.possible[bin]!,
  });
  const label =
    bins.count === 0
      ? ''
      : text('strip.pair', {
          from: dates.edtf(dateOfBin(bins, 0)),
          to: dates.edtf(dateOfBin(bins, bins.count - 1)),
          cooperation: signs.positive,
          conflict: signs.negative,
          neutral: signs.neutral,
        });
  return (
    <TimeStrip
      bins={bins}
      counts={[cooperative, conflictual, neutral]}
      label={label}
      describeBin={(bin, date) => text('strip.bin.pair', { date, ...within(bin) })}
      legend={
        <p className={style.legend}>
          <span>
            <i className={style.cooperation}>↑</i> {text('strip.cooperation')}{' '}
            {number(signs.positive)}
          </span>
          {signs.neutral > 0 && (
            <span>
              <i>–</i> {text('strip.neutral')} {number(signs.neutral)}
            </span>
          )}
          <span>
            <i className={style.conflict}>↓</i> {text('strip.conflict')} {number(signs.negative)}
          </span>
        </p>
      }
    >
      <line className={style.middle} x1={0} x2={bins.count} y1={50} y2={50} />
      {layOutDivergingBars(dyad.timeline).map(({ bin, part, isCertain, y, height }) => (
        <rect
          key={`${bin} ${part} ${isCertain}`}
          className={style[part]}
          x={bin + (part === 'neutral' ? 0.3 : 0.06)}
          width={part === 'neutral' ? 0.4 : 0.88}
          y={y}
          height={height}
          fillOpacity={isCertain ? 1 : 0.32}
        />
      ))}
    </TimeStrip>
  );
}
