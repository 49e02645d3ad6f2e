import { useState } from 'react';
import type { Dataset, Issue, Story } from '#schemas';
import { LIMITS } from '#schemas';
import { linkToSave, putStory, startStory, stepOfView } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Dialog, TextField } from '#ui/parts';
import style from './stories-dialog.module.css';
import { StoryEditor } from './story-editor.tsx';
import type { StoryPorts } from './story-ports.ts';
import { StoryRow } from './story-row.tsx';

interface StoriesDialogProps {
  readonly ports: StoryPorts;
  onClose(): void;
}

/** The stories of the dataset: presents, writes and exports them. */
export function StoriesDialog({ ports, onClose }: StoriesDialogProps) {
  const text = useText();
  const graph = useGraph();
  const stories = graph.dataset.stories ?? [];
  const { getState } = useAppStore();
  const [edited, setEdited] = useState<string>();
  const [title, setTitle] = useState('');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const link = useApp((state) => linkToSave(state.view));

  const keep = (next: readonly Story[], step: string, name: string): boolean => {
    const found = getState().edit((dataset) => withStories(dataset, next), {
      id: step,
      values: { name },
    });
    setIssues(found);
    return found.length === 0;
  };
  const begin = () => {
    const story = startStory(stories, title, stepOfView(title.trim(), link));
    if (!keep([...stories, story], 'step.addStory', story.title)) return;
    setTitle('');
    setEdited(story.id);
  };
  const story = stories.find(({ id }) => id === edited);
  const isFull = stories.length >= LIMITS.stories || link.length > LIMITS.linkBytes;
  return (
    <Dialog
      title={text('story.title')}
      closeLabel={text('inspector.close')}
      width="wide"
      onClose={onClose}
    >
      <div className={style.stories} data-testid="stories">
        {issues.length > 0 && (
          <ul className={style.wrong} role="alert">
            {issues.map(({ path, message }) => (
              <li key={path.join('.')}>{message}</li>
            ))}
          </ul>
        )}
        {story ? (
          <StoryEditor
            key={story.id}
            story={story}
            onKeep={(next) => keep(putStory(stories, next), 'step.editStory', next.title)}
            onDone={() => setEdited(undefined)}
          />
        ) : (
          <>
            <p className={style.note}>{text('story.help')}</p>
            {stories.length === 0 && <p>{text('story.none')}</p>}
            <ul className={style.list}>
              {stories.map((one) => (
                <StoryRow
                  key={one.id}
                  story={one}
                  ports={ports}
                  onPresent={() => getState().presentStory(one.id)}
                  onEdit={() => setEdited(one.id)}
                  onDelete={() =>
                    keep(
                      stories.filter(({ id }) => id !== one.id),
                      'step.deleteStory',
                      one.title,
                    )
                  }
                />
              ))}
            </ul>
            <form
              className={style.start}
              onSubmit={(event) => {
                event.preventDefault();
                if (title.trim() !== '') begin();
              }}
            >
              <h3>{text('story.new')}</h3>
              <TextField label={text('story.name')} value={title} onChange={setTitle} />
              <Button type="submit" disabled={title.trim() === '' || isFull}>
                {text('story.start')}
              </Button>
            </form>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** A dataset without stories has no empty list of them either. */
function withStories(dataset: Dataset, stories: readonly Story[]): Dataset {
  const { stories: _, ...rest } = dataset;
  return stories.length === 0 ? rest : { ...rest, stories: [...stories] };
}
