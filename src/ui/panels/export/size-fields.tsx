import { FIGURE_PRESETS, FIGURE_SCALES, PIXELS_PER_INCH } from '#core/figure';
import { useText } from '#ui/messages';
import { Select } from '#ui/parts';
import style from './export-dialog.module.css';
import {
  DOTS_PER_INCH,
  type FigureChoices,
  LARGEST_SIDE,
  NARROWEST,
  type Resolution,
} from './figure-choices.ts';
import type { SectionProps } from './section-props.ts';
import { ValueField } from './value-field.tsx';

interface SizeFieldsProps extends SectionProps {
  /** Size of the figure in its own pixels, once it has been drawn. */
  readonly sheet: { readonly width: number; readonly height: number } | undefined;
  readonly hasPixels: boolean;
}

/** The sheet, and how many pixels it becomes. */
export function SizeFields({ choices, onChange, sheet, hasPixels }: SizeFieldsProps) {
  const text = useText();
  const { size, resolution } = choices;
  const sheets: readonly FigureChoices['size'][] = [
    'content',
    ...FIGURE_PRESETS.map(({ id }) => id),
    'own',
  ];
  const pixels = (scale: number) =>
    sheet && {
      width: Math.round(sheet.width * scale),
      height: Math.round(sheet.height * scale),
    };
  const scaleOption = (scale: number) => {
    const values = pixels(scale);
    return {
      value: `x${scale}` as Resolution,
      label: values
        ? text('export.scale.option', { scale, ...values })
        : text('export.scale.short', { scale }),
    };
  };
  // The largest scale that works is one that the list does not have.
  const ownScale = resolution.startsWith('x') ? Number(resolution.slice(1)) : 1;
  const scales = [...new Set<number>([...FIGURE_SCALES, ownScale])].sort((a, b) => a - b);
  return (
    <>
      <Select
        label={text('export.sheet')}
        value={size}
        onChange={(next) => onChange({ size: next })}
        options={sheets.map((value) => ({ value, label: text(`export.sheet.${value}`) }))}
      />
      {size === 'own' && (
        <div className={style.pair}>
          <ValueField
            label={text('export.width')}
            kind="number"
            least={NARROWEST}
            most={LARGEST_SIDE}
            value={String(choices.width)}
            onChange={(width) => onChange({ width: Number(width) })}
          />
          <ValueField
            label={text('export.height')}
            kind="number"
            least={0}
            most={LARGEST_SIDE}
            value={choices.height === 0 ? '' : String(choices.height)}
            onChange={(height) => onChange({ height: Number(height) })}
          />
        </div>
      )}
      {hasPixels && (
        <Select<Resolution>
          label={text('export.scale')}
          value={resolution}
          onChange={(next) => onChange({ resolution: next, isTiled: false })}
          options={[
            ...scales.map(scaleOption),
            ...DOTS_PER_INCH.map((dots) => {
              const values = pixels(dots / PIXELS_PER_INCH);
              return {
                value: `d${dots}` as Resolution,
                label: values
                  ? text('export.dots.option', { dots, ...values })
                  : text('export.dots.short', { dots }),
              };
            }),
            { value: 'own', label: text('export.dots.own') },
          ]}
        />
      )}
      {hasPixels && resolution === 'own' && (
        <ValueField
          label={text('export.dots')}
          kind="number"
          least={36}
          most={1200}
          value={String(choices.dotsPerInch)}
          onChange={(dots) => onChange({ dotsPerInch: Number(dots), isTiled: false })}
        />
      )}
    </>
  );
}
