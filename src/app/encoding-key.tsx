import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  COMPARISON_CODES,
  codeOfComparison,
  comparisonStyle,
  DIGIT_GLYPHS,
  groupInside,
  type MarkEncoding,
  NOTHING_SAID,
  NUMBERED_GROUPS,
  stepBounds,
  stepColours,
  stepOf,
} from '#core/appearance';
import { type Encoding, isEncoded, selectEncoding, selectTheme } from '#state';
import { numbered, useApp, useGraph, useMedia } from '#ui/hooks';
import { type MessageId, useDecimals, useNumbers, useText } from '#ui/messages';
import { Button, LineSample } from '#ui/parts';
import style from './encoding-key.module.css';

/** On the graph: what size, colour and lines stand for, where that is not the usual. */
export function EncodingKey() {
  const text = useText();
  const encoding = useApp((state) => state.view.encoding);
  const marks = useApp(selectEncoding);
  const setEncoding = useApp((state) => state.setEncoding);
  const isNarrow = useMedia('(max-width: 47.5em)');
  if (!isEncoded(encoding)) return null;
  const { size, colour, compared } = encoding;
  const metricName = (id: string) => text(['metric', id, 'name'].join('.') as MessageId);
  const off = (part: keyof Encoding) => () => {
    const { [part]: _, ...rest } = encoding;
    setEncoding(rest);
  };
  return (
    <details className={style.key} open={!isNarrow || undefined} data-testid="encoding-key">
      <summary>{text('encoding.title')}</summary>
      {size && (
        <Part
          title={text('encoding.size', { metric: metricName(size.metric) })}
          onOff={off('size')}
        >
          <Sizes values={marks?.size} />
        </Part>
      )}
      {colour && (
        <Part
          title={text('encoding.colour', {
            metric: colour.by === 'camps' ? text('encoding.camps') : metricName(colour.metric),
          })}
          onOff={off('colour')}
        >
          <Colours colour={marks?.colour} />
        </Part>
      )}
      {compared && <ComparedPart compared={compared} onOff={off('compared')} />}
    </details>
  );
}

function Part({
  title,
  onOff,
  children,
}: {
  title: string;
  onOff: () => void;
  children: ReactNode;
}) {
  const text = useText();
  const label = text('encoding.off', { what: title });
  return (
    <section className={style.part} aria-label={title}>
      <h3>
        {title}
        <Button look="quiet" aria-label={label} title={label} onClick={onOff}>
          <X size={14} />
        </Button>
      </h3>
      {children}
    </section>
  );
}

const RADII = [3, 5.5, 8];

function Sizes({ values }: { values: MarkEncoding['size'] }) {
  const text = useText();
  const decimals = useDecimals();
  if (!values) return <p>{text('encoding.running')}</p>;
  const largest = values
    .filter((value) => value > 0)
    .reduce((most, value) => Math.max(most, value), 0);
  return (
    <p className={style.scale}>
      <span>{decimals(0)}</span>
      {RADII.map((radius) => (
        <svg key={radius} width={2 * radius + 2} height="18" aria-hidden="true">
          <circle cx={radius + 1} cy="9" r={radius} className={style.dot} />
        </svg>
      ))}
      <span>{decimals(largest)}</span>
    </p>
  );
}

function Colours({ colour }: { colour: MarkEncoding['colour'] }) {
  const text = useText();
  const numbers = useNumbers();
  const decimals = useDecimals();
  const theme = useApp(selectTheme);
  if (!colour) return <p>{text('encoding.running')}</p>;
  if (colour.kind === 'groups') {
    const counts: number[] = [];
    for (const group of colour.groupOf) {
      if (group >= 0) counts[group] = (counts[group] ?? 0) + 1;
    }
    return (
      <ul className={style.groups}>
        {numbered(counts.slice(0, NUMBERED_GROUPS)).map(({ item: count, place: group }) => {
          const { fill, glyph } = groupInside(group, theme);
          return (
            <li key={group}>
              <svg width="18" height="18" viewBox="-12 -12 24 24" aria-hidden="true">
                <circle r="10.5" fill={fill} stroke="currentColor" strokeWidth="1" />
                <path d={DIGIT_GLYPHS[group] ?? ''} fill={glyph} transform="scale(6.4)" />
              </svg>
              <span className="visually-hidden">
                {text('analysis.group', { number: group + 1 })}{' '}
              </span>
              {numbers(count)}
            </li>
          );
        })}
        {counts.length > NUMBERED_GROUPS && <li>+ {numbers(counts.length - NUMBERED_GROUPS)}</li>}
      </ul>
    );
  }
  const known = colour.values.filter((value) => !Number.isNaN(value));
  const bounds = stepBounds(colour.values);
  const lowest = known.reduce((least, value) => Math.min(least, value), Infinity);
  const highest = known.reduce((most, value) => Math.max(most, value), 0);
  const starts = [lowest, ...bounds];
  return (
    <ul className={style.steps}>
      {starts.map((from, step) => {
        const to = bounds[step] ?? highest;
        const range = text('encoding.range', { from: decimals(from), to: decimals(to) });
        return (
          <li key={from} title={range}>
            {step === 0 && <span aria-hidden="true">{decimals(lowest)}</span>}
            <svg width="16" height="16" role="img" aria-label={range}>
              <circle
                cx="8"
                cy="8"
                r="7"
                fill={stepColours(stepOf(to, bounds), theme).fill}
                stroke="currentColor"
                strokeWidth="1"
              />
            </svg>
            {step === starts.length - 1 && <span aria-hidden="true">{decimals(highest)}</span>}
          </li>
        );
      })}
    </ul>
  );
}

function ComparedPart({
  compared,
  onOff,
}: {
  compared: NonNullable<Encoding['compared']>;
  onOff: () => void;
}) {
  const text = useText();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const nameOf = (ids: readonly string[]): string => {
    const documents = ids.map((id) => graph.documents[graph.documentIndexById.get(id) ?? -1]);
    const [first] = documents;
    if (!first) return text('encoding.several', { count: ids.length });
    const isOnly =
      graph.documents.filter(({ publisher }) => publisher === first.publisher).length === 1;
    if (documents.length === 1) return isOnly ? first.publisher : first.title;
    return documents.every((document) => document?.publisher === first.publisher)
      ? first.publisher
      : text('encoding.several', { count: ids.length });
  };
  const title = text('encoding.lines', { a: nameOf(compared.a), b: nameOf(compared.b) });
  return (
    <Part title={title} onOff={onOff}>
      <ul className={style.lines}>
        {COMPARISON_CODES.map((code) => (
          <li key={code}>
            <LineSample
              style={comparisonStyle(codeOfComparison(code), theme)}
              isContested={code === 'contradicting'}
            />
            {text(`analysis.compare.${code}`)}
          </li>
        ))}
        <li>
          <LineSample style={comparisonStyle(NOTHING_SAID, theme)} />
          {text('encoding.unsaid')}
        </li>
      </ul>
    </Part>
  );
}
