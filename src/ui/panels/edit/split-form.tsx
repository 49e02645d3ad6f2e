import { useState } from 'react';
import { splitActor } from '#core/editing';
import { ACTOR_KINDS } from '#schemas';
import { useActorName, useAppStore, useGraph } from '#ui/hooks';
import { useDates, useText, useWords } from '#ui/messages';
import { Select, TextField } from '#ui/parts';
import { actorOfDraft, NEW_ACTOR } from './actor-draft.ts';
import style from './edit.module.css';
import { errorsByField, NO_ERRORS } from './field-errors.ts';
import { RecordForm } from './record-form.tsx';
import { useIssueText } from './use-issue-text.ts';

interface SplitFormProps {
  readonly id: string;
  onDone(): void;
}

/** Takes some relationships of an actor over to a new one, where two were taken for one. */
export function SplitForm({ id, onDone }: SplitFormProps) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const say = useIssueText();
  const nameOf = useActorName();
  const graph = useGraph();
  const { dataset, actors, actorIndexById } = graph;
  const { edit } = useAppStore().getState();
  const actor = actors[actorIndexById.get(id) ?? -1];
  const [name, setName] = useState('');
  const [kind, setKind] = useState(actor?.kind ?? 'unknown');
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  const [errors, setErrors] = useState(NO_ERRORS);
  if (!actor) return null;
  const own = dataset.relationships.filter(({ source, target }) => source === id || target === id);
  const otherName = ({ source, target }: (typeof own)[number]) => {
    const other = actors[actorIndexById.get(source === id ? target : source) ?? -1];
    return other ? nameOf(other) : '';
  };
  const wrong = errors.byField.get('name');
  return (
    <RecordForm
      label={text('edit.split.title', { name: nameOf(actor) })}
      submitLabel={text('edit.split.do')}
      errors={errors}
      onCancel={onDone}
      onSubmit={() => {
        const draft = { ...NEW_ACTOR, name, kind, group: actor.group ?? '' };
        const other = actorOfDraft(draft, dataset);
        const issues = edit(
          (data) => splitActor(data, id, other, moved),
          { id: 'step.edit.split', values: { name: actor.name } },
          { kind: 'actors', ids: [other.id] },
        );
        if (issues.length === 0) onDone();
        else setErrors(errorsByField(issues, 'actors', actors.length, ['name']));
      }}
    >
      <div className={style.row}>
        <TextField
          label={text('edit.split.name')}
          isRequired
          value={name}
          onChange={setName}
          error={wrong && say(wrong)}
        />
        <Select
          label={text('edit.kind')}
          value={kind}
          options={ACTOR_KINDS.map((value) => ({ value, label: words.kind(value) }))}
          onChange={setKind}
        />
      </div>
      <fieldset className={style.part}>
        <legend>{text('edit.split.moved', { count: moved.size, total: own.length })}</legend>
        {own.map((relationship) => (
          <label key={relationship.id} className={style.choice}>
            <input
              type="checkbox"
              checked={moved.has(relationship.id)}
              onChange={(event) => {
                const next = new Set(moved);
                if (event.target.checked) next.add(relationship.id);
                else next.delete(relationship.id);
                setMoved(next);
              }}
            />
            <span>
              <bdi>{otherName(relationship)}</bdi>: <bdi>{relationship.summary}</bdi>{' '}
              <small>
                {dates.span(relationship.start, relationship.end, relationship.temporal) ??
                  text('relationship.undated')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
    </RecordForm>
  );
}
