import { useMemo } from 'react';
import {
  measureEvidenceVolume,
  type PublisherVolume,
  type VisibleParts,
  type EvidenceVolume as Volume,
} from '#core/analysis';
import { dayToIso } from '#schemas';
import { useGraph } from '#ui/hooks';
import { useDates, useText } from '#ui/messages';
import style from '../analysis.module.css';

const WANTED_BINS = 40;
const MOST_PUBLISHERS = 12;
const BAR = 8;
const HEIGHT = 34;

/** How much each publisher told, by when it happened and by when it was published. */
export function EvidenceVolume({ visible }: { visible: VisibleParts }) {
  const text = useText();
  const dates = useDates();
  const graph = useGraph();
  const volume = useMemo(
    () => measureEvidenceVolume(graph, visible, { wantedBins: WANTED_BINS }),
    [graph, visible],
  );
  const { bins, publishers, unreported, quiet } = volume;
  if (bins.count === 0) return <p className={style.note}>{text('analysis.volume.none')}</p>;
  const most = Math.max(
    1,
    ...publishers.flatMap(({ published, happened }) => [...published.byBin, ...happened.byBin]),
  );
  return (
    <>
      <p className={style.note}>{text('analysis.volume.meaning')}</p>
      <p className={style.note}>
        {text('analysis.volume.span', {
          from: dates.edtf(dayToIso(bins.edges[0]!)),
          to: dates.edtf(dayToIso(bins.edges[bins.count]! - 1)),
          count: bins.count,
        })}
      </p>
      <ul className={style.volumes}>
        {publishers.slice(0, MOST_PUBLISHERS).map((one) => (
          <PublisherBars key={one.publisher} volume={one} bins={bins} most={most} />
        ))}
      </ul>
      <p className={style.note}>
        {text('analysis.volume.silent', {
          unreported: unreported.length,
          quiet: quiet.length,
          count: bins.count,
        })}
      </p>
    </>
  );
}

/** Up: what happened in a time. Down: what was published in it. */
function PublisherBars({
  volume: { publisher, happened, published },
  bins,
  most,
}: {
  volume: PublisherVolume;
  bins: Volume['bins'];
  most: number;
}) {
  const text = useText();
  const sum = (counts: PublisherVolume['happened']) =>
    counts.byBin.reduce((total, count) => total + count, counts.unplaced);
  const heightOf = (count: number) => (count === 0 ? 0 : Math.max(1.5, (count / most) * HEIGHT));
  const bars = (counts: Uint32Array, isUp: boolean) =>
    [...counts]
      .map((count, bin) =>
        count === 0
          ? ''
          : `M${bin * BAR + 1} ${HEIGHT}v${(isUp ? -heightOf(count) : heightOf(count)).toFixed(1)}h${BAR - 2}V${HEIGHT}Z`,
      )
      .join('');
  return (
    <li>
      <span className={style.rowLabel}>
        <bdi>{publisher}</bdi>
      </span>
      <svg
        viewBox={`0 0 ${bins.count * BAR} ${2 * HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text('analysis.volume.chart', { publisher, number: sum(happened) })}
      >
        <path d={bars(happened.byBin, true)} className={style.happened} />
        <path d={bars(published.byBin, false)} className={style.published} />
        <path d={`M0 ${HEIGHT}H${bins.count * BAR}`} className={style.axis} />
      </svg>
      <span className={style.note}>
        {text('analysis.volume.counts', { count: sum(happened), unplaced: happened.unplaced })}
      </span>
    </li>
  );
}
