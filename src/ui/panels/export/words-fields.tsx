import { LANGUAGE_FACTS, LANGUAGES } from '#state';
import { useText } from '#ui/messages';
import { Button, Select, TextField } from '#ui/parts';
import style from './export-dialog.module.css';
import type { SectionProps } from './section-props.ts';
import { ValueField } from './value-field.tsx';

interface WordsFieldsProps extends SectionProps {
  /** As it is made from the filters. */
  readonly generatedCaption: string;
}

/** Title, subtitle, caption, day and language of a figure. */
export function WordsFields({ choices, onChange, generatedCaption }: WordsFieldsProps) {
  const text = useText();
  const { caption, asOf } = choices;
  return (
    <>
      <TextField
        label={text('export.figureTitle')}
        value={choices.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={text('export.subtitle')}
        value={choices.subtitle}
        onChange={(subtitle) => onChange({ subtitle })}
      />
      <div className={style.generated}>
        <TextField
          label={text('export.caption')}
          isLong
          value={caption ?? generatedCaption}
          onChange={(next) => onChange({ caption: next })}
        />
        {caption !== undefined && (
          <Button look="link" onClick={() => onChange({ caption: undefined })}>
            {text('export.caption.reset')}
          </Button>
        )}
      </div>
      <div className={style.pair}>
        <ValueField
          label={text('export.asOf')}
          kind="date"
          value={asOf}
          onChange={(day) => onChange({ asOf: day })}
        />
        <Select
          label={text('export.language')}
          value={choices.language}
          onChange={(language) => onChange({ language })}
          options={LANGUAGES.map((language) => ({
            value: language,
            label: LANGUAGE_FACTS[language].name,
          }))}
        />
      </div>
    </>
  );
}
