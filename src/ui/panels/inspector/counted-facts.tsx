import { useNumbers } from '#ui/messages';
import style from './details.module.css';

interface CountedFactsProps {
  readonly facts: readonly {
    readonly title: string;
    readonly rows: readonly { readonly name: string; readonly count: number }[];
  }[];
}

/** Lists of names with their counts, each list under its title. */
export function CountedFacts({ facts }: CountedFactsProps) {
  const number = useNumbers();
  return (
    <dl className={style.facts}>
      {facts.map(({ title, rows }) => (
        <div key={title} className={style.fact}>
          <dt>{title}</dt>
          <dd className={style.names}>
            {rows.map(({ name, count }) => (
              <span key={name}>
                <bdi>{name}</bdi> <span className={style.count}>{number(count)}</span>
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
