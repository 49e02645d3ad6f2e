import { useId } from 'react';
import style from './select.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  onChange(value: string): void;
}

export function TextField({ label, value, isLong, onChange }: TextFieldProps) {
  const id = useId();
  const field = {
    id,
    dir: 'auto',
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className={style.field}>
      <label htmlFor={id}>{label}</label>
      {isLong ? <textarea {...field} /> : <input {...field} />}
    </div>
  );
}
