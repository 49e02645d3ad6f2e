import { useMemo } from 'react';
import {
  leaveSourceOut,
  metricById,
  type ViewComparison,
  type VisibleParts,
  type WithoutSource,
} from '#core/analysis';
import { ActorName, useActorName, useApp, useGraph } from '#ui/hooks';
import { type MessageId, useDecimals, useNumbers, useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from '../analysis.module.css';
import { NumberRow } from '../number-row.tsx';
import { Progress } from '../progress.tsx';
import { useSigns } from '../sides/use-signs.ts';
import { useAnalysis } from '../use-analysis.ts';
import { useOpenNumber } from '../use-open-number.ts';
import {
  leftOutOf,
  listPublishers,
  readSource,
  SOURCE_KINDS,
  sourceOfLeftOut,
} from './source-keys.ts';
import { SourceSelect, useSourceName } from './source-select.tsx';

/** What would go if a source were not there. */
export function LeaveOut({ visible }: { visible: VisibleParts }) {
  const text = useText();
  const graph = useGraph();
  const nameSource = useSourceName();
  const chosen = useApp((state) => state.analysis.leftOut);
  const setAnalysis = useApp((state) => state.setAnalysis);
  const first = listPublishers(graph)[0];
  const left = useMemo(
    () => chosen ?? (first === undefined ? undefined : { kind: 'publisher' as const, name: first }),
    [chosen, first],
  );
  const found = useMemo(() => left && leaveSourceOut(graph, visible, left), [graph, visible, left]);
  if (!left || !found) return <p className={style.note}>{text('analysis.without.none')}</p>;
  const source = sourceOfLeftOut(left);
  return (
    <>
      <SourceSelect
        label={text('analysis.without.which')}
        kinds={SOURCE_KINDS}
        value={source}
        onChange={(key) => {
          const next = readSource(key);
          if (next) setAnalysis({ leftOut: leftOutOf(next) });
        }}
      />
      <p className={style.note}>
        {text('analysis.without.meaning', { name: nameSource(source), count: found.items })}
      </p>
      <WithoutCounts found={found} name={nameSource(source)} />
      <WithoutRanks visible={visible} found={found} />
    </>
  );
}

function WithoutCounts({ found, name }: { found: WithoutSource; name: string }) {
  const text = useText();
  const numbers = useNumbers();
  const open = useOpenNumber();
  const graph = useGraph();
  const rows = [
    { id: 'vanished', relationships: found.vanished, actors: [] },
    { id: 'single', relationships: found.becameSingleSource, actors: [] },
    {
      id: 'badges',
      relationships: found.badges.map(({ relationship }) => relationship),
      actors: [],
    },
    {
      id: 'cutOff',
      relationships: found.vanished.filter((index) =>
        found.cutOff.some(
          (actor) => graph.source[index] === actor || graph.target[index] === actor,
        ),
      ),
      actors: found.cutOff,
    },
  ] as const;
  return (
    <ul className={style.rows}>
      {rows.map(({ id, relationships, actors }) => {
        const count = id === 'cutOff' ? actors.length : relationships.length;
        const meaning = text(`analysis.without.${id}.meaning`, { name });
        return (
          <NumberRow
            key={id}
            label={text(`analysis.without.${id}`)}
            value={numbers(count)}
            hint={meaning}
            onOpen={
              count === 0
                ? undefined
                : () =>
                    open({
                      title: text('analysis.compare.title', {
                        what: text(`analysis.without.${id}`),
                        count,
                      }),
                      meaning,
                      relationships,
                      actors,
                    })
            }
          />
        );
      })}
    </ul>
  );
}

const MOST_RANKS = 8;

/** Ranks and camps that would be others. */
function WithoutRanks({ visible, found }: { visible: VisibleParts; found: WithoutSource }) {
  const text = useText();
  const signs = useSigns();
  const wish = useApp((state) => state.analysis.wish);
  const task = useMemo(
    () => ({
      kind: 'compare-views' as const,
      before: { visible },
      after: { visible: found.visible, evidenceCount: found.evidenceCount },
      options: {
        metric: wish.metric,
        choices: { direction: wish.direction, sign: wish.sign, weight: wish.weight },
        signs,
      },
    }),
    [visible, found, wish, signs],
  );
  const answer = useAnalysis(task);
  return (
    <>
      <Progress answer={answer} />
      {answer.result && answer.isCurrent && (
        <>
          <RankTable found={answer.result} />
          <CampChanges found={answer.result} />
          <p className={style.note}>
            {text('analysis.without.parts', {
              before: answer.result.components.before,
              after: answer.result.components.after,
            })}
          </p>
        </>
      )}
    </>
  );
}

function RankTable({ found: { ranks } }: { found: ViewComparison }) {
  const text = useText();
  const numbers = useNumbers();
  const graph = useGraph();
  const select = useApp((state) => state.select);
  const metric = useApp((state) => state.analysis.wish.metric);
  const name = text(metricById.get(metric)!.explanation.name as MessageId);
  if (ranks.length === 0) {
    return <p className={style.note}>{text('analysis.without.sameRanks', { metric: name })}</p>;
  }
  return (
    <table className={style.table}>
      <caption>{text('analysis.without.ranks', { metric: name, count: ranks.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{text('table.actor')}</th>
          <th scope="col">{text('analysis.without.before')}</th>
          <th scope="col">{text('analysis.without.after')}</th>
        </tr>
      </thead>
      <tbody>
        {ranks.slice(0, MOST_RANKS).map(({ actor, rankBefore, rankAfter }) => (
          <tr key={actor}>
            <th scope="row">
              <Button
                look="link"
                onClick={() => select({ kind: 'actors', ids: [graph.actors[actor]!.id] })}
              >
                <ActorName actor={graph.actors[actor]!} />
              </Button>
            </th>
            <td>{numbers(rankBefore)}</td>
            <td>
              {numbers(rankAfter)}{' '}
              <span aria-hidden="true">{rankAfter > rankBefore ? '↓' : '↑'}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CampChanges({ found: { camps } }: { found: ViewComparison }) {
  const text = useText();
  const decimals = useDecimals();
  const graph = useGraph();
  const nameOf = useActorName();
  const select = useApp((state) => state.select);
  const moved = [...camps.changed, ...camps.without];
  return (
    <>
      <p className={style.note}>
        {text('analysis.without.camps', {
          before: decimals(camps.before),
          after: decimals(camps.after),
          changed: camps.changed.length,
          gone: camps.without.length,
        })}{' '}
        {!camps.isExact && text('analysis.without.notExact')}
      </p>
      {moved.length > 0 && (
        <Button
          look="link"
          onClick={() =>
            select({ kind: 'actors', ids: moved.map((actor) => graph.actors[actor]!.id) })
          }
        >
          {text('analysis.without.moved', {
            names: moved
              .slice(0, 3)
              .map((actor) => nameOf(graph.actors[actor]!))
              .join(text('list.comma')),
            count: moved.length,
          })}
        </Button>
      )}
    </>
  );
}
