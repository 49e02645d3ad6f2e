import { useState } from 'react';
import { evidenceAt } from '#core/analysis';
import { numberDocuments } from '#core/figure';
import {
  type CitedUnit,
  citedUnitOf,
  type Story,
  type StoryCitation,
  type StoryStep,
} from '#schemas';
import { useAppStore, useGraph } from '#ui/hooks';
import { useCitationWords, useNumbers, useText, useWords } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './story-panel.module.css';

/** Where a step is written; each source opens the evidence that was coded from it. */
export function StorySources({ story, step }: { story: Story; step: StoryStep }) {
  const text = useText();
  const [open, setOpen] = useState<number>();
  const numbers = numberDocuments(story.steps);
  if (step.citations.length === 0) {
    return step.text.trim() === '' ? null : <p className={style.note}>{text('story.noSources')}</p>;
  }
  return (
    <section aria-label={text('story.sources')}>
      <h3>{text('story.sources')}</h3>
      <ol className={style.sources}>
        {step.citations.map((citation, index) => (
          <Source
            key={`${citation.document} ${citation.paragraph}`}
            citation={citation}
            number={numbers.get(citation.document) ?? 0}
            isOpen={open === index}
            onToggle={() => setOpen(open === index ? undefined : index)}
          />
        ))}
      </ol>
    </section>
  );
}

interface SourceProps {
  readonly citation: StoryCitation;
  readonly number: number;
  readonly isOpen: boolean;
  onToggle(): void;
}

function Source({ citation, number, isOpen, onToggle }: SourceProps) {
  const text = useText();
  const cite = useCitationWords();
  const digits = useNumbers();
  const graph = useGraph();
  const document = graph.documents[graph.documentIndexById.get(citation.document) ?? -1];
  if (!document) return null;
  return (
    <li>
      <button type="button" className={style.source} aria-expanded={isOpen} onClick={onToggle}>
        <span>[{digits(number)}]</span> <bdi>{document.publisher}</bdi>
        {text('list.comma')}
        {cite.place(citation.paragraph, document)}
      </button>
      {isOpen && (
        <div className={style.opened} data-testid="story-evidence">
          <p className={style.note}>
            <cite>
              <bdi>{document.title}</bdi>
            </cite>
            {text('list.comma')}
            {cite.published(document.published)}
          </p>
          <CodedEvidence citation={citation} unit={citedUnitOf(document)} />
        </div>
      )}
    </li>
  );
}

function CodedEvidence({ citation, unit }: { citation: StoryCitation; unit: CitedUnit }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const { getState } = useAppStore();
  const places = evidenceAt(graph, citation);
  if (places.length === 0) return <p className={style.note}>{text(`story.noEvidence.${unit}`)}</p>;
  return (
    <>
      <h4>{text('story.evidence')}</h4>
      <ul>
        {places.map(({ relationship, item }) => {
          const record = graph.relationships[relationship]!;
          const { paraphrase, voice, speaker } = record.evidence[item]!;
          const actor = graph.actors[graph.actorIndexById.get(speaker?.actor ?? '') ?? -1];
          const name = speaker?.name ?? actor?.name;
          return (
            <li key={`${relationship} ${item}`} data-testid="evidence">
              <p dir="auto">{paraphrase}</p>
              <p className={style.note}>
                {words.voice(voice)}
                {name && (
                  <>
                    : <bdi>{name}</bdi>
                  </>
                )}
                {' · '}
                <Button
                  look="link"
                  title={record.summary}
                  onClick={() =>
                    getState().endStory({
                      stay: true,
                      selection: { kind: 'relationship', id: record.id },
                    })
                  }
                >
                  {text('story.showRelationship')}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
