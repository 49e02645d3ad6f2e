import type { FigureFile } from '#core/figure';
import type { Ports } from '#state';
import { useText } from '#ui/messages';
import { Section } from '#ui/parts';
import { AltTextField } from './alt-text-field.tsx';
import { type CarriedData, DataSwitch } from './data-switch.tsx';
import { LookFields } from './look-fields.tsx';
import type { SectionProps } from './section-props.ts';
import { SizeFields } from './size-fields.tsx';
import { SizeRefusal } from './size-refusal.tsx';
import { WordsFields } from './words-fields.tsx';

interface FigureFormProps extends SectionProps {
  readonly ports: Pick<Ports, 'copyText'>;
  readonly file: FigureFile;
  readonly carried: CarriedData;
  readonly generatedCaption: string;
  readonly generatedAltText: string;
  readonly sheet: { readonly width: number; readonly height: number } | undefined;
  readonly isTooLarge: boolean;
  onSay(message: string): void;
}

/** Everything that can be chosen about a figure. */
export function FigureForm(props: FigureFormProps) {
  const text = useText();
  const { choices, onChange, file, sheet } = props;
  return (
    <>
      <Section title={text('export.section.size')}>
        <SizeFields {...{ choices, onChange, sheet }} hasPixels={file.hasPixels} />
        {props.isTooLarge && sheet && <SizeRefusal {...{ choices, onChange, sheet }} />}
        <DataSwitch {...{ onChange, file }} carried={props.carried} />
      </Section>
      <Section title={text('export.section.words')}>
        <WordsFields {...{ choices, onChange }} generatedCaption={props.generatedCaption} />
      </Section>
      <Section title={text('export.section.look')}>
        <LookFields {...{ choices, onChange }} />
      </Section>
      <Section title={text('export.section.alt')}>
        <AltTextField
          {...{ choices, onChange }}
          ports={props.ports}
          generated={props.generatedAltText}
          onSay={props.onSay}
        />
      </Section>
    </>
  );
}
