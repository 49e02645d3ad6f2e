import { useMemo } from 'react';
import {
  columnsOf,
  METRICS,
  type Metric,
  relationshipsBehind,
  type VisibleParts,
} from '#core/analysis';
import { useGraph } from '#ui/hooks';
import { type MessageId, useDecimals, useText } from '#ui/messages';
import { Section } from '#ui/parts';
import style from '../analysis.module.css';
import { NumberRow } from '../number-row.tsx';
import { useAnalysis } from '../use-analysis.ts';
import { useOpenNumber } from '../use-open-number.ts';
import { useVisibleParts } from '../use-visible-parts.ts';

const GRAPH_METRICS = METRICS.filter(({ scope }) => scope === 'graph');

/** Values of the whole visible graph. */
export function GraphValues() {
  const text = useText();
  const visible = useVisibleParts();
  return (
    <Section title={text('analysis.graph')}>
      <ul className={style.rows}>
        {visible &&
          GRAPH_METRICS.map((metric) => (
            <GraphValue key={metric.id} metric={metric} visible={visible} />
          ))}
      </ul>
    </Section>
  );
}

function GraphValue({ metric, visible }: { metric: Metric; visible: VisibleParts }) {
  const text = useText();
  const graph = useGraph();
  const decimals = useDecimals();
  const open = useOpenNumber();
  const task = useMemo(
    () => ({ kind: 'metric' as const, visible, metric: metric.id }),
    [visible, metric],
  );
  const { result, status, retry } = useAnalysis(task);
  const name = text(metric.explanation.name as MessageId);
  const meaning = text(metric.explanation.meaning as MessageId);
  const value = result?.value;
  if (value === undefined) {
    return (
      <NumberRow
        label={name}
        value={status === 'failed' ? text('analysis.retry') : '…'}
        onOpen={status === 'failed' ? retry : undefined}
      />
    );
  }
  return (
    <NumberRow
      label={name}
      value={decimals(value)}
      hint={meaning}
      onOpen={() =>
        open({
          title: text('analysis.graph.title', { metric: name, value: decimals(value) }),
          meaning,
          relationships: relationshipsBehind(columnsOf(graph), visible, result!),
        })
      }
    />
  );
}
