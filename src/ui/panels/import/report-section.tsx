import type { Count, ReadDataset, ReportNote } from '#core/formats';
import { formatPath } from '#schemas';
import { en, type MessageId, useNumbers, useText } from '#ui/messages';
import style from './import-dialog.module.css';

const MOST_WARNINGS = 20;

/** What was found in the file, what comes in, and what was left out or changed on the way. */
export function ReportSection({ read }: { readonly read: ReadDataset }) {
  const text = useText();
  const { report, warnings } = read;
  const shown = warnings.slice(0, MOST_WARNINGS);
  return (
    <section className={style.report} data-testid="import-report">
      <div className={style.counts}>
        <Counts title={text('import.found')} counts={report.found} />
        <Counts title={text('import.kept')} counts={report.kept} />
      </div>
      {report.leftOut.length + report.changed.length === 0 && <p>{text('import.clean')}</p>}
      <Notes title={text('import.leftOut')} notes={report.leftOut} />
      <Notes title={text('import.changed')} notes={report.changed} />
      {shown.length > 0 && (
        <section>
          <h3>{text('import.warnings')}</h3>
          <ul className={style.notes}>
            {shown.map((issue) => (
              <li key={`${issue.code} ${formatPath(issue.path)}`} data-code={issue.code}>
                <bdi lang="en">{issue.message}</bdi>
                <code className={style.places}>
                  {formatPath(issue.path)}
                  {issue.found === undefined ? '' : `: ${issue.found}`}
                </code>
              </li>
            ))}
          </ul>
          {warnings.length > shown.length && (
            <p>{text('import.more', { count: warnings.length - shown.length })}</p>
          )}
        </section>
      )}
    </section>
  );
}

function Counts({ title, counts }: { readonly title: string; readonly counts: readonly Count[] }) {
  const text = useText();
  const number = useNumbers();
  return (
    <section>
      <h3>{title}</h3>
      <dl className={style.figures}>
        {counts.map(({ what, count }) => (
          <div key={what}>
            <dt>{isKnown(what) ? text(`import.count.${what}` as MessageId) : <bdi>{what}</bdi>}</dt>
            <dd>{number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Things that files of every kind hold; others go by the file's own words. */
const KNOWN: ReadonlySet<string> = new Set([
  'actors',
  'documents',
  'edges',
  'entities',
  'evidence',
  'nodes',
  'objects',
  'records',
  'relationships',
  'rows',
  'tables',
]);
const isKnown = (what: string) => KNOWN.has(what);

/** A note that is new to this table is told in the words of its reader. */
const isTranslated = (code: string) => Object.hasOwn(en, `import.note.${code}`);

interface NotesProps {
  readonly title: string;
  readonly notes: readonly ReportNote[];
}

function Notes({ title, notes }: NotesProps) {
  const text = useText();
  if (notes.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={style.notes}>
        {notes.map(({ code, message, count, places }) => (
          <li key={code} data-code={code}>
            <span className={style.times}>{text('import.times', { count })}</span>{' '}
            {isTranslated(code) ? (
              text(`import.note.${code}` as MessageId)
            ) : (
              <bdi lang="en">{message}</bdi>
            )}
            {places.length > 0 && (
              <span className={style.places}>
                {places.map((place) => (
                  <bdi key={place}>{place}</bdi>
                ))}
                {count > places.length && '…'}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
