import type { Article, ArticleBlock, ArticleEntry } from '#core/figure';
import { numbered } from '#ui/hooks';
import style from './article-view.module.css';
import { TimelineDrawing } from './timeline-drawing.tsx';

interface ArticleViewProps {
  readonly article: Article;
  onRelationship(id: string): void;
}

/** A dossier on the screen: the same words as on paper, with ways into the graph. */
export function ArticleView({ article, onRelationship }: ArticleViewProps) {
  return (
    <article className={style.article} lang={article.language} dir={article.direction}>
      <p className={style.note}>
        <bdi>{article.kicker}</bdi>
      </p>
      <h2>
        <bdi>{article.title}</bdi>
      </h2>
      {article.names.map(({ text, lang }) => (
        <p key={text} className={style.name} lang={lang}>
          <bdi>{text}</bdi>
        </p>
      ))}
      {numbered(article.blocks).map(({ item: block, place }) => (
        <Block key={place} block={block} onRelationship={onRelationship} />
      ))}
      <p className={style.note}>
        <bdi>{article.credit}</bdi>
      </p>
    </article>
  );
}

function Block({
  block,
  onRelationship,
}: {
  readonly block: ArticleBlock;
  onRelationship(id: string): void;
}) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return (
        <p dir="auto" className={block.look === 'note' ? style.note : undefined}>
          {block.text}
        </p>
      );
    case 'facts':
      return (
        <dl className={style.facts}>
          {block.rows.map(([label, value]) => (
            <div key={label}>
              <dt>
                <bdi>{label}</bdi>
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return (
        <div className={style.scroller}>
          <table>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(([name, ...counts]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {counts.map((count, column) => (
                    <td key={block.head[column + 1]}>{count}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
    case 'tree':
      return (
        <ul className={style.tree}>
          {block.lines.map(({ text, depth, isSelf }) => (
            <li key={`${depth} ${text}`} style={{ '--depth': depth } as React.CSSProperties}>
              {isSelf ? <strong>{text}</strong> : <bdi>{text}</bdi>}
            </li>
          ))}
        </ul>
      );
    case 'timeline':
      return <TimelineDrawing timeline={block} />;
    case 'entries':
      return (
        <ul className={style.entries}>
          {block.entries.map((entry) => (
            <Entry key={entry.relationship} entry={entry} onRelationship={onRelationship} />
          ))}
        </ul>
      );
    case 'sources':
      return (
        <ul className={style.sources}>
          {block.sources.map(({ mark, text, direction }) => (
            <li key={mark}>
              <span>{mark}</span>
              <span dir={direction}>{text}</span>
            </li>
          ))}
        </ul>
      );
  }
}

function Entry({
  entry,
  onRelationship,
}: {
  readonly entry: ArticleEntry;
  onRelationship(id: string): void;
}) {
  const notes = entry.notes.filter((note) => note !== '');
  return (
    <li>
      <span className={style.note}>{entry.when}</span>
      <div>
        <button type="button" onClick={() => onRelationship(entry.relationship)}>
          <bdi>{entry.text}</bdi>
        </button>
        {notes.length > 0 && (
          <p className={style.note}>
            {notes.map((note, index) => (
              <span key={note}>
                {index > 0 && ' · '}
                <bdi>{note}</bdi>
              </span>
            ))}
          </p>
        )}
        {entry.sides.length > 0 && (
          <ul>
            {entry.sides.map(({ side, text, source }) => (
              <li key={`${side} ${text} ${source}`}>
                <strong>{side}</strong> <bdi>{text}</bdi>{' '}
                <span className={style.note}>
                  <bdi>{source}</bdi>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
