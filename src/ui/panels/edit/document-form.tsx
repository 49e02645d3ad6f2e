import { useState } from 'react';
import { fieldFactsOf, putDocument } from '#core/editing';
import { citedUnitOf, DOCUMENT_KINDS, documentSchema, RELIABILITIES } from '#schemas';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button, Select, TextField } from '#ui/parts';
import { DateField } from './date-field.tsx';
import { DerivedFromField } from './derived-from-field.tsx';
import { documentOfDraft, draftOfDocument, newDocument } from './document-draft.ts';
import style from './edit.module.css';
import { errorsByField, NO_ERRORS, withoutFields } from './field-errors.ts';
import { RecordForm } from './record-form.tsx';
import { useDraft } from './use-draft.ts';
import { useIssueText } from './use-issue-text.ts';

const FACTS = fieldFactsOf(documentSchema);

interface DocumentFormProps {
  readonly id?: string;
  /** With the document that was saved; without one where nothing was. */
  onDone(saved?: string): void;
}

/** Where something is written: title, publisher, date and address of a document. */
export function DocumentForm({ id, onDone }: DocumentFormProps) {
  const text = useText();
  const words = useWords();
  const { dataset, documents, documentIndexById } = useGraph();
  const { edit, startEditing } = useAppStore().getState();
  const language = useApp((state) => state.language);
  const say = useIssueText();
  const index = id === undefined ? undefined : documentIndexById.get(id);
  const before = index === undefined ? undefined : documents[index];
  const { draft, isBack, ...drafts } = useDraft(`document ${id ?? ''}`, before, () =>
    before ? draftOfDocument(before) : newDocument(language),
  );
  const [errors, setErrors] = useState(NO_ERRORS);
  const change = (fields: Partial<typeof draft>) => {
    drafts.change(() => fields);
    setErrors((now) => withoutFields(now, Object.keys(fields)));
  };
  const close = (saved?: string) => {
    drafts.forget();
    onDone(saved);
  };
  const fieldOf = (
    field: 'title' | 'publisher' | 'authors' | 'language' | 'url' | 'paragraphs',
  ) => {
    const issue = errors.byField.get(field);
    return {
      value: draft[field],
      onChange: (value: string) => change({ [field]: value }),
      isRequired: FACTS[field].isRequired,
      error: issue && say(issue),
    };
  };
  const published = errors.byField.get('published');
  const derivedFrom = errors.byField.get('derivedFrom');

  const save = () => {
    const document = documentOfDraft(draft, dataset, before);
    const step = {
      id: before ? 'step.edit.change' : 'step.edit.add',
      values: { name: document.title },
    };
    const issues = edit((data) => putDocument(data, document), step);
    if (issues.length === 0) return close(document.id);
    const at = index ?? documents.length;
    setErrors(errorsByField(issues, 'documents', at, Object.keys(FACTS)));
  };
  return (
    <RecordForm
      label={text(before ? 'edit.document.title' : 'edit.document.new')}
      submitLabel={text(before ? 'edit.save' : 'edit.add')}
      errors={errors}
      onSubmit={save}
      onCancel={() => close()}
      isBack={isBack}
      tools={
        before && (
          <Button
            look="quiet"
            onClick={() => startEditing({ kind: 'delete', what: 'documents', ids: [before.id] })}
          >
            {text('edit.delete')}
          </Button>
        )
      }
    >
      <TextField label={text('edit.title')} {...fieldOf('title')} />
      <div className={style.row}>
        <TextField label={text('edit.publisher')} {...fieldOf('publisher')} />
        <TextField
          label={text('edit.authors')}
          note={text('edit.list.help')}
          {...fieldOf('authors')}
        />
      </div>
      <div className={style.row}>
        <DateField
          label={text('edit.published')}
          value={draft.published}
          onChange={(value) => change({ published: value })}
          error={published && say(published)}
        />
        <Select
          label={text('edit.kind')}
          value={draft.kind}
          options={DOCUMENT_KINDS.map((value) => ({ value, label: words.documentKind(value) }))}
          onChange={(kind) => change({ kind })}
        />
      </div>
      <div className={style.row}>
        <TextField label={text('edit.language')} {...fieldOf('language')} />
        <TextField label={text(`edit.places.${citedUnitOf(draft)}`)} {...fieldOf('paragraphs')} />
        <Select
          label={text('edit.reliability')}
          value={draft.reliability}
          options={RELIABILITIES.map((value) => ({ value, label: value }))}
          onChange={(reliability) => change({ reliability })}
        />
      </div>
      <TextField label={text('edit.url')} {...fieldOf('url')} />
      <DerivedFromField
        id={id}
        value={draft.derivedFrom}
        error={derivedFrom && say(derivedFrom)}
        onChange={(ids) => change({ derivedFrom: ids })}
      />
    </RecordForm>
  );
}
