import { X } from 'lucide-react';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './edit.module.css';
import { RecordField } from './record-field.tsx';
import { useDocumentOptions } from './use-options.ts';

interface DerivedFromFieldProps {
  /** The document that is edited, which cannot repeat itself. */
  readonly id: string | undefined;
  readonly value: readonly string[];
  readonly error: string | undefined;
  onChange(ids: readonly string[]): void;
}

/** The documents that a document repeats: they and it count as one source. */
export function DerivedFromField({ id, value, error, onChange }: DerivedFromFieldProps) {
  const text = useText();
  const documents = useDocumentOptions();
  const others = documents.filter((one) => one.id !== id && !value.includes(one.id));
  return (
    <fieldset className={style.part}>
      <legend>{text('edit.derivedFrom')}</legend>
      {value.map((one) => {
        const name = documents.find((document) => document.id === one)?.label ?? one;
        return (
          <div key={one} className={style.chosen}>
            <bdi>{name}</bdi>
            <Button
              look="quiet"
              aria-label={text('edit.derivedFrom.remove', { name })}
              title={text('edit.derivedFrom.remove', { name })}
              onClick={() => onChange(value.filter((other) => other !== one))}
            >
              <X size={15} />
            </Button>
          </div>
        );
      })}
      <RecordField
        // A chosen document leaves the field for the list.
        key={value.length}
        label={text('edit.derivedFrom.add')}
        value=""
        options={others}
        onChange={(chosen) => chosen !== '' && onChange([...value, chosen])}
        {...(error === undefined ? {} : { error })}
      />
    </fieldset>
  );
}
