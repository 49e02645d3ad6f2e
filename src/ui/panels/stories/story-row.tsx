import { Pencil, Play, Trash2 } from 'lucide-react';
import type { Story } from '#schemas';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './stories-dialog.module.css';
import type { StoryPorts } from './story-ports.ts';
import { useStoryExport } from './use-story-export.ts';

interface StoryRowProps {
  readonly story: Story;
  readonly ports: StoryPorts;
  onPresent(): void;
  onEdit(): void;
  onDelete(): void;
}

/** One story: what it is about, and what can be done with it. */
export function StoryRow({ story, ports, onPresent, onEdit, onDelete }: StoryRowProps) {
  const text = useText();
  const name = story.title;
  const { save, progress } = useStoryExport(story, ports);
  const isBusy = progress === 'making';
  return (
    <li className={style.row} data-testid="story-row">
      <div className={style.words}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {story.summary !== '' && <p dir="auto">{story.summary}</p>}
        <p className={style.note}>{text('story.steps', { count: story.steps.length })}</p>
        <p role="status" className={style.note}>
          {isBusy && text('story.saving')}
          {typeof progress === 'object' && text('story.failed', { message: progress.failed })}
        </p>
      </div>
      <div className={style.tools}>
        <Button look="primary" aria-label={text('story.present', { name })} onClick={onPresent}>
          <Play size={15} aria-hidden="true" /> {text('story.present.short')}
        </Button>
        <Button disabled={isBusy} onClick={() => save('pdf')}>
          {text('story.pdf')}
        </Button>
        <Button disabled={isBusy} onClick={() => save('html')}>
          {text('story.html')}
        </Button>
        <Button
          look="quiet"
          title={text('story.edit', { name })}
          aria-label={text('story.edit', { name })}
          onClick={onEdit}
        >
          <Pencil size={15} />
        </Button>
        <Button
          look="quiet"
          title={text('story.delete', { name })}
          aria-label={text('story.delete', { name })}
          onClick={onDelete}
        >
          <Trash2 size={15} />
        </Button>
      </div>
    </li>
  );
}
