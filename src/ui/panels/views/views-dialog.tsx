import { useEffect, useRef, useState } from 'react';
import { LIMITS, type SavedView } from '#schemas';
import { addSavedView, describeSavedView, linkToSave, moveSavedView, type View } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Dialog } from '#ui/parts';
import { SavedViewRow } from './saved-view-row.tsx';
import { ViewForm } from './view-form.tsx';
import style from './views-dialog.module.css';

/** Saves the present view under a name, and opens, describes, orders and deletes those saved. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const views = useApp((state) => state.savedViews);
  const { getState } = useAppStore();
  const [deleted, setDeleted] = useState<readonly SavedView[]>();
  const [said, setSaid] = useState('');
  const keep = (next: readonly SavedView[], news = '') => {
    getState().keepViews(next);
    setDeleted(undefined);
    setSaid(news);
  };
  const root = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  // Moving an element takes the focus from the button in it, and removing it even more so; what
  // has lost it would not hear the Escape key.
  useEffect(() => {
    focused.current?.focus();
    focused.current = null;
    if (document.activeElement !== document.body) return;
    const next = root.current?.querySelector<HTMLElement>('[role=status] + button, input');
    next?.focus();
  });

  const link = useApp((state) => linkToSave(state.view));
  // What the data contract would refuse is not written into a file either.
  const whyNot =
    link.length > LIMITS.linkBytes
      ? text('views.tooLong')
      : views.length >= LIMITS.savedViews
        ? text('views.full', { count: LIMITS.savedViews })
        : undefined;
  const save = (title: string, note: string) =>
    keep(addSavedView(views, { title, note, link }), text('views.saved', { name: title }));
  const move = (id: string, by: number) => {
    focused.current = document.activeElement as HTMLElement | null;
    const next = moveSavedView(views, id, by);
    const place = next.findIndex((view) => view.id === id);
    keep(next, text('views.moved', { place: place + 1, count: next.length }));
  };
  const open = (view: View, name: string) => {
    getState().restoreView(view, { id: 'step.view', values: { name } });
    onClose();
  };
  const remove = ({ id, title }: SavedView) => {
    keep(
      views.filter((view) => view.id !== id),
      text('views.deleted', { name: title }),
    );
    setDeleted(views);
  };

  return (
    <Dialog
      title={text('views.title')}
      closeLabel={text('inspector.close')}
      width="wide"
      onClose={onClose}
    >
      <div ref={root} className={style.views} data-testid="views">
        <section>
          <h3>{text('views.new')}</h3>
          <p className={style.muted}>{text('views.help')}</p>
          {whyNot ? (
            <p className={style.wrong}>{whyNot}</p>
          ) : (
            <ViewForm
              first={{ title: '', note: '' }}
              submitLabel={text('views.save')}
              onSubmit={save}
            />
          )}
        </section>
        <section>
          <h3>{text('views.list')}</h3>
          <p>
            <Button look="link" onClick={() => getState().setDialog('stories')}>
              {text('story.fromViews')}
            </Button>
          </p>
          <p className={style.said}>
            <span role="status">{said}</span>
            {deleted && (
              <Button look="link" onClick={() => keep(deleted)}>
                {text('views.bringBack')}
              </Button>
            )}
          </p>
          {views.length === 0 && <p className={style.muted}>{text('views.none')}</p>}
          <ol className={style.list}>
            {views.map((saved, index) => (
              <SavedViewRow
                key={saved.id}
                saved={saved}
                isFirst={index === 0}
                isLast={index === views.length - 1}
                onOpen={(view) => open(view, saved.title)}
                onDescribe={(title, note) => keep(describeSavedView(views, saved.id, title, note))}
                onMove={(by) => move(saved.id, by)}
                onDelete={() => remove(saved)}
              />
            ))}
          </ol>
        </section>
      </div>
    </Dialog>
  );
}
