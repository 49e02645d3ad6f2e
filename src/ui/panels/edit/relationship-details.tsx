import { STATUSES } from '#schemas';
import { useText, useWords } from '#ui/messages';
import { Select, TextField } from '#ui/parts';
import style from './edit.module.css';
import { type RelationshipDraft, SIGNS } from './relationship-draft.ts';

interface RelationshipDetailsProps {
  readonly draft: RelationshipDraft;
  errorAt(field: string): string | undefined;
  onChange(fields: Partial<RelationshipDraft>): void;
}

/** Where it was, how it counts, and what was counted in it. */
export function RelationshipDetails({ draft, errorAt, onChange }: RelationshipDetailsProps) {
  const text = useText();
  const words = useWords();
  return (
    <>
      <div className={style.row}>
        <Select
          label={text('edit.status')}
          value={draft.status}
          options={STATUSES.map((value) => ({ value, label: words.status(value) }))}
          onChange={(status) => onChange({ status })}
        />
        <Select
          label={text('filter.field.sign')}
          value={draft.sign}
          options={SIGNS.map((value) => ({
            value,
            label: text(value === '' ? 'edit.sign.ofType' : `edit.sign.${value}`),
          }))}
          onChange={(sign) => onChange({ sign })}
        />
        <TextField
          label={text('edit.tags')}
          value={draft.tags}
          onChange={(tags) => onChange({ tags })}
          error={errorAt('tags')}
        />
      </div>
      <div className={style.row}>
        <TextField
          label={text('edit.place')}
          value={draft.place}
          onChange={(place) => onChange({ place })}
          error={errorAt('place')}
        />
        <TextField
          label={text('edit.coordinates')}
          value={draft.coordinates}
          note={text('edit.coordinates.help')}
          onChange={(coordinates) => onChange({ coordinates })}
          error={errorAt('place.latitude') ?? errorAt('place.longitude')}
        />
        <TextField
          label={text('edit.figures')}
          value={draft.figures}
          note={text('edit.figures.help')}
          onChange={(figures) => onChange({ figures })}
          error={errorAt('figures')}
        />
      </div>
    </>
  );
}
