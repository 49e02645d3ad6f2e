import type { ReactNode } from 'react';
import { type EvidenceItem, explainUnsafeUrl } from '#schemas';
import { useGraph } from '#ui/hooks';
import { useCitationWords, useDates, useText, useWords } from '#ui/messages';
import style from './evidence-list.module.css';
import { speakerOf } from './speaker-of.ts';

/** Evidence items, each with its document, paragraph, voice and speaker. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  return (
    <ol className={style.list}>
      {items.map((item) => (
        <Evidence key={`${item.document} ${item.paragraph} ${item.paraphrase}`} item={item} />
      ))}
    </ol>
  );
}

interface EvidenceProps {
  readonly item: EvidenceItem;
  /** What it speaks about, where that is not said around it. */
  readonly children?: ReactNode;
}

/** One evidence item as a row of a list. */
export function Evidence({ item, children }: EvidenceProps) {
  const text = useText();
  const cite = useCitationWords();
  const words = useWords();
  const dates = useDates();
  const graph = useGraph();
  const document = graph.documents[graph.documentIndexById.get(item.document) ?? -1];
  if (!document) return null;
  const saidBy = speakerOf(graph, item);
  const address = document.url ?? document.archiveUrl;
  const url = address !== undefined && !explainUnsafeUrl(address) ? address : undefined;
  return (
    <li className={style.item} data-testid="evidence">
      {children}
      <p className={style.paraphrase} dir="auto" title={text('evidence.paraphrase')}>
        {item.paraphrase}
      </p>
      <p className={style.voice}>
        {words.voice(item.voice)}
        {saidBy && (
          <>
            : <bdi>{saidBy}</bdi>
          </>
        )}
        {item.saidOn && (
          <>
            {text('list.comma')}
            {text('evidence.saidOn', { date: dates.edtf(item.saidOn) })}
          </>
        )}
      </p>
      <p className={style.source}>
        <strong>{cite.place(item.paragraph, document)}</strong>
        {' · '}
        <bdi>{document.publisher}</bdi>
        {text('list.comma')}
        <cite>
          <bdi>{document.title}</bdi>
        </cite>
        {text('list.comma')}
        {cite.published(document.published)}
        {document.file && (
          <>
            {' · '}
            <span className={style.file}>{text('evidence.file', { file: document.file })}</span>
          </>
        )}
        {url && (
          <>
            {' · '}
            <a href={url} target="_blank" rel="noopener noreferrer">
              {text('evidence.link')}
            </a>
          </>
        )}
      </p>
    </li>
  );
}
