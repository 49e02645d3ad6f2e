import { type ReactNode, useEffect, useState } from 'react';
import style from './work-progress.module.css';

/** A shorter wait is over before anybody has read that there is one. */
const PATIENCE_MILLISECONDS = 300;

interface WorkProgressProps {
  readonly label: string;
  /** Of the work that is done, from 0 to 1; 0 where the end is not known. */
  readonly share: number;
  /** Over the page, where nothing else says that something is going on. */
  readonly isOnPage?: boolean;
  readonly testId: string;
  /** Ways to give it up, and what else is to be said. */
  readonly children?: ReactNode;
}

/** While work goes on that may take long: how far it is. */
export function WorkProgress(props: WorkProgressProps) {
  const { label, share, isOnPage = false, testId, children } = props;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const patience = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    return () => clearTimeout(patience);
  }, []);
  if (!isLong) return null;
  const percent = Math.round(share * 100);
  return (
    <div className={`${style.progress} ${isOnPage ? style.onPage : ''}`} data-testid={testId}>
      <span className={style.label}>{label}</span>
      {children}
      <div
        className={style.track}
        role="progressbar"
        aria-label={label}
        // Without a share the end is not known.
        {...(percent > 0 && { 'aria-valuenow': percent })}
      >
        <div
          className={percent > 0 ? style.bar : style.unknown}
          style={percent > 0 ? { inlineSize: `${percent}%` } : undefined}
        />
      </div>
    </div>
  );
}
