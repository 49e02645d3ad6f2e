import type { ReactNode } from 'react';
import style from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Buttons at the end of the title line. */
  readonly tools?: ReactNode;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A titled part of a panel that can be folded away. */
export function Section({ title, tools, isOpen = true, children }: SectionProps) {
  return (
    <details className={style.section} open={isOpen}>
      <summary className={style.title}>
        <h3>{title}</h3>
      </summary>
      {tools && <div className={style.tools}>{tools}</div>}
      {children}
    </details>
  );
}
