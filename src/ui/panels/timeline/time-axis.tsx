import { useIntl } from 'react-intl';
import type { TimeBins } from '#core/analysis';
import { dayToIso } from '#schemas';
import type { TimeScale } from './time-scale.ts';
import style from './timeline-panel.module.css';

/** The axis runs from left to right in every language; a date keeps its own order on it. */
const isolate = (text: string) => `\u2068${text}\u2069`;

const ROOM_FOR_LABEL = 78;

/** The first days of some bins, as many as there is room for. */
export function TimeAxis({ bins, scale, y }: { bins: TimeBins; scale: TimeScale; y: number }) {
  const intl = useIntl();
  const width = scale.xOf(scale.endDay);
  const every = Math.max(1, Math.ceil((bins.count * ROOM_FOR_LABEL) / Math.max(1, width)));
  const fields: Intl.DateTimeFormatOptions =
    bins.unit === 'year'
      ? { year: 'numeric' }
      : bins.unit === 'day' || bins.unit === 'week'
        ? { day: 'numeric', month: 'short', year: '2-digit' }
        : { month: 'short', year: 'numeric' };
  const format = new Intl.DateTimeFormat(intl.locale, { ...fields, timeZone: 'UTC' });
  return (
    <g className={style.axis} aria-hidden="true">
      <line x1={0} x2={width} y1={y} y2={y} />
      {Array.from({ length: Math.ceil(bins.count / every) }, (_, step) => {
        const day = bins.edges[step * every]!;
        const x = scale.xOf(day);
        return (
          <g key={day}>
            <line x1={x} x2={x} y1={y} y2={y + 4} />
            {x + 40 < width && (
              <text x={x + 2} y={y + 14}>
                {isolate(format.format(new Date(`${dayToIso(day)}T00:00:00Z`)))}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
