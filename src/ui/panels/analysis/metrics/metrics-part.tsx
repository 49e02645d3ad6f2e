import { useMemo } from 'react';
import { METRICS, type MetricReport, metricById } from '#core/analysis';
import { type ColourWish, isAmountMetric, type MetricWish } from '#state';
import { useApp } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import { Button, Select } from '#ui/parts';
import style from '../analysis.module.css';
import { Progress } from '../progress.tsx';
import { useAnalysis } from '../use-analysis.ts';
import { useVisibleParts } from '../use-visible-parts.ts';
import { GraphValues } from './graph-values.tsx';
import { MetricMethodNote } from './metric-method-note.tsx';
import { ValueTable } from './value-table.tsx';
import { wishWith } from './wish-with.ts';

const ACTOR_METRICS = METRICS.filter(({ scope }) => scope === 'actor');

/** A value for every actor: as a table, as size and as colour on the graph. */
export function MetricsPart() {
  const text = useText();
  const visible = useVisibleParts();
  const wish = useApp((state) => state.analysis.wish);
  const setAnalysis = useApp((state) => state.setAnalysis);
  const metric = metricById.get(wish.metric)!;
  const task = useMemo(
    () =>
      visible && {
        kind: 'metric' as const,
        visible,
        metric: wish.metric,
        choices: { direction: wish.direction, sign: wish.sign, weight: wish.weight },
      },
    [visible, wish],
  );
  const answer = useAnalysis(task);
  const setWish = (next: Partial<MetricWish>) =>
    setAnalysis({
      wish: wishWith({ ...wish, ...next }, metricById.get(next.metric ?? wish.metric)!),
    });
  return (
    <>
      <div className={style.choices}>
        <Select
          label={text('analysis.metric')}
          value={wish.metric}
          options={ACTOR_METRICS.map(({ id, explanation }) => ({
            value: id as MetricWish['metric'],
            label: text(explanation.name as MessageId),
          }))}
          onChange={(id) => setWish({ metric: id })}
        />
        {metric.choices.direction.length > 1 && (
          <Select
            label={text('analysis.direction')}
            value={wish.direction}
            options={metric.choices.direction.map((value) => ({
              value,
              label: text(`analysis.direction.${value}`),
            }))}
            onChange={(direction) => setWish({ direction })}
          />
        )}
        {metric.choices.sign.length > 1 && (
          <Select
            label={text('analysis.sign')}
            value={wish.sign}
            options={metric.choices.sign.map((value) => ({
              value,
              label: text(`analysis.sign.${value}`),
            }))}
            onChange={(sign) => setWish({ sign })}
          />
        )}
        {metric.choices.weight.length > 1 && (
          <Select
            label={text('analysis.weight')}
            value={wish.weight}
            options={metric.choices.weight.map((value) => ({
              value,
              label: text(`analysis.weight.${value}`),
            }))}
            onChange={(weight) => setWish({ weight })}
          />
        )}
      </div>
      <p>{text(metric.explanation.meaning as MessageId)}</p>
      <EncodeButtons wish={wish} />
      <Progress answer={answer} />
      {answer.result && visible && (
        <ValueTable report={answer.result as MetricReport} visible={visible} />
      )}
      <MetricMethodNote metric={metric} report={answer.result as MetricReport | undefined} />
      <GraphValues />
    </>
  );
}

/** Size and colour on the graph by this metric, and off again. */
function EncodeButtons({ wish }: { wish: MetricWish }) {
  const text = useText();
  const encoding = useApp((state) => state.view.encoding);
  const setEncoding = useApp((state) => state.setEncoding);
  const { size, colour, ...rest } = encoding;
  const colourWish: ColourWish = { by: 'metric', ...wish };
  const isSize = sameWish(size, wish);
  const isColour = colour?.by === 'metric' && sameWish(colour, wish);
  const canSize = isAmountMetric(wish.metric);
  return (
    <div className={style.buttons}>
      <Button
        aria-pressed={isSize}
        disabled={!canSize}
        title={canSize ? undefined : text('analysis.size.not')}
        onClick={() =>
          setEncoding(
            isSize ? { ...rest, ...(colour ? { colour } : {}) } : { ...encoding, size: wish },
          )
        }
      >
        {text('analysis.size')}
      </Button>
      <Button
        aria-pressed={isColour}
        onClick={() =>
          setEncoding(
            isColour ? { ...rest, ...(size ? { size } : {}) } : { ...encoding, colour: colourWish },
          )
        }
      >
        {text('analysis.colour')}
      </Button>
    </div>
  );
}

const sameWish = (one: MetricWish | undefined, other: MetricWish): boolean =>
  one !== undefined &&
  one.metric === other.metric &&
  one.direction === other.direction &&
  one.sign === other.sign &&
  one.weight === other.weight;
