import type { PublicationMark } from '#core/analysis';
import { useGraph } from '#ui/hooks';
import { useDates, useText } from '#ui/messages';
import type { TimeScale } from './time-scale.ts';
import style from './timeline-panel.module.css';

interface PublicationMarksProps {
  readonly marks: readonly PublicationMark[];
  readonly scale: TimeScale;
  readonly y: number;
}

/** Where on the axis the documents were published; a bar where only a span is known. */
export function PublicationMarks({ marks, scale, y }: PublicationMarksProps) {
  const text = useText();
  const dates = useDates();
  const graph = useGraph();
  return (
    <g className={style.marks}>
      {marks.map(({ document, firstDay, lastDay, relationships }) => {
        if (lastDay < scale.firstDay || firstDay >= scale.endDay) return null;
        const from = scale.xOf(Math.max(firstDay, scale.firstDay));
        const to = scale.xOf(Math.min(lastDay + 1, scale.endDay));
        const middle = (from + to) / 2;
        const { publisher, published } = graph.documents[document]!;
        const label = text('timeline.published', {
          publisher,
          date: published === undefined ? '' : dates.edtf(published),
          count: relationships,
        });
        return (
          <g key={document} role="img" aria-label={label}>
            <title>{label}</title>
            <line x1={from} x2={to} y1={y + 20} y2={y + 20} />
            <path d={`M${middle} ${y + 17}l4.5 7h-9Z`} />
          </g>
        );
      })}
    </g>
  );
}
