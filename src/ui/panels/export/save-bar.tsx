import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './export-dialog.module.css';
import type { SaveState } from './use-save.ts';

interface SaveBarProps {
  readonly state: SaveState;
  readonly format: string;
  /** What the file will be called. */
  readonly name: string;
  readonly isDisabled: boolean;
  readonly isFigure: boolean;
  onSave(): void;
  onCancel(): void;
  onCopyPicture(): void;
  onCopyText(): void;
}

/** What can be done with the file, how far it is, and what became of it. */
export function SaveBar({ state, format, name, isDisabled, isFigure, ...on }: SaveBarProps) {
  const text = useText();
  const isWorking = state.is === 'working';
  const isReady = !isDisabled && !isWorking;
  // A button that has just been pressed keeps the focus, so it is not disabled for good.
  const whenReady = { 'aria-disabled': !isReady };
  return (
    <div className={style.bar}>
      <p className={style.name} dir="ltr">
        {name}
      </p>
      {state.is === 'failed' && (
        <p role="alert" className={style.wrong}>
          {state.message}
        </p>
      )}
      <p role="status" className={style.said}>
        {state.is === 'said' && state.message}
        {isWorking && text('export.saving')}
      </p>
      {isWorking && (
        <progress
          aria-label={text('export.saving')}
          {...(state.share === undefined ? {} : { value: state.share })}
        />
      )}
      <div className={style.buttons}>
        {isFigure && (
          <>
            <Button look="link" {...whenReady} onClick={() => isReady && on.onCopyPicture()}>
              {text('export.copyPicture')}
            </Button>
            <Button look="link" {...whenReady} onClick={() => isReady && on.onCopyText()}>
              {text('export.copyText')}
            </Button>
          </>
        )}
        <Button onClick={on.onCancel}>{text('export.cancel')}</Button>
        <Button
          look="primary"
          disabled={isDisabled}
          {...whenReady}
          onClick={() => isReady && on.onSave()}
        >
          {text('export.save', { format })}
        </Button>
      </div>
    </div>
  );
}
