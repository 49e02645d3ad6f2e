import { coverageOf } from '#core/analysis';
import { BADGES } from '#core/graph';
import { citedUnitOf, VOICES } from '#schemas';
import { useApp, useGraph } from '#ui/hooks';
import { useCitationWords, useDates, useText, useWords } from '#ui/messages';
import { BadgeMark, Button, Dialog } from '#ui/parts';
import style from './about-dialog.module.css';
import { CoverageStrip } from './coverage-strip.tsx';

/** What the dataset rests on, how much of each document is coded, and what its badges mean. */
export function AboutDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const cite = useCitationWords();
  const words = useWords();
  const dates = useDates();
  const graph = useGraph();
  const setDialog = useApp((state) => state.setDialog);
  const { dataset } = graph;
  const badgeCounts = BADGES.map(
    (_, index) => graph.badge.filter((badge) => badge === index).length,
  );
  return (
    <Dialog
      title={text('about.title')}
      closeLabel={text('inspector.close')}
      width="wide"
      onClose={onClose}
    >
      <div className={style.about} data-testid="about">
        <p className={style.lead} dir="auto">
          {dataset.description}
        </p>
        <p className={style.muted}>
          {text('about.coverage', {
            from: dates.edtf(dataset.coverage.from),
            to: dates.edtf(dataset.coverage.to),
          })}
          {' · '}
          {text('about.licence', { license: dataset.license })}
        </p>
        <p>
          <Button look="link" onClick={() => setDialog('describe')}>
            {text('command.page.describe')}
          </Button>
        </p>
        <section>
          <h3>{text('legend.documents')}</h3>
          <p className={style.muted}>{text('about.strip')}</p>
          <ul className={style.documents}>
            {coverageOf(graph).map((coverage) => {
              const { document, evidenceByParagraph } = coverage;
              const coded = evidenceByParagraph.filter((count) => count > 0).length;
              return (
                <li key={document.id}>
                  <div>
                    <strong>
                      <bdi>{document.publisher}</bdi>
                    </strong>
                    <p>
                      <bdi>{document.title}</bdi>
                    </p>
                    <p className={style.muted}>
                      {words.documentKind(document.kind)}
                      {text('list.comma')}
                      {cite.published(document.published)}
                    </p>
                  </div>
                  <div>
                    <p>
                      {text(`about.document.${citedUnitOf(document)}`, {
                        claims: coverage.claims,
                        relationships: coverage.relationships,
                        coded,
                        paragraphs: evidenceByParagraph.length,
                      })}
                    </p>
                    <CoverageStrip
                      evidenceByParagraph={evidenceByParagraph}
                      unit={citedUnitOf(document)}
                    />
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
        <section>
          <h3>{text('about.badges')}</h3>
          <dl className={style.rules}>
            {BADGES.map((badge, index) => (
              <div key={badge}>
                <dt>
                  <BadgeMark badge={badge} />{' '}
                  {text('part.count', {
                    title: words.badge(badge),
                    count: badgeCounts[index] ?? 0,
                  })}
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
        <section>
          <h3>{text('about.limits')}</h3>
          <ul className={style.limits}>
            <li>{text('about.limits.attention')}</li>
            <li>{text('about.limits.absence')}</li>
            <li>{text('about.limits.corroborated')}</li>
            <li>{text('about.limits.claims')}</li>
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
