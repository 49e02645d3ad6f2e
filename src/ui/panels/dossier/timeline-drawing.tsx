import { layOutDivergingBars } from '#core/analysis';
import type { ArticleTimeline } from '#core/figure';
import style from './article-view.module.css';

/** Cooperation up, conflict down, as on paper; the numbers stand in a sentence for who cannot see it. */
export function TimelineDrawing({ timeline: article }: { timeline: ArticleTimeline }) {
  const { count } = article.timeline.bins;
  const paints = {
    cooperation: article.up.colour,
    conflict: article.down.colour,
    neutral: 'var(--muted)',
  };
  return (
    <figure className={style.timeline}>
      <figcaption className="visually-hidden">{article.description}</figcaption>
      <div aria-hidden="true">
        <p>
          <i style={{ background: article.up.colour }} />
          {article.up.text}
        </p>
        <div className={style.bars}>
          {layOutDivergingBars(article.timeline).map(({ bin, part, isCertain, y, height }) => (
            <i
              key={`${bin} ${part} ${isCertain}`}
              style={{
                insetInlineStart: `${((bin + 0.1) / count) * 100}%`,
                inlineSize: `min(${80 / count}%, 2rem)`,
                insetBlockStart: `${y}%`,
                blockSize: `${height}%`,
                background: paints[part],
                opacity: isCertain ? 1 : 0.4,
              }}
            />
          ))}
        </div>
        <p>
          <span>
            <i style={{ background: article.down.colour }} />
            {article.down.text}
          </span>
          <span>
            <i style={{ background: paints.neutral }} />
            {article.middle}
          </span>
        </p>
        <p>
          <span>{article.from}</span>
          <span>{article.to}</span>
        </p>
      </div>
    </figure>
  );
}
