import { useState } from 'react';
import { useText } from '#ui/messages';
import { Button, TextField } from '#ui/parts';
import style from './views-dialog.module.css';

interface ViewFormProps {
  readonly first: { readonly title: string; readonly note: string };
  readonly submitLabel: string;
  onSubmit(title: string, note: string): void;
  onCancel?(): void;
}

/** Name and note of a view; a view without a name cannot be saved. */
export function ViewForm({ first, submitLabel, onSubmit, onCancel }: ViewFormProps) {
  const text = useText();
  const [title, setTitle] = useState(first.title);
  const [note, setNote] = useState(first.note);
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() === '') return;
        // The button is of no use for an empty form; the focus must not vanish with it.
        event.currentTarget.querySelector('input')?.focus();
        onSubmit(title, note);
        setTitle('');
        setNote('');
      }}
    >
      <TextField label={text('views.name')} value={title} onChange={setTitle} />
      <TextField label={text('views.note')} value={note} isLong onChange={setNote} />
      <div className={style.formTools}>
        <Button look="primary" type="submit" disabled={title.trim() === ''}>
          {submitLabel}
        </Button>
        {onCancel && <Button onClick={onCancel}>{text('views.cancel')}</Button>}
      </div>
    </form>
  );
}
