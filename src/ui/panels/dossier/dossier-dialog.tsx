import { useRef, useState } from 'react';
import { setArticle, writeArticleHtml, writeArticleMarkdown } from '#core/figure';
import type { Ports } from '#state';
import { useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Dialog } from '#ui/parts';
import { ArticleView } from './article-view.tsx';
import style from './dossier-dialog.module.css';
import { useDossier } from './use-dossier.ts';

interface DossierDialogProps {
  readonly ports: Pick<Ports, 'download' | 'figures' | 'now'>;
  onClose(): void;
}

/** A one-pager on the chosen actor, or on two: to read, to print, and to take along. */
export function DossierDialog({ ports, onClose }: DossierDialogProps) {
  const text = useText();
  const graph = useGraph();
  const { getState } = useAppStore();
  const article = useDossier();
  const [progress, setProgress] = useState<'idle' | 'making' | { readonly failed: string }>('idle');
  const paper = useRef<HTMLDivElement>(null);
  const stem = `${graph.dataset.id}-${article?.title ?? ''}`
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  const give = (ending: string, mediaType: string, content: string | Uint8Array) => {
    const name = `${stem}.${ending}`;
    ports.download(name, mediaType, content);
    getState().notify({ id: 'export.done', values: { name } });
  };
  const savePdf = async () => {
    if (!article) return;
    setProgress('making');
    const madeOn = ports.now().toISOString().slice(0, 10);
    const file = await ports.figures.writePdf(setArticle(article), { madeOn });
    if (!file.ok) return setProgress({ failed: file.error.message });
    setProgress('idle');
    give('pdf', 'application/pdf', file.value);
  };
  return (
    <Dialog
      title={text('dossier.title')}
      closeLabel={text('inspector.close')}
      width="wide"
      onClose={onClose}
    >
      <div className={style.dossier} data-testid="dossier">
        {article === undefined ? (
          <p>{text('why.noOneOrTwo')}</p>
        ) : (
          <>
            <p className={style.tools}>
              <Button look="primary" disabled={progress === 'making'} onClick={savePdf}>
                {text('dossier.pdf')}
              </Button>
              <Button onClick={() => paper.current && printCopy(paper.current)}>
                {text('dossier.print')}
              </Button>
              <Button onClick={() => give('md', 'text/markdown', writeArticleMarkdown(article))}>
                {text('dossier.markdown')}
              </Button>
              <Button onClick={() => give('html', 'text/html', writeArticleHtml(article))}>
                {text('dossier.html')}
              </Button>
              <span role="status">
                {progress === 'making' && text('story.saving')}
                {typeof progress === 'object' && text('story.failed', { message: progress.failed })}
              </span>
            </p>
            <div ref={paper}>
              <ArticleView
                article={article}
                onRelationship={(id) => {
                  getState().select({ kind: 'relationship', id });
                  onClose();
                }}
              />
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Prints a copy: the window over the page scrolls, and paper does not. */
function printCopy(article: HTMLElement): void {
  const copy = article.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return;
  copy.classList.add(style.printed!);
  document.body.append(copy);
  window.addEventListener('afterprint', () => copy.remove(), { once: true });
  window.print();
}
