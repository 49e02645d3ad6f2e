import { BADGES } from '#core/graph';
import { VOICES } from '#schemas';
import { useGraph } from '#ui/hooks';
import { useDates, useText, useWords } from '#ui/messages';
import { BadgeMark, Dialog } from '#ui/parts';
import style from './about-dialog.module.css';

/** What the dataset rests on, and what its badges and voices mean. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const graph = useGraph();
  const { dataset } = graph;
  const claims = new Map<string, number>();
  for (const { evidence } of graph.relationships) {
    for (const { document } of evidence) claims.set(document, (claims.get(document) ?? 0) + 1);
  }
  return (
    <Dialog
      title={text('about.title')}
      closeLabel={text('inspector.close')}
      width="wide"
      onClose={onClose}
    >
      <div className={style.about} data-testid="about">
        <p className={style.lead}>
          <bdi>{dataset.description}</bdi>
        </p>
        <p className={style.muted}>
          {text('about.coverage', {
            from: dates.edtf(dataset.coverage.from),
            to: dates.edtf(dataset.coverage.to),
          })}
          {' · '}
          {text('about.licence', { license: dataset.license })}
        </p>
        <section>
          <h3>{text('legend.documents')}</h3>
          <ul className={style.documents}>
            {graph.documents.map((document) => (
              <li key={document.id}>
                <strong>
                  <bdi>{document.publisher}</bdi>
                </strong>
                <span>
                  <bdi>{document.title}</bdi>
                </span>
                <span className={style.muted}>
                  {words.documentKind(document.kind)}
                  {', '}
                  {document.published ? dates.edtf(document.published) : text('evidence.undated')}
                  {' · '}
                  {text('document.claims', { count: claims.get(document.id) ?? 0 })}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{text('about.badges')}</h3>
          <dl className={style.rules}>
            {BADGES.map((badge) => (
              <div key={badge}>
                <dt>
                  <BadgeMark badge={badge} /> {words.badge(badge)}
                </dt>
                <dd>{words.badgeRule(badge)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{text('about.voices')}</h3>
          <dl className={style.rules}>
            {VOICES.map((voice) => (
              <div key={voice}>
                <dt>{words.voice(voice)}</dt>
                <dd>{words.voiceDefinition(voice)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
