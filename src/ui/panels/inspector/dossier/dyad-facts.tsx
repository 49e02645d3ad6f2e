import { type Dyad, namedDatesOf } from '#core/analysis';
import { BADGES } from '#core/graph';
import { useGraph } from '#ui/hooks';
import { useDates, useNumbers, useText, useWords } from '#ui/messages';
import { BadgeMark } from '#ui/parts';
import details from '../details.module.css';
import style from './dossier.module.css';

/** First and last date of what is between two actors, and how sure the claims are. */
export function DyadFacts({ dyad }: { dyad: Dyad }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const number = useNumbers();
  const graph = useGraph();
  const named = namedDatesOf(graph, dyad.relationships);
  return (
    <dl className={details.facts}>
      {named && (
        <>
          <dt>{text('dossier.first')}</dt>
          <dd>{dates.edtf(named.first)}</dd>
          <dt>{text('dossier.last')}</dt>
          <dd>{dates.edtf(named.last)}</dd>
        </>
      )}
      <dt>{text('dossier.badges')}</dt>
      <dd className={details.names}>
        {BADGES.filter((badge) => dyad.badges[badge] > 0).map((badge) => (
          <span key={badge} className={style.badge}>
            <BadgeMark badge={badge} />
            {words.badge(badge)} {number(dyad.badges[badge])}
          </span>
        ))}
      </dd>
    </dl>
  );
}
