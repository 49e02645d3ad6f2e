import { useState } from 'react';
import { LIMITS, type Story, type StoryStep } from '#schemas';
import { isStoryFull, linkToSave, moveItem, stepOfView } from '#state';
import { numbered, useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Select, TextField } from '#ui/parts';
import { StepEditor } from './step-editor.tsx';
import style from './stories-dialog.module.css';

interface StoryEditorProps {
  readonly story: Story;
  /** Says whether the story could be kept as it is. */
  onKeep(story: Story): boolean;
  onDone(): void;
}

/** Title, summary and steps of a story; nothing changes before it is kept. */
export function StoryEditor({ story, onKeep, onDone }: StoryEditorProps) {
  const text = useText();
  const [draft, setDraft] = useState(story);
  const views = useApp((state) => state.savedViews);
  const link = useApp((state) => linkToSave(state.view));
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState('');
  const saved = views.find(({ id }) => id === chosen) ?? views[0];
  const { steps } = draft;
  const withSteps = (next: readonly StoryStep[], news = '') => {
    setDraft({ ...draft, steps: [...next] });
    setSaid(news);
  };
  const add = (step: StoryStep) => withSteps([...steps, step], text('story.added'));
  const isComplete =
    draft.title.trim() !== '' && steps.every(({ headline }) => headline.trim() !== '');
  return (
    <form
      className={style.editor}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && onKeep(draft)) onDone();
      }}
    >
      <TextField
        label={text('story.name')}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      <TextField
        label={text('story.summary')}
        isLong
        value={draft.summary}
        onChange={(summary) => setDraft({ ...draft, summary })}
      />
      <ol className={style.steps}>
        {numbered(steps).map(({ item: step, place: index }) => (
          <StepEditor
            key={index}
            step={step}
            index={index}
            count={steps.length}
            onChange={(next) => withSteps(steps.map((old, at) => (at === index ? next : old)))}
            onMove={(by) =>
              withSteps(
                moveItem(steps, index, by),
                text('views.moved', { place: index + by + 1, count: steps.length }),
              )
            }
            onRemove={() => withSteps(steps.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      <p role="status" className={style.note}>
        {said}
      </p>
      <div className={style.adding}>
        <Button
          disabled={isStoryFull(draft) || link.length > LIMITS.linkBytes}
          onClick={() => add(stepOfView(text('story.step', { number: steps.length + 1 }), link))}
        >
          {text('story.addShown')}
        </Button>
        {saved && (
          <>
            <Select
              label={text('story.chooseView')}
              value={saved.id}
              onChange={setChosen}
              options={views.map(({ id, title }) => ({ value: id, label: title }))}
            />
            <Button
              disabled={isStoryFull(draft)}
              onClick={() =>
                add({ ...stepOfView(saved.title, saved.link), text: saved.note ?? '' })
              }
            >
              {text('story.addView')}
            </Button>
          </>
        )}
      </div>
      <div className={style.adding}>
        <Button look="primary" type="submit" disabled={!isComplete}>
          {text('story.keep')}
        </Button>
        <Button onClick={onDone}>{text('views.cancel')}</Button>
      </div>
    </form>
  );
}
