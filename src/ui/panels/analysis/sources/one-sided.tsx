import { useMemo } from 'react';
import { listOneSidedClaims, type OneSidedClaim, type VisibleParts } from '#core/analysis';
import { useGraph } from '#ui/hooks';
import { useNumbers, useText } from '#ui/messages';
import style from '../analysis.module.css';
import { NumberRow } from '../number-row.tsx';
import { useOpenNumber } from '../use-open-number.ts';

const KINDS = ['source', 'target', 'both', 'bloc'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ side, nearness }: OneSidedClaim): Kind => (nearness === 'bloc' ? 'bloc' : side);

/** Relationships that only the parties to them, or their blocs, say to be so. */
export function OneSided({ visible }: { visible: VisibleParts }) {
  const text = useText();
  const numbers = useNumbers();
  const graph = useGraph();
  const open = useOpenNumber();
  const claims = useMemo(() => listOneSidedClaims(graph, visible), [graph, visible]);
  return (
    <>
      <p className={style.note}>{text('analysis.oneSided.meaning')}</p>
      <ul className={style.rows}>
        {KINDS.map((kind) => {
          const own = claims.filter((claim) => kindOf(claim) === kind);
          const disputed = own.filter(({ isDisputed }) => isDisputed).length;
          return (
            <NumberRow
              key={kind}
              label={text(`analysis.oneSided.${kind}`)}
              value={numbers(own.length)}
              hint={
                disputed > 0 ? text('analysis.oneSided.disputed', { count: disputed }) : undefined
              }
              onOpen={
                own.length === 0
                  ? undefined
                  : () =>
                      open({
                        title: text('analysis.compare.title', {
                          what: text(`analysis.oneSided.${kind}`),
                          count: own.length,
                        }),
                        meaning: text('analysis.oneSided.meaning'),
                        relationships: own.map(({ relationship }) => relationship),
                      })
              }
            />
          );
        })}
      </ul>
    </>
  );
}
