import { Button } from '#ui/parts';
import style from './matrix-panel.module.css';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  onChange(value: NoInfer<Value>): void;
}

/** One of two or three, all of them in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  return (
    <div className={style.segments} role="group" aria-label={props.label}>
      {props.options.map(({ value, label }) => (
        <Button
          key={value}
          look="quiet"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
