import type { TimelineHistogram } from '#core/analysis';
import { dayToIso } from '#schemas';
import { useDates, useText } from '#ui/messages';
import { countInBin } from './timeline-bars.tsx';
import style from './timeline-panel.module.css';

/** What the bar under the pointer stands for. */
export function BinNote({ histogram, bin }: { histogram: TimelineHistogram; bin: number }) {
  const text = useText();
  const dates = useDates();
  const { edges } = histogram.bins;
  return (
    <p className={style.note} aria-hidden="true">
      {text('timeline.bin', {
        from: dates.edtf(dayToIso(edges[bin]!)),
        to: dates.edtf(dayToIso(edges[bin + 1]! - 1)),
        certain: countInBin(histogram, 'certain', bin),
        possible: countInBin(histogram, 'possible', bin),
      })}
    </p>
  );
}
