import style from './select.module.css';

interface SelectProps<Value extends string> {
  readonly label: string;
  /** For small controls whose value says what they are; a screen reader still hears the label. */
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    readonly isDisabled?: boolean;
  }[];
  onChange(value: NoInfer<Value>): void;
}

/** One of a few, as the system's own list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  return (
    <label className={style.field}>
      <span className={props.isLabelHidden ? 'visually-hidden' : undefined}>{props.label}</span>
      <select
        value={props.value}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.target.value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
