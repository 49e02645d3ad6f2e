import { useId, useState } from 'react';
import { mergeActors } from '#core/editing';
import { useActorName, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import style from './edit.module.css';
import { errorsByField, NO_ERRORS } from './field-errors.ts';
import { RecordForm } from './record-form.tsx';

interface MergeFormProps {
  readonly ids: readonly string[];
  onDone(): void;
}

/** Makes one actor of several; which one stays is the user's choice. */
export function MergeForm({ ids, onDone }: MergeFormProps) {
  const text = useText();
  const words = useWords();
  const group = useId();
  const nameOf = useActorName();
  const { dataset, actors, actorIndexById } = useGraph();
  const { edit } = useAppStore().getState();
  const known = ids.flatMap((id) => actors[actorIndexById.get(id) ?? -1] ?? []);
  const countOf = (id: string) =>
    dataset.relationships.filter(({ source, target }) => source === id || target === id).length;
  const [kept, setKept] = useState(
    () => [...known].sort((one, other) => countOf(other.id) - countOf(one.id))[0]?.id ?? '',
  );
  const [errors, setErrors] = useState(NO_ERRORS);
  const keptActor = known.find(({ id }) => id === kept);
  const chosen = new Set(ids);
  const among = dataset.relationships.filter(
    ({ source, target }) => chosen.has(source) && chosen.has(target) && source !== target,
  ).length;
  const moved = dataset.relationships.filter(
    ({ source, target }) =>
      (chosen.has(source) && source !== kept) !== (chosen.has(target) && target !== kept),
  ).length;
  return (
    <RecordForm
      label={text('edit.merge.title')}
      submitLabel={text('edit.merge.do')}
      errors={errors}
      isDisabled={!keptActor || known.length < 2}
      onCancel={onDone}
      onSubmit={() => {
        if (!keptActor) return;
        const issues = edit(
          (data) => mergeActors(data, kept, ids),
          { id: 'step.edit.merge', values: { name: keptActor.name } },
          { kind: 'actors', ids: [kept] },
        );
        if (issues.length === 0) onDone();
        else setErrors(errorsByField(issues, 'actors', -1, []));
      }}
    >
      <fieldset className={style.part}>
        <legend>{text('edit.merge.kept')}</legend>
        {known.map((actor) => (
          <label key={actor.id} className={style.choice}>
            <input
              type="radio"
              name={group}
              checked={actor.id === kept}
              onChange={() => setKept(actor.id)}
            />
            <span>
              <bdi>{nameOf(actor)}</bdi>{' '}
              <small>
                {words.kind(actor.kind)},{' '}
                {text('matrix.relationships', { count: countOf(actor.id) })}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <ul className={style.consequences} data-testid="consequences">
        <li>{text('edit.merge.names')}</li>
        <li>{text('edit.merge.moved', { count: Math.max(0, moved) })}</li>
        {among > 0 && <li>{text('edit.merge.among', { count: among })}</li>}
        <li>{text('edit.delete.undo')}</li>
      </ul>
    </RecordForm>
  );
}
