import { Plus } from 'lucide-react';
import { useState } from 'react';
import { fieldFactsOf, putRelationship } from '#core/editing';
import { relationshipSchema } from '#schemas';
import { useActorName, useAppStore, useGraph } from '#ui/hooks';
import { useDates, useText, useWords } from '#ui/messages';
import { Button, Choice, Select, TextField } from '#ui/parts';
import { DateField } from './date-field.tsx';
import { DocumentForm } from './document-form.tsx';
import style from './edit.module.css';
import { EvidenceFields } from './evidence-fields.tsx';
import { errorsByField, fieldOfRow, NO_ERRORS, withoutFields } from './field-errors.ts';
import { latinDigits } from './latin-digits.ts';
import { RecordField } from './record-field.tsx';
import { RecordForm } from './record-form.tsx';
import { RelationshipDetails } from './relationship-details.tsx';
import {
  draftOfRelationship,
  type EvidenceDraft,
  newEvidence,
  newRelationship,
  relationshipOfDraft,
} from './relationship-draft.ts';
import { useDraft } from './use-draft.ts';
import { useIssueText } from './use-issue-text.ts';
import { useActorOptions, useDocumentOptions } from './use-options.ts';

const FACTS = fieldFactsOf(relationshipSchema);
const EVIDENCE_FIELDS = [
  'document',
  'paragraph',
  'paraphrase',
  'stance',
  'voice',
  'speaker',
  'saidOn',
  'credibility',
];

interface RelationshipFormProps {
  readonly id?: string;
  readonly source?: string;
  readonly target?: string;
  onDone(): void;
}

/** Who did or does what to whom, when, and the evidence that it rests on. */
export function RelationshipForm({ id, source, target, onDone }: RelationshipFormProps) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const say = useIssueText();
  const nameOf = useActorName();
  const graph = useGraph();
  const { dataset, types } = graph;
  const store = useAppStore();
  const { edit, startEditing, notify } = store.getState();
  const actors = useActorOptions();
  const documents = useDocumentOptions();
  const index = id === undefined ? undefined : graph.relationshipIndexById.get(id);
  const before = index === undefined ? undefined : graph.relationships[index];
  const key = `relationship ${id ?? ''} ${source ?? ''} ${target ?? ''}`;
  const { draft, isBack, ...drafts } = useDraft(key, before, () =>
    before ? draftOfRelationship(before) : newRelationship(source, target),
  );
  const [errors, setErrors] = useState(NO_ERRORS);
  const [newDocumentFor, setNewDocumentFor] = useState<number>();
  const type = types[graph.typeIndexById.get(draft.type) ?? 0]!;
  const change = (fields: Partial<typeof draft>) => {
    drafts.change(() => fields);
    const names = Object.keys(fields).map((name) => (name === 'coordinates' ? 'place' : name));
    setErrors((now) => withoutFields(now, names));
  };
  const changeEvidence = (item: number, fields: Partial<EvidenceDraft>) => {
    drafts.change(({ evidence }) => ({
      evidence: evidence.map((one) => (one.key === item ? { ...one, ...fields } : one)),
    }));
    const row = draft.evidence.findIndex(({ key: one }) => one === item);
    const names = Object.keys(fields).map((name) => (/^speaker/.test(name) ? 'speaker' : name));
    setErrors((now) =>
      withoutFields(
        now,
        names.map((name) => fieldOfRow('evidence', row, name)),
      ),
    );
  };
  const close = () => {
    drafts.forget();
    onDone();
  };
  const errorAt = (field: string) => {
    const issue = errors.byField.get(field);
    return issue && say(issue);
  };
  const actorName = (actorId: string) => {
    const actor = graph.actors[graph.actorIndexById.get(actorId) ?? -1];
    return actor ? nameOf(actor) : actorId;
  };

  const save = () => {
    const relationship = relationshipOfDraft(draft, dataset, before);
    const name = `${actorName(draft.source)} – ${actorName(draft.target)}`;
    const isCopy = store.getState().workspace !== undefined;
    const issues = edit(
      (data) => putRelationship(data, relationship),
      { id: before ? 'step.edit.change' : 'step.edit.add', values: { name } },
      { kind: 'relationship', id: relationship.id },
    );
    if (issues.length === 0) {
      if (!before && isCopy) notify({ id: 'edit.added', values: { name } });
      return close();
    }
    const fields = [
      ...draft.evidence.flatMap((_, row) =>
        EVIDENCE_FIELDS.map((field) => fieldOfRow('evidence', row, field)),
      ),
      'place.latitude',
      'place.longitude',
      ...Object.keys(FACTS),
    ];
    setErrors(errorsByField(issues, 'relationships', index ?? graph.relationships.length, fields));
  };

  const when = dates.span(
    latinDigits(draft.start).trim() || undefined,
    latinDigits(draft.end).trim() || undefined,
    draft.temporal,
  );
  const title = text(before ? 'edit.relationship.title' : 'edit.relationship.new');
  return (
    <>
      {newDocumentFor !== undefined && (
        <section className={style.inner} aria-label={text('edit.document.new')}>
          <h3>{text('edit.document.new')}</h3>
          <DocumentForm
            onDone={(saved) => {
              if (saved !== undefined) changeEvidence(newDocumentFor, { document: saved });
              setNewDocumentFor(undefined);
            }}
          />
        </section>
      )}
      <div hidden={newDocumentFor !== undefined}>
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
                onClick={() =>
                  startEditing({ kind: 'delete', what: 'relationships', ids: [before.id] })
                }
              >
                {text('edit.delete')}
              </Button>
            )
          }
        >
          <div className={style.row}>
            <RecordField
              label={text('table.source')}
              isRequired={FACTS.source.isRequired}
              value={draft.source}
              options={actors}
              onChange={(next) => change({ source: next })}
              error={errorAt('source')}
            />
            <RecordField
              label={text('table.target')}
              isRequired={FACTS.target.isRequired}
              value={draft.target}
              options={actors}
              onChange={(next) => change({ target: next })}
              error={errorAt('target')}
            />
          </div>
          <div className={style.row}>
            <Select
              label={text('table.type')}
              value={draft.type}
              options={types.map((one) => ({ value: one.id, label: words.type(one) }))}
              onChange={(next) => {
                const chosen = types.find((one) => one.id === next);
                change({ type: next, temporal: chosen?.temporal ?? draft.temporal });
              }}
            />
            <TextField
              label={text('edit.subtype')}
              value={draft.subtype}
              suggestions={type.subtypes}
              onChange={(subtype) => change({ subtype })}
              error={errorAt('subtype')}
            />
          </div>
          {!type.directed && <p className={style.note}>{text('edit.mutual')}</p>}
          <TextField
            label={text('edit.summary')}
            isLong
            isRequired={FACTS.summary.isRequired}
            value={draft.summary}
            onChange={(summary) => change({ summary })}
            error={errorAt('summary')}
          />
          <Choice
            label={text('edit.temporal')}
            value={draft.temporal}
            options={[
              { value: 'event', label: text('edit.temporal.event') },
              { value: 'state', label: text('edit.temporal.state') },
            ]}
            onChange={(temporal) => change({ temporal })}
          />
          <div className={style.row}>
            <DateField
              label={text('edit.start')}
              value={draft.start}
              onChange={(start) => change({ start })}
              error={errorAt('start')}
            />
            <DateField
              label={text('edit.end')}
              value={draft.end}
              onChange={(end) => change({ end })}
              error={errorAt('end')}
            />
          </div>
          <p className={style.note}>
            {text('edit.when', { date: when ?? text('relationship.undated') })}
          </p>
          <RelationshipDetails draft={draft} errorAt={errorAt} onChange={change} />
          <h3>{text('edit.evidence')}</h3>
          {draft.evidence.map((item, row) => (
            <EvidenceFields
              key={item.key}
              place={row}
              draft={item}
              actors={actors}
              documents={documents}
              canBeRemoved={draft.evidence.length > 1}
              errorAt={(field) => errorAt(fieldOfRow('evidence', row, field))}
              onChange={(fields) => changeEvidence(item.key, fields)}
              onRemove={() =>
                change({ evidence: draft.evidence.filter((one) => one.key !== item.key) })
              }
              onNewDocument={() => setNewDocumentFor(item.key)}
            />
          ))}
          <Button
            onClick={() => {
              const key = 1 + Math.max(...draft.evidence.map((item) => item.key));
              const last = draft.evidence.at(-1)?.document ?? '';
              change({ evidence: [...draft.evidence, newEvidence(key, last)] });
            }}
          >
            <Plus size={14} aria-hidden="true" /> {text('edit.evidence.add')}
          </Button>
        </RecordForm>
      </div>
    </>
  );
}
