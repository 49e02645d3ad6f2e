import type { EvidencePlace } from '#core/analysis';
import { useApp, useGraph } from '#ui/hooks';
import { useCitationWords, useNumbers, useText, useWords } from '#ui/messages';
import { speakerOf } from '../speaker-of.ts';
import style from './dossier.module.css';

interface CitedItemProps {
  readonly place: EvidencePlace;
  /** Numbers of the documents in the list below, by index. */
  readonly citation: ReadonlyMap<number, number>;
}

/** One evidence item, short: what it says, who says so, number of the document and paragraph. */
export function CitedItem({ place, citation }: CitedItemProps) {
  const text = useText();
  const cite = useCitationWords();
  const words = useWords();
  const number = useNumbers();
  const graph = useGraph();
  const select = useApp((state) => state.select);
  const relationship = graph.relationships[place.relationship]!;
  const item = relationship.evidence[place.item]!;
  const documentIndex = graph.documentIndexById.get(item.document) ?? -1;
  const cited = citation.get(documentIndex);
  const speaker = speakerOf(graph, item);
  return (
    <li className={style.item} data-testid="evidence">
      <button
        type="button"
        className={style.cited}
        title={text('evidence.paraphrase')}
        onClick={() => select({ kind: 'relationship', id: relationship.id })}
      >
        <bdi>{item.paraphrase}</bdi>
      </button>
      <p className={style.source}>
        {cited !== undefined && `[${number(cited)}] `}
        {cite.place(item.paragraph, graph.documents[documentIndex])}
        {' · '}
        {words.voice(item.voice)}
        {speaker && (
          <>
            : <bdi>{speaker}</bdi>
          </>
        )}
      </p>
    </li>
  );
}
