import { useEffect, useState } from 'react';
import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './canvas-tools.module.css';

/** A shorter layout is over before anybody has read that it is being made. */
const PATIENCE_MILLISECONDS = 300;

/** While a layout takes its time: that it does, and a way to give it up. */
export function LayoutProgress() {
  const text = useText();
  const isArranging = useApp((state) => state.isArranging);
  const hasPositions = useApp((state) => state.positions !== undefined);
  const cancelArranging = useApp((state) => state.cancelArranging);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isArranging) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isArranging]);
  // The first layout says so in place of the graph, and there is nothing that could stay.
  if (!isArranging || !isLong || !hasPositions) return null;
  return (
    <div className={style.progress} data-testid="layout-progress">
      <span>{text('app.arranging')}</span>
      <Button look="quiet" onClick={cancelArranging}>
        {text('app.arranging.cancel')}
      </Button>
      <div className={style.line} role="progressbar" aria-label={text('app.arranging')} />
    </div>
  );
}
