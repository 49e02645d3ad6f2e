import { useId } from 'react';
import style from './export-dialog.module.css';

interface ValueFieldProps {
  readonly label: string;
  readonly kind: 'number' | 'date';
  readonly value: string;
  readonly least?: number;
  readonly most?: number;
  onChange(value: string): void;
}

/** A number or a day, with the system's own controls. */
export function ValueField({ label, kind, value, least, most, onChange }: ValueFieldProps) {
  const id = useId();
  return (
    <div className={style.value}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={kind}
        value={value}
        min={least}
        max={most}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
