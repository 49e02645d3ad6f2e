import { useEffect, useState } from 'react';
import { canCancelArranging, nameArranging } from '#state';
import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './canvas-tools.module.css';

/** A shorter layout is over before anybody has read that it is being made. */
const PATIENCE_MILLISECONDS = 300;

/** While a layout, or what it needs first, takes its time: that it does, and a way to give it up. */
export function LayoutProgress() {
  const text = useText();
  const name = useApp(nameArranging);
  const share = useApp(({ arranging }) => (arranging?.is === 'communities' ? arranging.share : 0));
  const canCancel = useApp(canCancelArranging);
  const cancelArranging = useApp((state) => state.cancelArranging);
  const isArranging = name !== undefined;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isArranging) return;
    const timer = setTimeout(() => setLong(true), PATIENCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isArranging]);
  // The first layout says so in place of the graph.
  if (!name || !isLong || !canCancel) return null;
  const percent = Math.round(share * 100);
  return (
    <div className={style.progress} data-testid="layout-progress">
      <span>{text(name)}</span>
      <Button look="quiet" onClick={cancelArranging}>
        {text('app.arranging.cancel')}
      </Button>
      <div
        className={style.line}
        role="progressbar"
        aria-label={text(name)}
        // Without a share the end is not known.
        {...(percent > 0 && {
          'aria-valuenow': percent,
          style: { inlineSize: `${percent}%` },
        })}
      />
    </div>
  );
}
