import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, WorkProgress } from '#ui/parts';

/** While a workspace is read: how much of it is, and a way to give it up. */
export function RestoreProgress({ isOnPage = false }: { isOnPage?: boolean }) {
  const text = useText();
  const restoring = useApp((state) => state.restoring);
  const cancelRestoring = useApp((state) => state.cancelRestoring);
  if (!restoring) return null;
  return (
    <WorkProgress
      label={text('workspace.restoring', { title: restoring.title })}
      share={restoring.share}
      isOnPage={isOnPage}
      testId="restore-progress"
    >
      <Button look="quiet" onClick={cancelRestoring}>
        {text('import.cancel')}
      </Button>
    </WorkProgress>
  );
}
