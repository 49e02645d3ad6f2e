import { Plus, X } from 'lucide-react';
import { IDENTIFIER_SCHEMES } from '#schemas';
import { useText } from '#ui/messages';
import { Button, Select, TextField } from '#ui/parts';
import type { IdentifierDraft } from './actor-draft.ts';
import style from './edit.module.css';
import { fieldOfRow } from './field-errors.ts';

interface IdentifierFieldsProps {
  readonly identifiers: readonly IdentifierDraft[];
  errorAt(field: string): string | undefined;
  onChange(identifiers: readonly IdentifierDraft[]): void;
}

/** What an actor is called in lists and databases of others. */
export function IdentifierFields({ identifiers, errorAt, onChange }: IdentifierFieldsProps) {
  const text = useText();
  const change = (key: number, fields: Partial<IdentifierDraft>) =>
    onChange(identifiers.map((one) => (one.key === key ? { ...one, ...fields } : one)));
  return (
    <fieldset className={style.part}>
      <legend>{text('edit.identifiers')}</legend>
      {identifiers.map(({ key, scheme, value }, row) => (
        <div key={key} className={style.identifier}>
          <Select
            label={text('edit.identifier.scheme')}
            value={scheme}
            options={IDENTIFIER_SCHEMES.map((one) => ({
              value: one,
              label: one === 'other' ? text('edit.identifier.other') : one,
            }))}
            onChange={(next) => change(key, { scheme: next })}
          />
          <TextField
            label={text('edit.identifier')}
            value={value}
            onChange={(next) => change(key, { value: next })}
            error={errorAt(fieldOfRow('identifiers', row, 'value'))}
          />
          <Button
            look="quiet"
            aria-label={text('edit.identifier.remove', { name: value })}
            title={text('edit.identifier.remove', { name: value })}
            onClick={() => onChange(identifiers.filter((one) => one.key !== key))}
          >
            <X size={15} />
          </Button>
        </div>
      ))}
      <Button
        onClick={() => {
          const key = 1 + Math.max(0, ...identifiers.map((one) => one.key));
          onChange([...identifiers, { key, scheme: 'wikidata', value: '' }]);
        }}
      >
        <Plus size={14} aria-hidden="true" /> {text('edit.identifier.add')}
      </Button>
    </fieldset>
  );
}
