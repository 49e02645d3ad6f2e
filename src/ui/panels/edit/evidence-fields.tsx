import { X } from 'lucide-react';
import { fieldFactsOf } from '#core/editing';
import { citedUnitOf, evidenceSchema, LIMITS, STANCES, VOICES } from '#schemas';
import { useGraph } from '#ui/hooks';
import { useNumbers, useText, useWords } from '#ui/messages';
import { Button, Select, TextField } from '#ui/parts';
import { DateField } from './date-field.tsx';
import style from './edit.module.css';
import { RecordField, type RecordOption } from './record-field.tsx';
import { CREDIBILITIES, type EvidenceDraft } from './relationship-draft.ts';

const FACTS = fieldFactsOf(evidenceSchema);

interface EvidenceFieldsProps {
  readonly place: number;
  readonly draft: EvidenceDraft;
  readonly actors: readonly RecordOption[];
  readonly documents: readonly RecordOption[];
  /** The last item stays: nothing stands without evidence. */
  readonly canBeRemoved: boolean;
  errorAt(field: string): string | undefined;
  onChange(fields: Partial<EvidenceDraft>): void;
  onRemove(): void;
  onNewDocument(): void;
}

/** One statement in one paragraph of one document. */
export function EvidenceFields({ place, draft, ...props }: EvidenceFieldsProps) {
  const text = useText();
  const words = useWords();
  const number = useNumbers();
  const graph = useGraph();
  const cited = graph.documents[graph.documentIndexById.get(draft.document) ?? -1];
  const { errorAt, onChange } = props;
  const length = draft.paraphrase.trim().length;
  const title = text('edit.evidence.number', { number: place + 1 });
  return (
    <fieldset className={style.part}>
      <legend>{title}</legend>
      {props.canBeRemoved && (
        <Button
          look="quiet"
          className={style.remove}
          aria-label={text('edit.evidence.remove', { number: place + 1 })}
          title={text('edit.evidence.remove', { number: place + 1 })}
          onClick={props.onRemove}
        >
          <X size={15} />
        </Button>
      )}
      <div className={style.row}>
        <div className={style.wide}>
          <RecordField
            label={text('edit.document')}
            isRequired={FACTS.document.isRequired}
            value={draft.document}
            options={props.documents}
            onChange={(document) => onChange({ document })}
            error={errorAt('document')}
          />
          <Button look="link" onClick={props.onNewDocument}>
            {text('edit.document.new')}
          </Button>
        </div>
        <TextField
          label={text(`edit.place.${citedUnitOf(cited)}`)}
          isRequired={FACTS.paragraph.isRequired}
          value={draft.paragraph}
          note={text('edit.place.help')}
          onChange={(paragraph) => onChange({ paragraph })}
          error={errorAt('paragraph')}
        />
      </div>
      <TextField
        label={text('edit.paraphrase')}
        isLong
        isRequired={FACTS.paraphrase.isRequired}
        value={draft.paraphrase}
        note={
          <span data-over={length > LIMITS.paraphraseLength}>
            {text('edit.paraphrase.count', {
              count: number(length),
              limit: number(LIMITS.paraphraseLength),
            })}
          </span>
        }
        onChange={(paraphrase) => onChange({ paraphrase })}
        error={errorAt('paraphrase')}
      />
      <div className={style.row}>
        <Select
          label={text('table.stance')}
          value={draft.stance}
          options={STANCES.map((value) => ({ value, label: words.stance(value) }))}
          onChange={(stance) => onChange({ stance })}
        />
        <Select
          label={text('table.voice')}
          value={draft.voice}
          options={VOICES.map((value) => ({ value, label: words.voice(value) }))}
          onChange={(voice) => onChange({ voice })}
        />
      </div>
      <p className={style.note}>{words.voiceDefinition(draft.voice)}</p>
      {draft.voice !== 'asserted' && (
        <div className={style.row}>
          <RecordField
            label={text('edit.speaker')}
            value={draft.speakerActor}
            options={props.actors}
            onChange={(speakerActor) => onChange({ speakerActor })}
            error={errorAt('speaker')}
          />
          <TextField
            label={text('edit.speaker.name')}
            value={draft.speakerName}
            onChange={(speakerName) => onChange({ speakerName })}
          />
          <TextField
            label={text('edit.speaker.role')}
            value={draft.speakerRole}
            onChange={(speakerRole) => onChange({ speakerRole })}
          />
        </div>
      )}
      <div className={style.row}>
        <DateField
          label={text('edit.saidOn')}
          value={draft.saidOn}
          onChange={(saidOn) => onChange({ saidOn })}
          error={errorAt('saidOn')}
        />
        <Select
          label={text('edit.credibility')}
          value={draft.credibility}
          options={CREDIBILITIES.map((value) => ({
            value,
            label: text(value === '' ? 'edit.credibility.none' : `edit.credibility.${value}`),
          }))}
          onChange={(credibility) => onChange({ credibility })}
        />
      </div>
    </fieldset>
  );
}
