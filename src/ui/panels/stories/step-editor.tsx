import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { citedUnitOf, type StoryStep } from '#schemas';
import { readParagraph } from '#state';
import { useGraph } from '#ui/hooks';
import { useCitationWords, useText } from '#ui/messages';
import { Button, Select, TextField } from '#ui/parts';
import style from './stories-dialog.module.css';

interface StepEditorProps {
  readonly step: StoryStep;
  readonly index: number;
  readonly count: number;
  onChange(step: StoryStep): void;
  onMove(by: number): void;
  onRemove(): void;
}

/** Headline, text and sources of one step, and its place in the story. */
export function StepEditor({ step, index, count, onChange, onMove, onRemove }: StepEditorProps) {
  const text = useText();
  const number = index + 1;
  const tools = [
    { id: 'up', icon: <ArrowUp size={15} />, isOff: index === 0, run: () => onMove(-1) },
    { id: 'down', icon: <ArrowDown size={15} />, isOff: number === count, run: () => onMove(1) },
    { id: 'remove', icon: <Trash2 size={15} />, isOff: count === 1, run: onRemove },
  ] as const;
  const labels = {
    up: text('story.up', { number }),
    down: text('story.down', { number }),
    remove: text('story.remove', { number }),
  };
  return (
    <li className={style.step}>
      <header>
        <h4>{text('story.step', { number })}</h4>
        {tools.map(({ id, icon, isOff, run }) => (
          <Button
            key={id}
            look="quiet"
            title={labels[id]}
            aria-label={labels[id]}
            aria-disabled={isOff}
            onClick={() => !isOff && run()}
          >
            {icon}
          </Button>
        ))}
      </header>
      <TextField
        label={text('story.headline')}
        value={step.headline}
        onChange={(headline) => onChange({ ...step, headline })}
      />
      <TextField
        label={text('story.text')}
        isLong
        value={step.text}
        onChange={(words) => onChange({ ...step, text: words })}
      />
      <StepSources step={step} onChange={onChange} />
    </li>
  );
}

function StepSources({ step, onChange }: Pick<StepEditorProps, 'step' | 'onChange'>) {
  const text = useText();
  const cite = useCitationWords();
  const { documents, documentIndexById } = useGraph();
  const [document, setDocument] = useState(documents[0]?.id ?? '');
  const [place, setPlace] = useState('');
  const paragraph = readParagraph(place);
  const { citations } = step;
  const recordOf = (id: string) => documents[documentIndexById.get(id) ?? -1];
  const nameOf = ({ document: id, paragraph: at }: StoryStep['citations'][number]) => {
    const cited = recordOf(id);
    return [cited?.publisher ?? id, cite.shortPlace(at, cited)].join(text('list.comma'));
  };
  return (
    <fieldset className={style.sources}>
      <legend>{text('story.sources')}</legend>
      {citations.length > 0 && (
        <ul>
          {citations.map((citation, at) => (
            <li key={`${citation.document} ${citation.paragraph}`}>
              <bdi>{nameOf(citation)}</bdi>
              <Button
                look="quiet"
                title={text('story.removeSource', { name: nameOf(citation) })}
                aria-label={text('story.removeSource', { name: nameOf(citation) })}
                onClick={() =>
                  onChange({ ...step, citations: citations.filter((_, other) => other !== at) })
                }
              >
                <Trash2 size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {documents.length > 0 && (
        <div className={style.adding}>
          <Select
            label={text('story.document')}
            value={document}
            onChange={setDocument}
            options={documents.map(({ id, publisher, title }) => ({
              value: id,
              label: `${publisher}: ${title}`,
            }))}
          />
          <TextField
            label={text(`story.place.${citedUnitOf(recordOf(document))}`)}
            value={place}
            onChange={setPlace}
          />
          <Button
            disabled={paragraph === undefined}
            onClick={() => {
              if (paragraph === undefined) return;
              const isThere = citations.some(
                (other) =>
                  other.document === document && String(other.paragraph) === String(paragraph),
              );
              if (!isThere)
                onChange({ ...step, citations: [...citations, { document, paragraph }] });
              setPlace('');
            }}
          >
            {text('story.addSource')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
