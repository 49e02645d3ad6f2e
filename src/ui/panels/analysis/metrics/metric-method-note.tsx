import type { Metric, MetricReport } from '#core/analysis';
import { type MessageId, useText } from '#ui/messages';
import style from '../analysis.module.css';

/** How a metric is worked out, and where that is described. */
export function MetricMethodNote({
  metric,
  report,
}: {
  metric: Metric;
  report: MetricReport | undefined;
}) {
  const text = useText();
  const { authors, year, title } = metric.citation;
  return (
    <details className={style.method}>
      <summary>{text('analysis.method')}</summary>
      <p>{text(metric.explanation.method as MessageId)}</p>
      {report?.method.kind === 'sampled' && (
        <p>
          {text('analysis.method.sampled', {
            samples: report.method.samples,
            count: report.method.of,
          })}
        </p>
      )}
      <p>
        <bdi lang="en">
          {authors} ({year}): <cite>{title}</cite>
        </bdi>
      </p>
    </details>
  );
}
