import { useEffect, useMemo, useRef, useState } from 'react';
import { filterFieldById, readCountRange, readEgo, writeCountRange, writeEgo } from '#core/graph';
import { useText } from '#ui/messages';
import { Select, TextField } from '#ui/parts';
import { Checklist } from './checklist.tsx';
import style from './chip-editor.module.css';
import type { ControlProps } from './control-props.ts';
import { DateControl } from './date-control.tsx';
import { fieldLabel } from './field-list.ts';
import { withLatinDigits } from './latin-digits.ts';
import { useChecklistItems } from './use-checklist-items.tsx';

/** What fits the field: a checklist, numbers, a date, an actor with a distance, or words. */
export function ValueControl(props: ControlProps) {
  switch (filterFieldById(props.chip.field).takes) {
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'range':
      return <RangeControl {...props} />;
    case 'ego':
      return <EgoControl {...props} />;
    case 'date':
      return <DateControl {...props} />;
    case 'text':
      return <WordsControl {...props} />;
  }
}

const toggled = (values: readonly string[], value: string) =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];

function ChoiceControl({ chip, beside, onChange }: ControlProps) {
  const text = useText();
  // Ticked values stand first; a row must not jump away while it is ticked.
  const [first] = useState(chip.values);
  const items = useChecklistItems(chip.field, beside, first);
  return (
    <Checklist
      label={text(fieldLabel(chip.field))}
      items={items}
      chosen={new Set(chip.values)}
      onToggle={(value) => onChange(toggled(chip.values, value))}
    />
  );
}

const DEPTHS = Array.from({ length: 10 }, (_, depth) => depth);

function EgoControl({ chip, beside, onChange }: ControlProps) {
  const text = useText();
  const egos = chip.values.flatMap((value) => readEgo(value) ?? []);
  const actors = egos.map(({ actor }) => actor);
  const [first] = useState(actors);
  const [wanted, setWanted] = useState(egos[0]?.depth ?? 1);
  const items = useChecklistItems('ego', beside, first);
  const write = (ids: readonly string[], depth: number) =>
    ids.map((actor) => writeEgo({ actor, depth }));
  return (
    <>
      <Select
        label={text('filter.ego.depth')}
        value={String(wanted)}
        options={DEPTHS.map((depth) => ({
          value: String(depth),
          label: text('filter.ego.steps', { depth }),
        }))}
        onChange={(value) => {
          setWanted(Number(value));
          if (actors.length > 0) onChange(write(actors, Number(value)));
        }}
      />
      <Checklist
        label={text('filter.field.actor')}
        items={items}
        chosen={new Set(actors)}
        onToggle={(actor) => onChange(write(toggled(actors, actor), wanted))}
      />
    </>
  );
}

function RangeControl({ chip, onChange, onTry }: ControlProps) {
  const text = useText();
  const range = readCountRange(chip.values[0] ?? '');
  const [min, setMin] = useState(range ? String(range.min) : '');
  const [max, setMax] = useState(range?.max === undefined ? '' : String(range.max));
  const isWrong = min !== '' && max !== '' && Number(min) > Number(max);
  const write = (low: string, high: string): readonly string[] =>
    low === '' && high === ''
      ? []
      : [
          writeCountRange({
            min: Number(low),
            ...(high === '' ? {} : { max: Number(high) }),
          }),
        ];
  const tryOut = (low: string, high: string) => {
    setMin(low);
    setMax(high);
    if (high === '' || Number(low) <= Number(high)) onTry(write(low, high));
  };
  const commit = () => !isWrong && onChange(write(min, max));
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
        <NumberField
          label={text('filter.range.min')}
          value={min}
          onChange={(value) => tryOut(value, max)}
        />
        <NumberField
          label={text('filter.range.max')}
          value={max}
          onChange={(value) => tryOut(min, value)}
        />
        <button type="submit" hidden />
      </form>
      {isWrong && (
        <p role="alert" className={style.wrong}>
          {text('filter.range.wrong')}
        </p>
      )}
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label className={style.field}>
      <span>{label}</span>
      <input
        type="text"
        inputMode="numeric"
        dir="ltr"
        value={value}
        onChange={(event) =>
          onChange(withLatinDigits(event.target.value).replace(/\D/g, '').slice(0, 9))
        }
      />
    </label>
  );
}

function WordsControl({ chip, onChange, onTry }: ControlProps) {
  const text = useText();
  const [words, setWords] = useState(chip.values[0] ?? '');
  const values = useMemo(() => (words.trim() === '' ? [] : [words.trim()]), [words]);
  const form = useRef<HTMLFormElement>(null);
  // There is one thing to do here: to type.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      onBlur={() => onChange(values)}
      onSubmit={(event) => {
        event.preventDefault();
        onChange(values);
      }}
    >
      <TextField
        label={text('filter.text.label')}
        value={words}
        onChange={(next) => {
          setWords(next);
          onTry(next.trim() === '' ? [] : [next.trim()]);
        }}
      />
      <p className={style.help}>{text('filter.text.help')}</p>
    </form>
  );
}
