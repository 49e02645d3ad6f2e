import {
  CITATION_STYLES,
  FIGURE_GROUNDS,
  FIGURE_INKS,
  LABEL_DENSITIES,
  LEGEND_POSITIONS,
} from '#core/figure';
import { useText } from '#ui/messages';
import { Checkbox, Select } from '#ui/parts';
import style from './export-dialog.module.css';
import type { SectionProps } from './section-props.ts';

/** Legend, sources, names and colours of a figure. */
export function LookFields({ choices, onChange }: SectionProps) {
  const text = useText();
  return (
    <>
      <div className={style.pair}>
        <Select
          label={text('export.legend')}
          value={choices.legend}
          onChange={(legend) => onChange({ legend })}
          options={LEGEND_POSITIONS.map((value) => ({
            value,
            label: text(`export.legend.${value}`),
          }))}
        />
        <Select
          label={text('export.labels')}
          value={choices.labels}
          onChange={(labels) => onChange({ labels })}
          options={LABEL_DENSITIES.map((value) => ({
            value,
            label: text(`export.labels.${value}`),
          }))}
        />
        <Select
          label={text('export.background')}
          value={choices.ground}
          onChange={(ground) => onChange({ ground })}
          options={FIGURE_GROUNDS.map((value) => ({
            value,
            label: text(`export.background.${value}`),
            // Black lines on a dark ground are not seen.
            isDisabled: value === 'dark' && choices.ink === 'print-safe',
          }))}
        />
        <Select
          label={text('export.ink')}
          value={choices.ink}
          onChange={(ink) =>
            onChange({
              ink,
              ...(ink === 'print-safe' && choices.ground === 'dark' && { ground: 'paper' }),
            })
          }
          options={FIGURE_INKS.map((value) => ({ value, label: text(`export.ink.${value}`) }))}
        />
      </div>
      <Select
        label={text('export.citations')}
        value={choices.citations}
        onChange={(citations) => onChange({ citations })}
        options={CITATION_STYLES.map((value) => ({
          value,
          label: text(`export.citations.${value}`),
        }))}
      />
      <Checkbox
        label={text('export.numbersAtLines')}
        isOn={choices.numbersAtLines && choices.citations !== 'none'}
        isDisabled={choices.citations === 'none'}
        onChange={(numbersAtLines) => onChange({ numbersAtLines })}
      />
    </>
  );
}
