import { choicesFor, type Metric } from '#core/analysis';
import type { MetricWish } from '#state';

/** A wish as its metric takes it: what it does not take is replaced by its usual choice. */
export function wishWith(wanted: MetricWish, metric: Metric): MetricWish {
  const { direction, sign, weight } = choicesFor(metric, wanted);
  return { metric: wanted.metric, direction, sign, weight };
}
