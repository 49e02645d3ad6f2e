import { lazy, Suspense } from 'react';
import type { Ports } from '#state';
import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import style from './app.module.css';

const StoryPanel = lazy(async () => ({
  default: (await import('../ui/panels/stories/index.ts')).StoryPanel,
}));
const StoriesDialog = lazy(async () => ({
  default: (await import('../ui/panels/stories/index.ts')).StoriesDialog,
}));
const DossierDialog = lazy(async () => ({
  default: (await import('../ui/panels/dossier/index.ts')).DossierDialog,
}));

/** Stories and dossiers: the windows over the page, and the text beside the graph. */
export function StoryParts({ ports }: { ports: Ports }) {
  const text = useText();
  const dialog = useApp((state) => state.dialog);
  const isPresented = useApp((state) => state.presented !== undefined);
  const setDialog = useApp((state) => state.setDialog);
  const onClose = () => setDialog(undefined);
  return (
    <>
      {isPresented && (
        <aside className={style.story} aria-label={text('story.title')}>
          <Suspense fallback={<p className={style.waiting}>{text('app.loading')}</p>}>
            <StoryPanel />
          </Suspense>
        </aside>
      )}
      <Suspense fallback={null}>
        {dialog === 'stories' && <StoriesDialog ports={ports} onClose={onClose} />}
        {dialog === 'dossier' && <DossierDialog ports={ports} onClose={onClose} />}
      </Suspense>
    </>
  );
}
