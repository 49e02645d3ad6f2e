import { changeTypeSign, type TypeSigns } from '#core/analysis';
import { changedTypeSigns } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button } from '#ui/parts';
import style from '../analysis.module.css';

const SIGNS = ['1', '0', '-1'] as const;
const NAMES = { '1': 'friendly', '0': 'none', '-1': 'hostile' } as const;
const MOST_WEIGHT = 100;

/** How each type counts: friendly, hostile or not at all, and how much one of it weighs. */
export function SignTable({ signs }: { signs: TypeSigns }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const isChanged = useApp((state) => state.view.typeSigns.length > 0);
  const setTypeSigns = useApp((state) => state.setTypeSigns);
  const used = new Set(graph.type);
  const change = (type: string, next: Parameters<typeof changeTypeSign>[2]) =>
    setTypeSigns(changedTypeSigns(graph, changeTypeSign(signs, type, next)));
  return (
    <>
      <p className={style.note}>{text('analysis.signs.hint')}</p>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{text('analysis.type')}</th>
            <th scope="col">{text('analysis.signs.sign')}</th>
            <th scope="col">{text('analysis.signs.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {signs.map(({ type, sign, weight }, index) => {
            if (!used.has(index)) return null;
            const name = words.type(graph.types[index]!);
            return (
              <tr key={type}>
                <th scope="row">{name}</th>
                <td>
                  <select
                    aria-label={text('analysis.signs.sign.of', { type: name })}
                    value={String(sign)}
                    onChange={(event) =>
                      change(type, { sign: Number(event.target.value) as -1 | 0 | 1 })
                    }
                  >
                    {SIGNS.map((value) => (
                      <option key={value} value={value}>
                        {text(`analysis.signs.${NAMES[value]}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <input
                    type="number"
                    min={0}
                    max={MOST_WEIGHT}
                    step={0.5}
                    disabled={sign === 0}
                    aria-label={text('analysis.signs.weight.of', { type: name })}
                    value={weight}
                    onChange={(event) => {
                      const next = event.target.valueAsNumber;
                      if (next >= 0 && next <= MOST_WEIGHT) {
                        change(type, { weight: Math.round(next * 100) / 100 });
                      }
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isChanged && (
        <Button look="link" onClick={() => setTypeSigns([])}>
          {text('analysis.signs.reset')}
        </Button>
      )}
    </>
  );
}
