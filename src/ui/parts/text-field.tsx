import style from './select.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isLong?: boolean;
  onChange(value: string): void;
}

export function TextField({ label, value, isLong, onChange }: TextFieldProps) {
  return (
    <label className={style.field}>
      <span>{label}</span>
      {isLong ? (
        <textarea dir="auto" value={value} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input dir="auto" value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </label>
  );
}
