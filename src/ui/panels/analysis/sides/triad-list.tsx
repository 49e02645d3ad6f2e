import { useState } from 'react';
import {
  describeTriad,
  judgeTriad,
  type SignedNetwork,
  type Triad,
  type Triads,
  type TriadVerdict,
} from '#core/analysis';
import { useActorName, useApp, useGraph } from '#ui/hooks';
import { useNumbers, useText } from '#ui/messages';
import { Button, Choice } from '#ui/parts';
import style from '../analysis.module.css';
import { useOpenNumber } from '../use-open-number.ts';
import { TRIAD_CODES, triadsByVerdict } from './triads-by-verdict.ts';

const FIRST = 12;
const MORE = 50;
const VERDICTS = ['unbalanced', 'balanced', 'undecided'] as const satisfies readonly TriadVerdict[];

/** The triads of one verdict; each opens its relationships and shows itself on the graph. */
export function TriadList({ network, triads }: { network: SignedNetwork; triads: Triads }) {
  const text = useText();
  const numbers = useNumbers();
  const theory = useApp((state) => state.analysis.theory);
  const setAnalysis = useApp((state) => state.setAnalysis);
  const [verdict, setVerdict] = useState<TriadVerdict>('unbalanced');
  const [limit, setLimit] = useState(FIRST);
  const places = triadsByVerdict(triads, theory);
  const shown = places[verdict];
  return (
    <>
      <p className={style.note}>{text(`analysis.triads.${theory}`)}</p>
      <Choice
        label={text('analysis.triads.theory')}
        value={theory}
        options={(['strong', 'weak'] as const).map((value) => ({
          value,
          label: text(`analysis.theory.${value}`),
        }))}
        onChange={(value) => setAnalysis({ theory: value })}
      />
      <div className={style.segments} role="group" aria-label={text('analysis.triads.show')}>
        {VERDICTS.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === verdict}
            onClick={() => {
              setVerdict(value);
              setLimit(FIRST);
            }}
          >
            <strong>{numbers(places[value].length)}</strong>
            <span>{text(`analysis.verdict.${value}`)}</span>
          </button>
        ))}
      </div>
      <ul className={style.rows} data-testid="triads">
        {shown.slice(0, limit).map((place) => (
          <TriadRow
            key={place}
            triad={describeTriad(network, triads, place)}
            verdict={judgeTriad(TRIAD_CODES[triads.patterns[place]!]!, theory)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className={style.note}>{text('analysis.triads.empty')}</p>}
      {shown.length > limit && (
        <Button look="link" onClick={() => setLimit(limit + MORE)}>
          {text('inspector.more', { count: shown.length - limit })}
        </Button>
      )}
    </>
  );
}

function TriadRow({ triad, verdict }: { triad: Triad; verdict: TriadVerdict }) {
  const text = useText();
  const graph = useGraph();
  const nameOf = useActorName();
  const open = useOpenNumber();
  const names = triad.actors.map((actor) => nameOf(graph.actors[actor]!)).join(text('list.comma'));
  const pattern = text(`analysis.pattern.${triad.pattern}`);
  return (
    <li>
      <button
        type="button"
        className={style.numberRow}
        data-testid="triad"
        onClick={() =>
          open({
            title: text('analysis.triad.title', {
              names,
              verdict: text(`analysis.verdict.${verdict}`),
            }),
            meaning: text(`analysis.pattern.${triad.pattern}.meaning`),
            relationships: triad.relationships,
            actors: triad.actors,
          })
        }
      >
        <span className={style.rowLabel}>
          <PatternMark pattern={triad.pattern} />
          <bdi>{names}</bdi>
        </span>
        <span className={style.rowHint}>{pattern}</span>
      </button>
    </li>
  );
}

/** Sides of a triad: solid for friendly, dashed for hostile, dotted for both at once. */
function PatternMark({ pattern }: { pattern: Triad['pattern'] }) {
  const hostile = TRIAD_CODES.indexOf(pattern);
  const dashOf = (side: number) =>
    pattern === 'ambivalent' ? '1 2' : side < hostile ? '4 2.5' : undefined;
  const sides = ['M3 17L11 3', 'M11 3L19 17', 'M19 17H3'];
  return (
    <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
      {sides.map((path, side) => (
        <path
          key={path}
          d={path}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray={dashOf(side)}
          fill="none"
        />
      ))}
    </svg>
  );
}
