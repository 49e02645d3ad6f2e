import type { ReactNode } from 'react';
import type { BinCounts, TimeBins } from '#core/analysis';
import { useDates, useText } from '#ui/messages';
import { dateOfBin } from './bin-date.ts';
import style from './time-strip.module.css';

interface TimeStripProps {
  readonly bins: TimeBins;
  /** Of everything that was to be drawn: what is in no bin is said below. */
  readonly counts: readonly BinCounts[];
  readonly label: string;
  readonly describeBin: (bin: number, date: string) => string;
  /** Above the drawing: what up and down mean; it is then a higher one. */
  readonly legend?: ReactNode;
  /** Marks in a plane one unit a bin wide and 100 high. */
  readonly children: ReactNode;
}

/** A small timeline as wide as its place: bars, the first and last date, what is outside. */
export function TimeStrip({ bins, counts, label, describeBin, legend, children }: TimeStripProps) {
  const text = useText();
  const dates = useDates();
  const dateOf = (bin: number) => dates.edtf(dateOfBin(bins, bin));
  const sum = (read: (counts: BinCounts) => number) =>
    counts.reduce((total, one) => total + read(one), 0);
  const outside = [
    { id: 'strip.earlier', count: sum(({ before }) => before) } as const,
    { id: 'strip.later', count: sum(({ after }) => after) } as const,
    { id: 'strip.undated', count: sum((one) => one.undated + one.unbounded) } as const,
  ].filter(({ count }) => count > 0);
  return (
    <figure className={style.strip}>
      {bins.count > 0 && (
        <>
          {legend}
          <svg
            className={legend === undefined ? style.low : style.high}
            role="img"
            aria-label={label}
            viewBox={`0 0 ${bins.count} 100`}
            preserveAspectRatio="none"
          >
            {children}
            {Array.from({ length: bins.count }, (_, bin) => (
              <rect key={bins.edges[bin]} className={style.hit} x={bin} width={1} height={100}>
                <title>{describeBin(bin, dateOf(bin))}</title>
              </rect>
            ))}
          </svg>
          <p className={style.axis}>
            <span>{dateOf(0)}</span>
            {bins.count > 1 && <span>{dateOf(bins.count - 1)}</span>}
          </p>
        </>
      )}
      {outside.length > 0 && (
        <figcaption className={style.outside}>
          {outside.map(({ id, count }) => text(id, { count })).join(', ')}
        </figcaption>
      )}
    </figure>
  );
}
