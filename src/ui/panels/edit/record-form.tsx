import { type ReactNode, useRef } from 'react';
import { useApp, useOnChange } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './edit.module.css';
import type { FieldErrors } from './field-errors.ts';
import { useIssueText } from './use-issue-text.ts';

interface RecordFormProps {
  readonly label: string;
  readonly submitLabel: string;
  readonly errors: FieldErrors;
  readonly isDanger?: boolean;
  /** What was typed earlier and not saved stands in the fields again. */
  readonly isBack?: boolean;
  readonly isDisabled?: boolean;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  onSubmit(): void;
  onCancel(): void;
}

/** The frame of every form: what is wrong in general on top, what can be done at the foot. */
export function RecordForm(props: RecordFormProps) {
  const { label, submitLabel, errors, children, tools, onSubmit, onCancel } = props;
  const text = useText();
  const say = useIssueText();
  const isShipped = useApp((state) => state.workspace === undefined);
  const form = useRef<HTMLFormElement>(null);
  // After an attempt to save, not while the fields are being mended.
  useOnChange([errors.issues], () => {
    if (errors.byField.size === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  });
  const count = errors.byField.size + errors.others.length;
  return (
    <form
      ref={form}
      className={style.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {isShipped && <p className={style.note}>{text('edit.copyFirst')}</p>}
      {props.isBack && (
        <p className={style.note} role="status">
          {text('edit.isBack')}
        </p>
      )}
      {children}
      {count > 0 && (
        <div className={style.errors} role="alert">
          <p>{text('edit.refused', { count })}</p>
          <ul>
            {errors.others.map((issue) => (
              <li key={`${issue.code} ${issue.path.join('.')}`}>{say(issue)}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={style.actions}>
        <Button
          look="primary"
          type="submit"
          disabled={props.isDisabled}
          className={props.isDanger ? style.danger : undefined}
        >
          {submitLabel}
        </Button>
        <Button onClick={onCancel}>{text('edit.cancel')}</Button>
        {tools && <span className={style.tools}>{tools}</span>}
      </p>
    </form>
  );
}
