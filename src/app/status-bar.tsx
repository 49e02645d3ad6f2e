import { useEffect, useState } from 'react';
import { countInside } from '#core/graph';
import { nameArranging, selectDrawn, selectSimplified, selectVisible } from '#state';
import { useApp } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import style from './app.module.css';

const NOTICE_MILLISECONDS = 6_000;

/** How much is visible, what has just happened, and the same for screen readers. */
export function StatusBar({ isShort }: { isShort: boolean }) {
  const text = useText();
  const graph = useApp((state) => state.open.graph);
  const visible = useApp(selectVisible);
  const drawn = useApp(selectDrawn);
  const simplified = useApp(selectSimplified);
  const arranging = useApp(nameArranging);
  const notice = useApp((state) => state.notice);
  const notify = useApp((state) => state.notify);
  // What is there at first is no news; only what a filter changes is announced.
  const [first, setFirst] = useState(visible);
  if (first === undefined && visible !== undefined) setFirst(visible);
  // What a notice says is not said twice.
  if (notice?.id === 'filter.done' && visible && first !== visible) setFirst(visible);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => notify(undefined), NOTICE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [notice, notify]);
  if (!graph || !visible) return <p className={style.counts} />;
  const counts = {
    actors: visible.actorCount,
    actorTotal: graph.actors.length,
    relationships: visible.relationshipCount,
    relationshipTotal: graph.relationships.length,
    bundles: simplified?.drawn ?? drawn?.bundles.length ?? 0,
  };
  // Where lines are left out, the relationships are not all in those that are drawn.
  const longCounts = simplified ? 'status.counts.drawn' : 'status.counts';
  const inside = drawn ? countInside(drawn) : 0;
  return (
    <p className={style.counts}>
      <span aria-hidden="true" data-testid="counts">
        {text(isShort ? 'status.counts.short' : longCounts, counts)}
        {inside > 0 && text(isShort ? 'status.inside.short' : 'status.inside', { inside })}
      </span>
      <span role="status" className="visually-hidden">
        {visible === first ? '' : text('status.filter.done', counts)}
      </span>
      <span role="status" className="visually-hidden">
        {drawn && drawn.collapsed.length > 0
          ? text('grouping.inside', { groups: drawn.collapsed.length, inside })
          : ''}
      </span>
      <span role="status" className={style.notice}>
        {notice ? text(notice.id as MessageId, { ...notice.values }) : ''}
        {arranging ? text(arranging) : ''}
      </span>
    </p>
  );
}
