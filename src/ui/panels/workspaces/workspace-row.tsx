import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { WorkspaceHead } from '#state';
import { useText } from '#ui/messages';
import { Button, TextField } from '#ui/parts';
import style from './workspaces-dialog.module.css';

interface WorkspaceRowProps {
  readonly head: WorkspaceHead;
  readonly isOpen: boolean;
  onOpen(): void;
  onRename(title: string): void;
  onPutAside(): void;
  onDownload(): Promise<boolean>;
  onDelete(): void;
}

/** One workspace; only one that was put aside can be deleted, and a download is offered before. */
export function WorkspaceRow({ head, isOpen, ...on }: WorkspaceRowProps) {
  const text = useText();
  const intl = useIntl();
  const [title, setTitle] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const name = head.title;
  return (
    <li className={style.row} data-testid="workspace">
      {title === undefined ? (
        <div className={style.words}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span className={style.note}>
            {intl.formatDate(head.changedAt, { dateStyle: 'medium', timeStyle: 'short' })}
            {isOpen && ` · ${text('workspace.open')}`}
          </span>
        </div>
      ) : (
        <form
          className={style.words}
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() === '') return;
            on.onRename(title.trim());
            setTitle(undefined);
          }}
        >
          <TextField label={text('workspace.name')} value={title} onChange={setTitle} />
          <span className={style.tools}>
            <Button type="submit" look="primary">
              {text('edit.save')}
            </Button>
            <Button onClick={() => setTitle(undefined)}>{text('edit.cancel')}</Button>
          </span>
        </form>
      )}
      {title === undefined && !isLeaving && (
        <p className={style.tools}>
          {!isOpen && (
            <Button onClick={on.onOpen} aria-label={text('workspace.openIt', { name })}>
              {text('workspace.openIt.short')}
            </Button>
          )}
          <Button
            onClick={() => void on.onDownload()}
            aria-label={`${text('workspace.download')}: ${name}`}
          >
            {text('workspace.download')}
          </Button>
          <Button
            onClick={() => setTitle(name)}
            aria-label={`${text('workspace.rename')}: ${name}`}
          >
            {text('workspace.rename')}
          </Button>
          {!isOpen && (
            <Button onClick={on.onPutAside}>
              {text(head.isPutAside ? 'workspace.bringBack' : 'workspace.putAside')}
            </Button>
          )}
          {!isOpen && head.isPutAside && (
            <Button onClick={() => setLeaving(true)}>{text('workspace.delete')}</Button>
          )}
        </p>
      )}
      {isLeaving && (
        <div className={style.leaving} role="group" aria-label={text('workspace.delete')}>
          <p>{text('workspace.delete.sure', { name })}</p>
          <p className={style.tools}>
            <Button
              look="primary"
              onClick={async () => {
                if (await on.onDownload()) on.onDelete();
              }}
            >
              {text('workspace.delete.download')}
            </Button>
            <Button onClick={on.onDelete}>{text('workspace.delete.only')}</Button>
            <Button onClick={() => setLeaving(false)}>{text('workspace.delete.keep')}</Button>
          </p>
        </div>
      )}
    </li>
  );
}
