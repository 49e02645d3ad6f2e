import { useState } from 'react';
import { readDateCode, writeDateCode } from '#core/graph';
import { useDates, useText } from '#ui/messages';
import { Checkbox, Choice } from '#ui/parts';
import style from './chip-editor.module.css';
import type { ControlProps } from './control-props.ts';
import { dateOfSides, sidesOfDate } from './date-text.ts';
import { withLatinDigits } from './latin-digits.ts';

/** As they have to be typed, in any language. */
const EXAMPLES = { year: '2020', month: '2020-01', day: '2020-01-03' };

/** A span of time whose ends are years, months or days, how surely, and what has no date at all. */
export function DateControl({ chip, onChange, onTry }: ControlProps) {
  const text = useText();
  const dates = useDates();
  const code = chip.values.map(readDateCode).find((one) => one !== undefined);
  const [sides, setSides] = useState(() => sidesOfDate(code?.edtf ?? ''));
  const [precision, setPrecision] = useState(code?.precision ?? 'possibly');
  const hasUndated = chip.values.includes('');
  const { edtf, wrong } = dateOfSides(sides);
  const write = (date: string, how = precision, undated = hasUndated): readonly string[] => [
    ...(date === '' ? [] : [writeDateCode({ edtf: date, precision: how })]),
    ...(undated ? [''] : []),
  ];
  const change = (part: Partial<typeof sides>) => {
    const next = { ...sides, ...part };
    setSides(next);
    const read = dateOfSides(next);
    if (read.edtf !== undefined) onTry(write(read.edtf));
  };
  const commit = () => edtf !== undefined && onChange(write(edtf));
  return (
    <>
      <form
        className={style.pair}
        onBlur={commit}
        onSubmit={(event) => {
          event.preventDefault();
          commit();
        }}
      >
        {(['from', 'to'] as const).map((side) => (
          <label key={side} className={style.field}>
            <span>{text(side === 'from' ? 'legend.from' : 'legend.to')}</span>
            <input
              dir="ltr"
              value={sides[side]}
              aria-invalid={wrong === side || wrong === 'order'}
              onChange={(event) => change({ [side]: withLatinDigits(event.target.value.trim()) })}
            />
          </label>
        ))}
        <button type="submit" hidden />
      </form>
      {wrong ? (
        <p role="alert" className={style.wrong}>
          {text(wrong === 'order' ? 'legend.dates.wrong' : 'filter.date.wrong', EXAMPLES)}
        </p>
      ) : (
        <p className={style.help}>{edtf ? dates.edtf(edtf) : text('filter.date.help', EXAMPLES)}</p>
      )}
      <Choice
        label={text('filter.date.precision')}
        value={precision}
        options={[
          { value: 'possibly', label: text('filter.date.possibly') },
          { value: 'certainly', label: text('filter.date.certainly') },
        ]}
        onChange={(how) => {
          setPrecision(how);
          if (edtf) onChange(write(edtf, how));
        }}
      />
      <Checkbox
        label={text('filter.date.undated')}
        isOn={hasUndated}
        onChange={(isOn) => edtf !== undefined && onChange(write(edtf, precision, isOn))}
      />
    </>
  );
}
