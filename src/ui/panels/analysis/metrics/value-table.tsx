import { useMemo, useState } from 'react';
import {
  columnsOf,
  type MetricReport,
  metricById,
  relationshipsBehind,
  type VisibleParts,
} from '#core/analysis';
import { ActorName, useActorName, useApp, useGraph } from '#ui/hooks';
import { type MessageId, useDecimals, useNumbers, useText } from '#ui/messages';
import style from '../analysis.module.css';
import { useOpenNumber } from '../use-open-number.ts';
import { rankValues, sortValueRows, type ValueOrder, type ValueRow } from './sort-values.ts';

const ROW = 36;
const SHOWN_ROWS = 10;
const SPARE_ROWS = 6;

/** Actors with their values; only the rows in the window are drawn. A value opens what it rests on. */
export function ValueTable({ report, visible }: { report: MetricReport; visible: VisibleParts }) {
  const text = useText();
  const graph = useGraph();
  const nameOf = useActorName();
  const numbers = useNumbers();
  const decimals = useDecimals();
  const open = useOpenNumber();
  const language = useApp((state) => state.language);
  const [order, setOrder] = useState<ValueOrder>('value');
  const [isDescending, setDescending] = useState(true);
  const [top, setTop] = useState(0);
  const metric = metricById.get(report.metric)!;
  const ranked = useMemo(() => rankValues(report.actors, report.values), [report]);
  const rows = useMemo(
    () => sortValueRows(ranked, graph, order, isDescending, language),
    [ranked, graph, order, isDescending, language],
  );
  const largest = ranked[0]?.value ?? 0;
  const sayValue = (value: number): string => {
    if (metric.kind === 'flag') return text(value > 0 ? 'analysis.yes' : 'analysis.no');
    return metric.kind === 'group'
      ? text('analysis.group', { number: value + 1 })
      : decimals(value);
  };
  const name = text(metric.explanation.name as MessageId);
  const openRow = ({ actor, value, rank }: ValueRow) =>
    open({
      title: text('analysis.value.title', {
        metric: name,
        name: nameOf(graph.actors[actor]!),
        value: sayValue(value),
      }),
      meaning:
        metric.kind === 'amount'
          ? text('analysis.value.rank', { rank, count: ranked.length })
          : text(metric.explanation.meaning as MessageId),
      relationships: relationshipsBehind(columnsOf(graph), visible, report, actor),
      actors: [actor],
    });
  const sortBy = (next: ValueOrder) => {
    setDescending(next === order ? !isDescending : next === 'value');
    setOrder(next);
  };
  const first = Math.max(0, Math.floor(top / ROW) - SPARE_ROWS);
  const last = Math.min(rows.length, first + SHOWN_ROWS + 2 * SPARE_ROWS);
  const sortOf = (of: ValueOrder) =>
    of === order ? (isDescending ? ('descending' as const) : ('ascending' as const)) : undefined;
  const arrow = (of: ValueOrder) => (of === order ? (isDescending ? ' ↓' : ' ↑') : '');
  return (
    <div
      className={style.window}
      style={{ maxBlockSize: (SHOWN_ROWS + 1) * ROW }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table
        className={style.values}
        aria-label={text('analysis.values', { metric: name })}
        aria-rowcount={rows.length + 1}
        data-testid="values"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-sort={sortOf('name')}>
              <button type="button" onClick={() => sortBy('name')}>
                {text('table.actor')}
                <span aria-hidden="true">{arrow('name')}</span>
              </button>
            </th>
            <th scope="col" aria-sort={sortOf('value')}>
              <button type="button" onClick={() => sortBy('value')}>
                {text('analysis.value')}
                <span aria-hidden="true">{arrow('value')}</span>
              </button>
            </th>
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr aria-hidden="true" style={{ blockSize: first * ROW }} />}
          {rows.slice(first, last).map((row, at) => (
            <tr key={row.actor} aria-rowindex={first + at + 2}>
              <th scope="row">
                <span className={style.rank}>{numbers(row.rank)}</span>
                <ActorName actor={graph.actors[row.actor]!} className={style.clamped} />
              </th>
              <td>
                <button type="button" data-testid="value" onClick={() => openRow(row)}>
                  {metric.kind === 'amount' && (
                    <span
                      className={style.bar}
                      aria-hidden="true"
                      style={{ inlineSize: `${largest > 0 ? (row.value / largest) * 100 : 0}%` }}
                    />
                  )}
                  <span>{sayValue(row.value)}</span>
                </button>
              </td>
            </tr>
          ))}
          {last < rows.length && (
            <tr aria-hidden="true" style={{ blockSize: (rows.length - last) * ROW }} />
          )}
        </tbody>
      </table>
    </div>
  );
}
