import type { Dyad } from '#core/analysis';
import { useGraph } from '#ui/hooks';
import { useCitationWords, useNumbers, useText } from '#ui/messages';
import { Section } from '#ui/parts';
import details from '../details.module.css';
import style from './dossier.module.css';

/** The documents that the evidence between two actors is from, by the number it cites them with. */
export function DyadDocuments({ dyad: { evidence } }: { dyad: Dyad }) {
  const text = useText();
  const cite = useCitationWords();
  const number = useNumbers();
  const graph = useGraph();
  const title = text('table.documents');
  return (
    <Section title={text('part.count', { title, count: evidence.documents.length })}>
      <ol>
        {evidence.documents.map((share, place) => {
          const document = graph.documents[share.document]!;
          return (
            <li key={document.id} className={style.document}>
              <span>[{number(place + 1)}]</span>
              <div>
                <p>
                  <bdi>{document.title}</bdi>
                </p>
                <p className={details.note}>
                  <bdi>{document.publisher}</bdi>
                  {text('list.comma')}
                  {cite.published(document.published)}
                  {' · '}
                  {text('dossier.share', {
                    supporting: share.for,
                    against: share.against,
                    qualifying: share.qualifying,
                  })}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
