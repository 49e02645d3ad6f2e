import type { Ports } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './workspace-banner.module.css';

/** What the user must know about where the work is kept; nothing while all is well. */
export function WorkspaceBanner({ ports }: { ports: Pick<Ports, 'saveToFile'> }) {
  const text = useText();
  const store = useAppStore();
  const workspace = useApp((state) => state.workspace);
  const drawing = useApp((state) => state.drawingFrom);
  const graph = useApp((state) => state.open.graph);
  if (drawing !== undefined && graph) {
    const actor = graph.actors[graph.actorIndexById.get(drawing) ?? -1];
    return (
      <div className={style.banner} role="status" data-testid="drawing">
        <p>{text('edit.drawing', { name: actor?.name ?? drawing })}</p>
        <Button onClick={() => store.getState().drawFrom(undefined)}>{text('edit.cancel')}</Button>
      </div>
    );
  }
  if (!workspace) return null;
  const { status, readOnly, unread, id } = workspace;
  const { openWorkspace, copyWorkspace } = store.getState();
  const save = (name: string, content: string) =>
    void ports.saveToFile(name, 'application/json', content);
  const downloadWork = () => {
    const dataset = store.getState().open.graph?.dataset;
    if (!dataset) return;
    save(`${dataset.id}.faultlines.json`, JSON.stringify(dataset, undefined, 2));
  };
  if (status.is === 'not-saved') {
    return (
      <div className={style.banner} data-kind="alarm" role="alert" data-testid="not-saved">
        <p>
          <strong>
            {text(status.reason === 'full' ? 'workspace.notSaved.full' : 'workspace.notSaved')}
          </strong>
        </p>
        <Button onClick={downloadWork}>{text('workspace.downloadCopy')}</Button>
      </div>
    );
  }
  if (readOnly) {
    return (
      <div className={style.banner} role="status" data-testid="read-only">
        <p>{text(readOnly === 'other-tab' ? 'workspace.otherTab' : 'workspace.laterProgram')}</p>
        {readOnly === 'other-tab' && (
          <Button onClick={() => void openWorkspace(id, { takeOver: true })}>
            {text('workspace.editHere')}
          </Button>
        )}
        <Button onClick={() => void copyWorkspace()}>{text('workspace.openCopy')}</Button>
      </div>
    );
  }
  if (unread !== undefined) {
    return (
      <div className={style.banner} role="alert" data-testid="recovered">
        <p>{text('workspace.recovered')}</p>
        <Button onClick={() => save('faultlines-rest.json', unread)}>
          {text('workspace.downloadRest')}
        </Button>
      </div>
    );
  }
  return null;
}
