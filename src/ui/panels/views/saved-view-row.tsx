import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SavedView } from '#schemas';
import { openSavedView, type View } from '#state';
import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { ViewForm } from './view-form.tsx';
import { ViewThumbnail } from './view-thumbnail.tsx';
import style from './views-dialog.module.css';

interface SavedViewRowProps {
  readonly saved: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  onOpen(view: View): void;
  onDescribe(title: string, note: string): void;
  onMove(by: number): void;
  onDelete(): void;
}

/** One saved view: what it looks like, its name and note, and what can be done with it. */
export function SavedViewRow({ saved, isFirst, isLast, ...on }: SavedViewRowProps) {
  const text = useText();
  const dataset = useApp((state) => state.view.dataset);
  const read = useMemo(() => openSavedView(saved, dataset), [saved, dataset]);
  const [isEditing, setEditing] = useState(false);
  const name = saved.title;
  if (isEditing) {
    return (
      <li className={style.row}>
        <ViewForm
          first={{ title: saved.title, note: saved.note ?? '' }}
          submitLabel={text('views.done')}
          onSubmit={(title, note) => {
            on.onDescribe(title, note);
            setEditing(false);
          }}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={style.row} data-testid="saved-view">
      {read.ok ? (
        <button
          type="button"
          className={style.open}
          aria-label={text('views.open', { name })}
          onClick={() => on.onOpen(read.value)}
        >
          <ViewThumbnail view={read.value} />
        </button>
      ) : (
        <span className={style.thumbnail} />
      )}
      <div className={style.words}>
        <h4>
          <bdi>{name}</bdi>
        </h4>
        {saved.note && <p dir="auto">{saved.note}</p>}
        {!read.ok && (
          <p className={style.wrong} role="note">
            {text('views.unreadable', {
              parts: read.error
                .map(({ path, found }) => [...path, found].filter(Boolean).join('='))
                .join(text('list.comma')),
            })}
          </p>
        )}
      </div>
      <div className={style.tools}>
        {[
          {
            id: 'up',
            label: text('views.up', { name }),
            icon: <ArrowUp size={15} />,
            isOff: isFirst,
            run: () => on.onMove(-1),
          },
          {
            id: 'down',
            label: text('views.down', { name }),
            icon: <ArrowDown size={15} />,
            isOff: isLast,
            run: () => on.onMove(1),
          },
          {
            id: 'edit',
            label: text('views.edit', { name }),
            icon: <Pencil size={15} />,
            isOff: false,
            run: () => setEditing(true),
          },
          {
            id: 'delete',
            label: text('views.delete', { name }),
            icon: <Trash2 size={15} />,
            isOff: false,
            run: on.onDelete,
          },
        ].map(({ id, label, icon, isOff, run }) => (
          // A button that has just become useless keeps the focus, so it is not disabled for good.
          <Button
            key={id}
            look="quiet"
            title={label}
            aria-label={label}
            aria-disabled={isOff}
            onClick={() => !isOff && run()}
          >
            {icon}
          </Button>
        ))}
      </div>
    </li>
  );
}
