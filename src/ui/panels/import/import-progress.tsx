import { useCallback, useEffect, useState } from 'react';
import type { Importing } from '#state';
import { useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, WorkProgress } from '#ui/parts';
import style from './import-progress.module.css';

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
  const [isOverBudget, setOverBudget] = useState(false);
  useEffect(() => {
    const budget = setTimeout(() => setOverBudget(true), BUDGET_SECONDS * 1000);
    return () => clearTimeout(budget);
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
  return (
    <WorkProgress
      label={text(work.is === 'reading' ? 'import.reading' : 'import.adding', { name })}
      share={work.share}
      isOnPage={isOnPage}
      testId="import-progress"
    >
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
    </WorkProgress>
  );
}
