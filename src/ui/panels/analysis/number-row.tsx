import type { ReactNode } from 'react';
import style from './analysis.module.css';

interface NumberRowProps {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** What it means, where that is not said around it. */
  readonly hint?: string | undefined;
  /** A drawing that goes before the label. */
  readonly mark?: ReactNode;
  /** Opens what the number rests on; left out where it rests on nothing. */
  readonly onOpen?: (() => void) | undefined;
}

/** A number with its name, which opens what it rests on. */
export function NumberRow({ label, value, hint, mark, onOpen }: NumberRowProps) {
  const content = (
    <>
      <span className={style.rowLabel}>
        {mark}
        <span>{label}</span>
      </span>
      <span className={style.rowValue}>{value}</span>
      {hint && <span className={style.rowHint}>{hint}</span>}
    </>
  );
  return (
    <li>
      {onOpen ? (
        <button type="button" className={style.numberRow} onClick={onOpen}>
          {content}
        </button>
      ) : (
        <span className={style.numberRow}>{content}</span>
      )}
    </li>
  );
}
