import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import style from './app.module.css';

/** What stands where the graph will be: which work is being read, and how much of it is. */
export function Opening() {
  const text = useText();
  const restoring = useApp((state) => state.restoring);
  const says = restoring
    ? text('workspace.restoring', { title: restoring.title })
    : text('app.loading');
  return (
    <div className={style.waiting}>
      <p role="status">{says}</p>
      {restoring && <progress aria-label={says} value={restoring.share || undefined} />}
    </div>
  );
}
