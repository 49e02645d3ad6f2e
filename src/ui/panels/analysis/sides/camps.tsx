import { useMemo } from 'react';
import {
  type Factions,
  relationshipsOfTies,
  type SignedNetwork,
  type TypeSigns,
  type VisibleParts,
} from '#core/analysis';
import { DIGIT_GLYPHS, groupInside } from '#core/appearance';
import { type ColourWish, MOST_CAMPS, selectTheme, whyNoLayout } from '#state';
import { ActorName, numbered, useApp, useGraph } from '#ui/hooks';
import { useDecimals, useNumbers, useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from '../analysis.module.css';
import { NumberRow } from '../number-row.tsx';
import { Progress } from '../progress.tsx';
import { useAnalysis } from '../use-analysis.ts';
import { useOpenNumber } from '../use-open-number.ts';
import { useSplitMethod } from './use-split-method.ts';

interface CampsProps {
  readonly visible: VisibleParts;
  readonly signs: TypeSigns;
  readonly network: SignedNetwork;
}

/** The best splits into 2, 3, … camps, and one of them on the graph. */
export function Camps({ visible, signs, network }: CampsProps) {
  const text = useText();
  const decimals = useDecimals();
  const open = useOpenNumber();
  const sayMethod = useSplitMethod();
  const camps = useApp((state) => state.analysis.camps);
  const setAnalysis = useApp((state) => state.setAnalysis);
  const task = useMemo(
    () => ({ kind: 'factions' as const, visible, signs, most: MOST_CAMPS }),
    [visible, signs],
  );
  const answer = useAnalysis(task);
  const splits = answer.result;
  const chosen = splits?.find(({ most }) => most === camps);
  return (
    <>
      <p className={style.note}>{text('analysis.camps.meaning')}</p>
      <Progress answer={answer} />
      {splits && (
        <div className={style.segments} role="group" aria-label={text('analysis.camps.most')}>
          {splits.map(({ most, cost }) => (
            <button
              key={most}
              type="button"
              aria-pressed={most === camps}
              aria-label={text('analysis.camps.choose', { most, cost: decimals(cost) })}
              onClick={() => setAnalysis({ camps: most })}
            >
              <strong>{decimals(most)}</strong>
              <span>{decimals(cost)}</span>
            </button>
          ))}
        </div>
      )}
      {chosen && (
        <>
          <ShowCamps most={chosen.most} />
          <ul className={style.rows}>
            <NumberRow
              label={text('analysis.camps.against')}
              value={decimals(chosen.cost)}
              hint={sayMethod(chosen)}
              onOpen={() =>
                open({
                  title: text('analysis.camps.against.title', { cost: decimals(chosen.cost) }),
                  meaning: text('analysis.frustration.behind'),
                  relationships: relationshipsOfTies(network.dyads, chosen.against),
                })
              }
            />
          </ul>
          {chosen.movable.length > 0 && (
            <p className={style.note}>
              {text('analysis.camps.movable', { count: chosen.movable.length })}
            </p>
          )}
          <CampMembers split={chosen} network={network} />
        </>
      )}
    </>
  );
}

function ShowCamps({ most }: { most: number }) {
  const text = useText();
  const encoding = useApp((state) => state.view.encoding);
  const layout = useApp((state) => state.view.layout);
  const setEncoding = useApp((state) => state.setEncoding);
  const setLayout = useApp((state) => state.setLayout);
  const whyNot = useApp(whyNoLayout);
  const { colour, ...rest } = encoding;
  const isShown = colour?.by === 'camps' && colour.most === most;
  const wish: ColourWish = { by: 'camps', most };
  return (
    <div className={style.buttons}>
      <Button
        aria-pressed={isShown}
        onClick={() => setEncoding(isShown ? rest : { ...encoding, colour: wish })}
      >
        {text('analysis.camps.colour')}
      </Button>
      <Button
        aria-pressed={layout === 'camps' && colour?.by === 'camps'}
        title={text(whyNot ?? 'analysis.camps.layout.title')}
        aria-disabled={whyNot !== undefined}
        aria-description={whyNot && text(whyNot)}
        onClick={() => {
          if (whyNot) return;
          if (colour?.by !== 'camps') setEncoding({ ...encoding, colour: wish });
          void setLayout('camps');
        }}
      >
        {text('analysis.camps.layout')}
      </Button>
    </div>
  );
}

function CampMembers({ split, network }: { split: Factions; network: SignedNetwork }) {
  const text = useText();
  const numbers = useNumbers();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const select = useApp((state) => state.select);
  const members = Array.from({ length: split.count }, (_, camp) =>
    [...network.dyads.actors].filter((_, node) => split.factionOf[node] === camp),
  );
  return (
    <ol className={style.camps}>
      {numbered(members).map(({ item: actors, place: camp }) => (
        <li key={camp}>
          <details>
            <summary>
              <GroupMark group={camp} theme={theme} />
              {text('analysis.camp', { number: camp + 1 })}
              <span className={style.rowValue}>
                {text('analysis.actors', { count: actors.length })}
              </span>
            </summary>
            <ul>
              {actors.map((actor) => (
                <li key={actor}>
                  <Button
                    look="link"
                    onClick={() => select({ kind: 'actors', ids: [graph.actors[actor]!.id] })}
                  >
                    <ActorName actor={graph.actors[actor]!} />
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
      <li className={style.note}>
        {text('analysis.camps.none', {
          number: numbers(split.factionOf.filter((camp) => camp === -1).length),
        })}
      </li>
    </ol>
  );
}

/** A camp as its actors stand on the graph. */
export function GroupMark({ group, theme }: { group: number; theme: 'light' | 'dark' }) {
  const { fill, glyph } = groupInside(group, theme);
  return (
    <svg width="18" height="18" viewBox="-12 -12 24 24" aria-hidden="true">
      <circle r="10.5" fill={fill} stroke="currentColor" strokeWidth="1" />
      <path d={DIGIT_GLYPHS[group] ?? ''} fill={glyph} transform="scale(6.4)" />
    </svg>
  );
}
