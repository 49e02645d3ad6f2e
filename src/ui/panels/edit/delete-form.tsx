import { useState } from 'react';
import type { Deleted } from '#state';
import { useActorName, useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { consequencesOf } from './consequences.ts';
import style from './edit.module.css';
import { errorsByField, NO_ERRORS } from './field-errors.ts';
import { RecordForm } from './record-form.tsx';

const MOST_NAMES = 5;

interface DeleteFormProps {
  readonly what: Deleted;
  readonly ids: readonly string[];
  onDone(): void;
}

/** Says what goes with a record before it is deleted. */
export function DeleteForm({ what, ids, onDone }: DeleteFormProps) {
  const text = useText();
  const names = useNames(what, ids);
  const { dataset } = useGraph();
  const { edit } = useAppStore().getState();
  const [errors, setErrors] = useState(NO_ERRORS);
  const { after, relationships, evidence, parts } = consequencesOf(dataset, what, ids);
  const name = names.length === 1 ? names[0]! : text('edit.delete.count', { count: names.length });
  const lost = what === 'relationships' ? 0 : relationships;
  return (
    <RecordForm
      label={text('edit.delete.title', { name })}
      submitLabel={text('edit.delete')}
      errors={errors}
      isDanger
      onCancel={onDone}
      onSubmit={() => {
        const issues = edit(() => after, { id: 'step.edit.delete', values: { name } });
        if (issues.length === 0) onDone();
        else setErrors(errorsByField(issues, what, -1, []));
      }}
    >
      <ul className={style.names}>
        {names.slice(0, MOST_NAMES).map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
        {names.length > MOST_NAMES && (
          <li>{text('refused.more', { count: names.length - MOST_NAMES })}</li>
        )}
      </ul>
      <ul className={style.consequences} data-testid="consequences">
        {lost > 0 && <li>{text('edit.delete.lost', { count: lost })}</li>}
        {evidence > 0 && <li>{text('edit.delete.evidence', { count: evidence })}</li>}
        {parts > 0 && <li>{text('edit.delete.parts', { count: parts })}</li>}
        {lost + evidence + parts === 0 && <li>{text('edit.delete.nothing')}</li>}
        <li>{text('edit.delete.undo')}</li>
      </ul>
    </RecordForm>
  );
}

function useNames(what: Deleted, ids: readonly string[]): readonly string[] {
  const graph = useGraph();
  const nameOf = useActorName();
  const actor = (id: string) => {
    const found = graph.actors[graph.actorIndexById.get(id) ?? -1];
    return found ? nameOf(found) : id;
  };
  if (what === 'actors') return ids.map(actor);
  if (what === 'documents') {
    return ids.map((id) => graph.documents[graph.documentIndexById.get(id) ?? -1]?.title ?? id);
  }
  return ids.map((id) => {
    const found = graph.relationships[graph.relationshipIndexById.get(id) ?? -1];
    return found ? `${actor(found.source)} – ${actor(found.target)}: ${found.summary}` : id;
  });
}
