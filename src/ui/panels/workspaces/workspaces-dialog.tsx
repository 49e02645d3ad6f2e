import { useState } from 'react';
import type { Ports, WorkspaceHead } from '#state';
import { useApp, useAppStore, useOnChange } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Dialog, WorkProgress } from '#ui/parts';
import { WorkspaceRow } from './workspace-row.tsx';
import style from './workspaces-dialog.module.css';

interface WorkspacesDialogProps {
  readonly ports: Pick<Ports, 'saveToFile'>;
  onClose(): void;
}

/** All work that is kept in this browser: opened, named, put aside, taken away as a file. */
export function WorkspacesDialog({ ports, onClose }: WorkspacesDialogProps) {
  const text = useText();
  const { getState } = useAppStore();
  const open = useApp((state) => state.workspace);
  const restoring = useApp((state) => state.restoring);
  const [heads, setHeads] = useState<readonly WorkspaceHead[]>();
  const [said, setSaid] = useState('');
  const refresh = async () => {
    try {
      setHeads(await getState().listWorkspaces());
    } catch {
      setHeads([]);
      setSaid(text('workspace.closed'));
    }
  };
  useOnChange([open?.id], () => void refresh());

  const download = async (head: WorkspaceHead) => {
    const content = await getState().readWorkspace(head.id);
    if (content === undefined) return false;
    const name = `${fileNameOf(head.title)}.faultlines.json`;
    const end = await ports.saveToFile(name, 'application/json', content);
    if (end === 'saved') setSaid(text('workspace.downloaded', { name }));
    return end === 'saved';
  };
  const rows = (isPutAside: boolean) =>
    (heads ?? [])
      .filter((head) => (head.isPutAside ?? false) === isPutAside)
      .map((head) => (
        <WorkspaceRow
          key={head.id}
          head={head}
          isOpen={head.id === open?.id}
          onOpen={async () => {
            if (await getState().openWorkspace(head.id)) onClose();
          }}
          onRename={async (title) => {
            await getState().renameWorkspace(head.id, title);
            await refresh();
          }}
          onPutAside={async () => {
            await getState().putWorkspaceAside(head.id, !isPutAside);
            await refresh();
          }}
          onDownload={() => download(head)}
          onDelete={async () => {
            await getState().removeWorkspace(head.id);
            setSaid(text('workspace.deleted', { name: head.title }));
            await refresh();
          }}
        />
      ));
  const aside = rows(true);
  return (
    <Dialog
      title={text('workspace.list')}
      closeLabel={text('inspector.close')}
      width="medium"
      onClose={onClose}
    >
      <div className={style.workspaces} data-testid="workspaces">
        <p className={style.note}>{text('workspace.help')}</p>
        <p className={style.note} role="status">
          {said}
        </p>
        {restoring && (
          <WorkProgress
            label={text('workspace.restoring', { title: restoring.title })}
            share={restoring.share}
            testId="restore-progress"
          >
            <Button look="quiet" onClick={getState().cancelRestoring}>
              {text('import.cancel')}
            </Button>
          </WorkProgress>
        )}
        <ul>{rows(false)}</ul>
        {heads?.length === 0 && <p>{text('workspace.none')}</p>}
        {aside.length > 0 && (
          <>
            <h3>{text('workspace.aside')}</h3>
            <ul>{aside}</ul>
          </>
        )}
        <p>
          <Button
            onClick={() => {
              onClose();
              void getState().openShipped();
            }}
          >
            {text('refused.shipped')}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}

const fileNameOf = (title: string) =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'faultlines';
