import { useId } from 'react';
import style from './choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  onChange(value: NoInfer<Value>): void;
}

/** One of two or three, all of them seen at once. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={style.choice}>
      <legend className={props.isLabelHidden ? 'visually-hidden' : style.label}>
        {props.label}
      </legend>
      <div className={style.options}>
        {props.options.map(({ value, label }) => (
          <label key={value} className={style.option}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={value === props.value}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
