import { nextLines, selectDrawn, selectReading, selectSimplified } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './large-note.module.css';

/** Of a large graph: what the picture gathers or leaves out, in numbers, and how to see more of it. */
export function LargeNote() {
  const text = useText();
  const store = useAppStore();
  const simplified = useApp(selectSimplified);
  const isInGroups = useApp((state) => selectReading(state)?.isInGroups === true);
  const more = useApp(nextLines);
  const hasOpen = useApp((state) => (selectDrawn(state)?.expanded.length ?? 0) > 0);
  const hasPositions = useApp((state) => state.positions !== undefined);
  if (!simplified || !hasPositions) return null;
  const { collapseAll, expandAll, setLines } = store.getState();
  const { lines, drawn } = simplified;
  const counts = { ...simplified, more: lines - drawn };
  const isCut = drawn < lines;
  return (
    <section className={style.note} aria-label={text('large.title')} data-testid="large-note">
      <p role="status">
        {isInGroups
          ? [
              text('large.groups', counts),
              ...(isCut ? [text('large.heaviest', counts)] : []),
              text('large.open'),
              ...(hasOpen ? [text('large.close')] : []),
            ].join(' ')
          : text(isCut ? 'large.all' : 'large.every', {
              ...counts,
              relationships: simplified.leftOut,
            })}
      </p>
      <div className={style.actions}>
        {isInGroups ? (
          <Button look="quiet" onClick={expandAll}>
            {text('large.showAll')}
          </Button>
        ) : (
          <Button look="quiet" onClick={collapseAll}>
            {text('large.showGroups')}
          </Button>
        )}
        {more !== undefined && (
          <Button look="quiet" onClick={() => setLines(more)}>
            {text('large.more', { lines: more })}
          </Button>
        )}
      </div>
    </section>
  );
}
