import { VOICES } from '#schemas';
import { useActorName, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import style from '../analysis.module.css';
import {
  documentsOf,
  listPublishers,
  listSpeakers,
  type Source,
  type SourceKind,
  writeSource,
} from './source-keys.ts';

interface SourceSelectProps {
  readonly label: string;
  readonly kinds: readonly SourceKind[];
  readonly value: Source;
  onChange(key: string): void;
}

/** A publisher, document, speaker or voice out of those in the dataset. */
export function SourceSelect({ label, kinds, value, onChange }: SourceSelectProps) {
  const text = useText();
  const graph = useGraph();
  const nameSource = useSourceName();
  const valuesOf = (kind: SourceKind): readonly string[] => {
    switch (kind) {
      case 'publisher':
        return listPublishers(graph);
      case 'document':
        return graph.documents.map(({ id }) => id);
      case 'speaker':
        return listSpeakers(graph);
      case 'voice':
        return VOICES;
    }
  };
  const countOf = (source: Source) =>
    source.kind === 'publisher'
      ? text('analysis.documents.of', {
          name: nameSource(source),
          count: documentsOf(graph, source).length,
        })
      : nameSource(source);
  return (
    <label className={style.sourceSelect}>
      <span>{label}</span>
      <select value={writeSource(value)} onChange={(event) => onChange(event.target.value)}>
        {kinds.map((kind) => (
          <optgroup key={kind} label={text(`analysis.source.${kind}`)}>
            {valuesOf(kind).map((one) => (
              <option key={one} value={writeSource({ kind, value: one })}>
                {countOf({ kind, value: one })}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** The name of a source as a list or a sentence has it. */
export function useSourceName(): (source: Source) => string {
  const words = useWords();
  const graph = useGraph();
  const nameOf = useActorName();
  return ({ kind, value }) => {
    if (kind === 'document') {
      const document = graph.documents[graph.documentIndexById.get(value) ?? -1];
      return document ? `${document.publisher}: ${document.title}` : value;
    }
    if (kind === 'voice') {
      const voice = VOICES.find((known) => known === value);
      return voice ? words.voice(voice) : value;
    }
    const actor = graph.actors[graph.actorIndexById.get(value) ?? -1];
    return kind === 'speaker' && actor ? nameOf(actor) : value;
  };
}
