import { type ReactNode, useId } from 'react';
import style from './select.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  /** What is wrong with the value. */
  readonly error?: string | undefined;
  /** What the value means, or how it is written. */
  readonly note?: ReactNode;
  /** Values to choose from; others may be typed. */
  readonly suggestions?: readonly string[];
  onChange(value: string): void;
}

export function TextField({ label, value, onChange, ...more }: TextFieldProps) {
  const { isLong, isRequired, error, note, suggestions } = more;
  const id = useId();
  const isNoted = Boolean(error) || Boolean(note);
  const field = {
    id,
    dir: 'auto',
    value,
    'aria-required': isRequired,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': isNoted ? `${id}-note` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={style.field}>
      <label htmlFor={id}>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </label>
      {isLong ? (
        <textarea {...field} />
      ) : (
        <input {...field} {...(suggestions ? { list: `${id}-list` } : {})} />
      )}
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {isNoted && (
        <div id={`${id}-note`} className={style.note}>
          {error && <p className={style.error}>{error}</p>}
          {note}
        </div>
      )}
    </div>
  );
}
