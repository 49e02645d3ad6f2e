import { useCallback, useEffect, useState } from 'react';
import type { Importing } from '#state';
import { useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './import-progress.module.css';

/** A shorter wait is over before anybody has read that there is one. */
const PATIENCE_MILLISECONDS = 300;
/** What reading may take before the reader is asked whether it is worth it. */
const BUDGET_SECONDS = 20;

interface ImportProgressProps {
  readonly name: string;
  readonly work: NonNullable<Importing['work']>;
  /** Over the page, where nothing else says that something is going on. */
  readonly isOnPage?: boolean;
}

/** While files are read or added: how far it is, and a way to give it up, by key or button. */
export function ImportProgress({ name, work, isOnPage = false }: ImportProgressProps) {
  const text = useText();
  const { getState } = useAppStore();
  const [isLong, setLong] = useState(false);
  const [isOverBudget, setOverBudget] = useState(false);
  useEffect(() => {
    const patience = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    const budget = setTimeout(() => setOverBudget(true), BUDGET_SECONDS * 1000);
    return () => {
      clearTimeout(patience);
      clearTimeout(budget);
    };
  }, []);
  const cancel = useCallback(() => {
    const { cancelImport, notify } = getState();
    cancelImport();
    notify({ id: 'import.cancelled' });
  }, [getState]);
  useEffect(() => {
    // In the dialog the key is the dialog's own.
    if (!isOnPage) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') cancel();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [isOnPage, cancel]);
  if (!isLong) return null;
  const label = text(work.is === 'reading' ? 'import.reading' : 'import.adding', { name });
  const percent = Math.round(work.share * 100);
  return (
    <div
      className={`${style.progress} ${isOnPage ? style.onPage : ''}`}
      data-testid="import-progress"
    >
      <span className={style.label}>{label}</span>
      {isOnPage && !isOverBudget && (
        <Button look="quiet" onClick={cancel}>
          {text('import.cancel')}
        </Button>
      )}
      {isOverBudget && (
        <p role="alert" className={style.slow}>
          <span>{text('import.slow', { seconds: BUDGET_SECONDS })}</span>
          <Button onClick={() => setOverBudget(false)}>{text('import.goOn')}</Button>
          <Button onClick={cancel}>{text('import.stop')}</Button>
        </p>
      )}
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
