import { useSyncExternalStore } from 'react';
import { useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { isNewVersionReady, updateNow, watchNewVersion } from './keep-offline.ts';

/** Says that a new version is ready; it comes when the reader asks for it, and never before. */
export function UpdateNotice() {
  const text = useText();
  const store = useAppStore();
  const isReady = useSyncExternalStore(watchNewVersion, isNewVersionReady);
  const update = async () => {
    await store.getState().flushWork();
    updateNow();
  };
  return (
    <>
      <span role="status">{isReady && text('update.ready')}</span>
      {isReady && (
        <Button look="quiet" onClick={() => void update()}>
          {text('update.now')}
        </Button>
      )}
    </>
  );
}
