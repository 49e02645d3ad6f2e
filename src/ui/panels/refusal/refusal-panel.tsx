import { useEffect } from 'react';
import { formatPath, type Issue, visibleText } from '#schemas';
import type { Refusal } from '#state';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { adviceFor } from './advice-for.ts';
import { onEscape } from './on-escape.ts';
import style from './refusal-panel.module.css';

const MOST_SHOWN = 50;

interface RefusalPanelProps {
  readonly refusal: Refusal;
  /** Whether a graph is still there to go back to. */
  readonly hasGraph: boolean;
  onDismiss(): void;
  onOpenAnother(): void;
  onShowShipped(): void;
}

/** Why a file was not opened: place, what was found, what was expected, and the next step. */
export function RefusalPanel(props: RefusalPanelProps) {
  const text = useText();
  const { name, issues } = props.refusal;
  const { hasGraph, onDismiss } = props;
  useEffect(() => (hasGraph ? onEscape(window, onDismiss) : undefined), [hasGraph, onDismiss]);
  const shown = issues.slice(0, MOST_SHOWN);
  return (
    <section className={style.refusal} role="alert" data-testid="refusal">
      <h2>{text('refused.title', { name })}</h2>
      <p>
        {text('refused.count', { count: issues.length })}. {text('refused.unchanged')}{' '}
        {text(adviceFor(issues))}
      </p>
      <p className={style.actions}>
        <Button look="primary" onClick={props.onOpenAnother}>
          {text('refused.another')}
        </Button>
        {hasGraph ? (
          <Button onClick={onDismiss}>{text('refused.dismiss')}</Button>
        ) : (
          <Button onClick={props.onShowShipped}>{text('refused.shipped')}</Button>
        )}
      </p>
      <ol className={style.issues}>
        {shown.map((issue) => (
          <IssueRow
            key={`${issue.code} ${formatPath(issue.path)} ${issue.message}`}
            issue={issue}
          />
        ))}
      </ol>
      {issues.length > shown.length && (
        <p>{text('refused.more', { count: issues.length - shown.length })}</p>
      )}
    </section>
  );
}

function IssueRow({ issue }: { issue: Issue }) {
  const text = useText();
  return (
    <li className={style.issue} data-code={issue.code}>
      <p>
        <code>
          {issue.position
            ? text('refused.position', { ...issue.position })
            : formatPath(issue.path)}
        </code>
      </p>
      <p>
        <bdi>{visibleText(issue.message)}</bdi>
      </p>
      <dl className={style.facts}>
        {issue.found !== undefined && (
          <>
            <dt>{text('refused.found')}</dt>
            <dd>
              <code>{visibleText(issue.found)}</code>
            </dd>
          </>
        )}
        {issue.expected !== undefined && (
          <>
            <dt>{text('refused.expected')}</dt>
            <dd>{issue.expected}</dd>
          </>
        )}
      </dl>
    </li>
  );
}
