import { useMemo, useState } from 'react';
import {
  type BalanceOverTime,
  judgeTriad,
  type TriadFlip,
  type TypeSigns,
  type VisibleParts,
} from '#core/analysis';
import { dayToIso } from '#schemas';
import { useActorName, useApp, useGraph } from '#ui/hooks';
import { useDates, useText } from '#ui/messages';
import { Button, Select } from '#ui/parts';
import style from '../analysis.module.css';
import { Progress } from '../progress.tsx';
import { useAnalysis } from '../use-analysis.ts';
import { useOpenNumber } from '../use-open-number.ts';
import { BalanceChart } from './balance-chart.tsx';
import { datedFlips } from './dated-flips.ts';

const WINDOWS = ['7', '14', '30', '90', '365'] as const;
const FIRST = 10;
const MORE = 50;

/** A window of some days moves through time: when triads came into balance, or fell out of it. */
export function SidesOverTime({ visible, signs }: { visible: VisibleParts; signs: TypeSigns }) {
  const text = useText();
  const days = useApp((state) => state.analysis.days);
  const setAnalysis = useApp((state) => state.setAnalysis);
  const task = useMemo(
    () => ({
      kind: 'balance-over-time' as const,
      visible: { relationships: visible.relationships },
      signs,
      window: { days, undated: 'drop' as const },
    }),
    [visible, signs, days],
  );
  const answer = useAnalysis(task);
  return (
    <>
      <p className={style.note}>{text('analysis.time.hint')}</p>
      <Select
        label={text('analysis.time.window')}
        value={String(days) as (typeof WINDOWS)[number]}
        options={WINDOWS.map((value) => ({
          value,
          label: text('analysis.days', { count: Number(value) }),
        }))}
        onChange={(value) => setAnalysis({ days: Number(value) })}
      />
      <Progress answer={answer} />
      {answer.result && <Flips found={answer.result} />}
    </>
  );
}

function Flips({ found }: { found: BalanceOverTime }) {
  const text = useText();
  const theory = useApp((state) => state.analysis.theory);
  const [limit, setLimit] = useState(FIRST);
  const flips = useMemo(() => datedFlips(found.flips, theory), [found, theory]);
  return (
    <>
      <BalanceChart counts={found.counts} theory={theory} />
      <p className={style.note}>{text('analysis.time.count', { count: flips.length })}</p>
      <ul className={style.rows}>
        {flips.slice(0, limit).map((flip) => (
          <FlipRow key={`${flip.day} ${flip.triad.join(' ')}`} flip={flip} />
        ))}
      </ul>
      {flips.length > limit && (
        <Button look="link" onClick={() => setLimit(limit + MORE)}>
          {text('inspector.more', { count: flips.length - limit })}
        </Button>
      )}
    </>
  );
}

function FlipRow({ flip }: { flip: TriadFlip }) {
  const text = useText();
  const dates = useDates();
  const graph = useGraph();
  const nameOf = useActorName();
  const open = useOpenNumber();
  const theory = useApp((state) => state.analysis.theory);
  const names = flip.triad.map((actor) => nameOf(graph.actors[actor]!)).join(text('list.comma'));
  const date = dates.edtf(dayToIso(flip.day));
  const say = (pattern: TriadFlip['from']) =>
    pattern === undefined
      ? text('analysis.verdict.incomplete')
      : text(`analysis.verdict.${judgeTriad(pattern, theory)}`);
  const change = text('analysis.time.change', { from: say(flip.from), to: say(flip.to) });
  return (
    <li>
      <button
        type="button"
        className={style.numberRow}
        onClick={() =>
          open({
            title: text('analysis.time.title', { date, names }),
            meaning: text('analysis.time.behind', { change }),
            relationships: flip.changes.map(({ relationship }) => relationship),
            actors: flip.triad,
          })
        }
      >
        <span className={style.rowLabel}>
          <bdi>{names}</bdi>
        </span>
        <span className={style.rowValue}>{date}</span>
        <span className={style.rowHint}>{change}</span>
      </button>
    </li>
  );
}
