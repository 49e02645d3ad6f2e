import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import style from './app.module.css';
import { RestoreProgress } from './restore-progress.tsx';

/** What stands where the graph will be: which work is being read, and how much of it is. */
export function Opening() {
  const text = useText();
  const title = useApp((state) => state.restoring?.title);
  return (
    <div className={style.waiting}>
      <p role="status" className={title === undefined ? undefined : 'visually-hidden'}>
        {title === undefined ? text('app.loading') : text('workspace.restoring', { title })}
      </p>
      <RestoreProgress />
    </div>
  );
}
