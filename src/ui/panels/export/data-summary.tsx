import type { Format } from '#core/formats';
import { useText } from '#ui/messages';
import type { CarriedCounts } from './data-switch.tsx';
import style from './export-dialog.module.css';

interface DataSummaryProps {
  readonly format: Format;
  readonly counts: CarriedCounts;
}

/** What goes into a data file, and what of it the format does not keep: said before. */
export function DataSummary({ format, counts }: DataSummaryProps) {
  const text = useText();
  return (
    <section className={style.summary} aria-label={format.label}>
      <h3>{format.label}</h3>
      <p>{text('export.data.counts', { ...counts })}</p>
      {format.losses.length === 0 ? (
        <p>{text('export.loses.nothing')}</p>
      ) : (
        <>
          <p>{text('export.loses')}</p>
          <ul lang="en" dir="ltr">
            {format.losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
