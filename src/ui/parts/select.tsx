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
  /** Why nothing else can be chosen now, said where the list is opened too. */
  readonly whyNot?: string | undefined;
  onChange(value: NoInfer<Value>): void;
}

/** One of a few, as the system's own list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { whyNot } = props;
  const options = props.options.map((option) => (
    <option
      key={option.value}
      value={option.value}
      disabled={option.isDisabled || (whyNot !== undefined && option.value !== props.value)}
    >
      {option.label}
    </option>
  ));
  return (
    <label className={style.field}>
      <span className={props.isLabelHidden ? 'visually-hidden' : undefined}>{props.label}</span>
      <select
        value={props.value}
        aria-disabled={whyNot !== undefined}
        aria-description={whyNot}
        title={whyNot}
        onChange={(event) => {
          const chosen = props.options.find((option) => option.value === event.target.value);
          if (chosen) props.onChange(chosen.value);
        }}
      >
        {whyNot === undefined ? options : <optgroup label={whyNot}>{options}</optgroup>}
      </select>
    </label>
  );
}
