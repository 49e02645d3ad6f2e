import { type BalanceReport, relationshipsOfTies } from '#core/analysis';
import { useDecimals, useText } from '#ui/messages';
import style from '../analysis.module.css';
import { NumberRow } from '../number-row.tsx';
import { useOpenNumber } from '../use-open-number.ts';
import { useSplitMethod } from './use-split-method.ts';

/** The frustration index, with how sure it is. */
export function FrustrationNote({ report: { frustration, network } }: { report: BalanceReport }) {
  const text = useText();
  const decimals = useDecimals();
  const open = useOpenNumber();
  const sayMethod = useSplitMethod();
  const { index, total, against } = frustration;
  const value = text('analysis.frustration.value', {
    index: decimals(index),
    total: decimals(total),
  });
  return (
    <>
      <ul className={style.rows}>
        <NumberRow
          label={text('analysis.frustration.index')}
          value={value}
          hint={sayMethod(frustration)}
          onOpen={() =>
            open({
              title: text('analysis.frustration.title', { index: decimals(index) }),
              meaning: text('analysis.frustration.behind'),
              relationships: relationshipsOfTies(network.dyads, against),
            })
          }
        />
      </ul>
      <p className={style.note}>{text('analysis.frustration.meaning')}</p>
    </>
  );
}
