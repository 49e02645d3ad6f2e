import { useState } from 'react';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './export-dialog.module.css';
import type { FigureChoices } from './figure-choices.ts';
import { usePictureAddress } from './use-picture-address.ts';
import type { Preview } from './use-preview.ts';

interface FigurePreviewProps {
  readonly preview: Preview;
  readonly ground: FigureChoices['ground'];
  readonly altText: string;
}

/** The figure as it will be, whole or in its own size. */
export function FigurePreview({ preview, ground, altText }: FigurePreviewProps) {
  const text = useText();
  const [isWhole, setWhole] = useState(true);
  const address = usePictureAddress(preview.drawn?.svg);
  const { drawn, isStale, failed } = preview;
  return (
    <figure className={style.preview} aria-busy={isStale} data-testid="preview">
      <div
        className={style.paper}
        data-whole={isWhole}
        data-ground={ground}
        // Keys must reach what has to be scrolled.
        {...(isWhole ? {} : { tabIndex: 0 })}
      >
        {address && drawn && (
          <img
            src={address}
            alt={altText}
            width={drawn.figure.width}
            height={drawn.figure.height}
          />
        )}
      </div>
      <figcaption className={style.caption}>
        <span role="status">
          {failed === undefined
            ? text(isStale ? 'export.preview.busy' : 'export.preview')
            : text('export.failed', { message: failed })}
        </span>
        <Button look="link" aria-pressed={!isWhole} onClick={() => setWhole(!isWhole)}>
          {text(isWhole ? 'export.preview.own' : 'export.preview.whole')}
        </Button>
      </figcaption>
    </figure>
  );
}
