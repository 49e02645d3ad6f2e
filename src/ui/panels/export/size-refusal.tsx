import { largestScale, planTiles, rasterScaleOf } from '#core/figure';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './export-dialog.module.css';
import { optionsOf } from './figure-choices.ts';
import type { SectionProps } from './section-props.ts';

interface SizeRefusalProps extends SectionProps {
  readonly sheet: { readonly width: number; readonly height: number };
}

/** A picture too large for browsers: the largest that works, and the same in parts. */
export function SizeRefusal({ choices, onChange, sheet }: SizeRefusalProps) {
  const text = useText();
  const scale = rasterScaleOf(optionsOf(choices));
  const largest = largestScale(sheet.width, sheet.height);
  const count = planTiles(sheet, scale).length;
  return (
    <div role="alert" className={style.wrong}>
      <p>
        {text('export.tooLarge', {
          width: Math.round(sheet.width * scale),
          height: Math.round(sheet.height * scale),
        })}{' '}
        {largest === undefined
          ? text('export.tooLarge.never')
          : text('export.tooLarge.scale', { scale: largest })}
      </p>
      <div className={style.tools}>
        {largest !== undefined && (
          <Button look="link" onClick={() => onChange({ resolution: `x${largest}` })}>
            {text('export.tooLarge.use', { scale: largest })}
          </Button>
        )}
        <Button look="link" onClick={() => onChange({ isTiled: true })}>
          {text('export.tooLarge.tiles', { count })}
        </Button>
      </div>
    </div>
  );
}
