import type { Ports } from '#state';
import { useText } from '#ui/messages';
import { Button, TextField } from '#ui/parts';
import style from './export-dialog.module.css';
import type { SectionProps } from './section-props.ts';

interface AltTextFieldProps extends SectionProps {
  readonly ports: Pick<Ports, 'copyText'>;
  /** As it is made from what is shown. */
  readonly generated: string;
  onSay(message: string): void;
}

/** The picture in words: goes into the file, and can be copied for where the picture is shown. */
export function AltTextField({ choices, onChange, ports, generated, onSay }: AltTextFieldProps) {
  const text = useText();
  const altText = choices.altText ?? generated;
  const copy = async () => {
    const isCopied = await ports.copyText(altText);
    onSay(text(isCopied ? 'export.copied' : 'export.notCopied'));
  };
  return (
    <div className={style.generated}>
      <TextField
        label={text('export.alt')}
        isLong
        value={altText}
        onChange={(next) => onChange({ altText: next })}
      />
      <div className={style.tools}>
        <Button look="link" onClick={copy}>
          {text('export.alt.copy')}
        </Button>
        {choices.altText !== undefined && (
          <Button look="link" onClick={() => onChange({ altText: undefined })}>
            {text('export.alt.reset')}
          </Button>
        )}
      </div>
    </div>
  );
}
