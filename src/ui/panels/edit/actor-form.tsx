import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { fieldFactsOf, putActor } from '#core/editing';
import { ACTOR_KINDS, type ActorKind, ALIAS_KINDS, actorSchema, type Issue } from '#schemas';
import { useActorName, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button, Select, TextField } from '#ui/parts';
import { type AliasDraft, actorOfDraft, draftOfActor, NEW_ACTOR } from './actor-draft.ts';
import style from './edit.module.css';
import { errorsByField, fieldOfRow, NO_ERRORS, withoutFields } from './field-errors.ts';
import { IdentifierFields } from './identifier-fields.tsx';
import { RecordField } from './record-field.tsx';
import { RecordForm } from './record-form.tsx';
import { useDraft } from './use-draft.ts';
import { useIssueText } from './use-issue-text.ts';
import { useActorOptions } from './use-options.ts';

const FACTS = fieldFactsOf(actorSchema);

interface ActorFormProps {
  readonly id?: string;
  onDone(): void;
}

/** Names, kind and place of an actor. */
export function ActorForm({ id, onDone }: ActorFormProps) {
  const text = useText();
  const words = useWords();
  const { dataset, actors, actorIndexById } = useGraph();
  const store = useAppStore();
  const { edit, notify, startEditing } = store.getState();
  const nameOf = useActorName();
  const index = id === undefined ? undefined : actorIndexById.get(id);
  const before = index === undefined ? undefined : actors[index];
  const { draft, isBack, ...drafts } = useDraft(`actor ${id ?? ''}`, before, () =>
    before ? draftOfActor(before) : NEW_ACTOR,
  );
  const [errors, setErrors] = useState(NO_ERRORS);
  const say = useIssueText();
  const parents = useActorOptions().filter((option) => option.id !== id);
  const change = (fields: Partial<typeof draft>) => {
    drafts.change(() => fields);
    setErrors((now) => withoutFields(now, Object.keys(fields)));
  };
  const close = () => {
    drafts.forget();
    onDone();
  };
  const errorAt = (field: string) => {
    const issue = errors.byField.get(field);
    return issue && say(issue);
  };

  const save = () => {
    const aliases = draft.aliases.filter(({ text: name }) => name.trim() !== '');
    const identifiers = draft.identifiers.filter(({ value }) => value.trim() !== '');
    change({ aliases, identifiers });
    const actor = actorOfDraft({ ...draft, aliases, identifiers }, dataset, before);
    const step = {
      id: before ? 'step.edit.change' : 'step.edit.add',
      values: { name: actor.name },
    };
    const isCopy = store.getState().workspace !== undefined;
    const issues = edit((data) => putActor(data, actor), step, { kind: 'actors', ids: [actor.id] });
    if (issues.length > 0) return setErrors(sorted(issues, index ?? actors.length));
    // That there is a copy now is the greater news.
    if (!before && isCopy) notify({ id: 'edit.actor.added', values: { name: actor.name } });
    close();
  };
  const sorted = (issues: readonly Issue[], at: number) => {
    const names = [
      ...draft.aliases.flatMap((_, row) => [
        fieldOfRow('aliases', row, 'text'),
        fieldOfRow('aliases', row, 'lang'),
      ]),
      ...draft.identifiers.map((_, row) => fieldOfRow('identifiers', row, 'value')),
    ];
    return errorsByField(issues, 'actors', at, [...names, ...Object.keys(FACTS)]);
  };
  const changeAlias = (key: number, fields: Partial<AliasDraft>) =>
    change({
      aliases: draft.aliases.map((alias) => (alias.key === key ? { ...alias, ...fields } : alias)),
    });

  const title = before
    ? text('edit.actor.title', { name: nameOf(before) })
    : text('edit.actor.new');
  return (
    <RecordForm
      label={title}
      submitLabel={text(before ? 'edit.save' : 'edit.add')}
      errors={errors}
      onSubmit={save}
      onCancel={close}
      isBack={isBack}
      tools={
        before && (
          <Button
            look="quiet"
            onClick={() => startEditing({ kind: 'delete', what: 'actors', ids: [before.id] })}
          >
            {text('edit.delete')}
          </Button>
        )
      }
    >
      <TextField
        label={text('edit.name')}
        isRequired={FACTS.name.isRequired}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={errorAt('name')}
      />
      <div className={style.row}>
        <Select
          label={text('edit.kind')}
          value={draft.kind}
          options={ACTOR_KINDS.map((value) => ({ value, label: words.kind(value) }))}
          onChange={(kind: ActorKind) => change({ kind })}
        />
        <Select
          label={text('edit.group')}
          value={draft.group}
          options={[
            { value: '', label: text('edit.none') },
            ...dataset.actorGroups.map((group) => ({ value: group.id, label: group.label })),
          ]}
          onChange={(group) => change({ group })}
        />
      </div>
      <RecordField
        label={text('edit.partOf')}
        value={draft.partOf}
        options={parents}
        onChange={(partOf) => change({ partOf })}
        error={errorAt('partOf')}
      />
      <TextField
        label={text('edit.description')}
        isLong
        value={draft.description}
        onChange={(description) => change({ description })}
        error={errorAt('description')}
      />
      <fieldset className={style.part}>
        <legend>{text('edit.aliases')}</legend>
        {draft.aliases.map(({ key, text: name, lang, kind }, row) => (
          <div key={key} className={style.alias}>
            <TextField
              label={text('edit.alias')}
              value={name}
              onChange={(next) => changeAlias(key, { text: next })}
              error={errorAt(fieldOfRow('aliases', row, 'text'))}
            />
            <TextField
              label={text('edit.alias.lang')}
              value={lang}
              suggestions={['en', 'ar', 'fa', 'ku', 'ar-Latn', 'fa-Latn']}
              onChange={(next) => changeAlias(key, { lang: next })}
              error={errorAt(fieldOfRow('aliases', row, 'lang'))}
            />
            <Select
              label={text('edit.alias.kind')}
              value={kind}
              options={[
                { value: '' as const, label: text('edit.none') },
                ...ALIAS_KINDS.map((value) => ({ value, label: text(`edit.alias.kind.${value}`) })),
              ]}
              onChange={(next) => changeAlias(key, { kind: next })}
            />
            <Button
              look="quiet"
              aria-label={text('edit.alias.remove', { name })}
              title={text('edit.alias.remove', { name })}
              onClick={() => change({ aliases: draft.aliases.filter((one) => one.key !== key) })}
            >
              <X size={15} />
            </Button>
          </div>
        ))}
        <Button
          onClick={() => {
            const key = 1 + Math.max(0, ...draft.aliases.map((alias) => alias.key));
            change({ aliases: [...draft.aliases, { key, text: '', lang: '', kind: '' }] });
          }}
        >
          <Plus size={14} aria-hidden="true" /> {text('edit.alias.add')}
        </Button>
      </fieldset>
      <IdentifierFields
        identifiers={draft.identifiers}
        errorAt={errorAt}
        onChange={(identifiers) => change({ identifiers })}
      />
      <TextField
        label={text('edit.tags')}
        value={draft.tags}
        note={text('edit.list.help')}
        onChange={(tags) => change({ tags })}
        error={errorAt('tags')}
      />
    </RecordForm>
  );
}
