import { countVerdicts, relationshipsOfTies, type SignedNetwork, VERDICTS } from '#core/analysis';
import { useNumbers, useText } from '#ui/messages';
import style from '../analysis.module.css';
import { NumberRow } from '../number-row.tsx';
import { useOpenNumber } from '../use-open-number.ts';

/** The order in which a reader meets them. */
const SHOWN = ['positive', 'negative', 'ambivalent', 'neutral'] as const;

/** How many pairs of actors are friendly, hostile, both, or neither. */
export function DyadCounts({ network }: { network: SignedNetwork }) {
  const text = useText();
  const numbers = useNumbers();
  const open = useOpenNumber();
  const counts = countVerdicts(network);
  return (
    <ul className={style.rows}>
      {SHOWN.map((verdict) => {
        const meaning = text(`analysis.dyads.${verdict}.meaning`);
        return (
          <NumberRow
            key={verdict}
            label={text(`analysis.dyads.${verdict}`)}
            value={numbers(counts[verdict])}
            hint={meaning}
            onOpen={
              counts[verdict] === 0
                ? undefined
                : () =>
                    open({
                      title: text('analysis.dyads.title', {
                        verdict: text(`analysis.dyads.${verdict}`),
                        count: counts[verdict],
                      }),
                      meaning,
                      relationships: relationshipsOfTies(
                        network.dyads,
                        dyadsOf(network, VERDICTS.indexOf(verdict)),
                      ),
                    })
            }
          />
        );
      })}
    </ul>
  );
}

const dyadsOf = ({ verdicts }: SignedNetwork, code: number): number[] =>
  [...verdicts.keys()].filter((dyad) => verdicts[dyad] === code);
