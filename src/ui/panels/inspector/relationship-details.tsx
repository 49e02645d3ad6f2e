import { lineStylesOf } from '#core/appearance';
import { hasBit } from '#core/base';
import { badgeOf, isAgainst } from '#core/graph';
import { selectTheme, selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useDates, useNumbers, useText, useWords } from '#ui/messages';
import { BadgeMark, Button, LineSample } from '#ui/parts';
import { ActorLink } from './actor-link.tsx';
import style from './details.module.css';
import { EvidenceList } from './evidence-list.tsx';

/** One relationship: what, when, how sure, and every paragraph that speaks for or against it. */
export function RelationshipDetails({ id }: { id: string }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const number = useNumbers();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const visible = useApp(selectVisible);
  const startEditing = useApp((state) => state.startEditing);
  const index = graph.relationshipIndexById.get(id);
  if (index === undefined) return null;
  const relationship = graph.relationships[index]!;
  const type = graph.types[graph.type[index]!]!;
  const report = badgeOf(relationship, graph.documents);
  const { evidence, figures, place } = relationship;
  const columns = [
    {
      title: text('relationship.for'),
      items: evidence.filter((item) => item.stance === 'supports' && !isAgainst(item)),
    },
    { title: text('relationship.against'), items: evidence.filter(isAgainst) },
    {
      title: text('relationship.qualifies'),
      items: evidence.filter((item) => item.stance === 'qualifies' && !isAgainst(item)),
    },
  ].filter((column) => column.items.length > 0);
  return (
    <article className={style.details}>
      <header>
        <p className={style.kicker}>
          <LineSample
            style={lineStylesOf(graph.types, theme)[graph.type[index]!]!}
            isContested={report.badge === 'contested'}
          />
          {words.type(type)}
          {relationship.subtype && <bdi>{relationship.subtype}</bdi>}
        </p>
        <h2 className={style.ends}>
          <ActorLink actor={graph.source[index]!} />
          <span aria-hidden="true">{type.directed ? ` ${text('arrow.forward')} ` : ' – '}</span>
          <ActorLink actor={graph.target[index]!} />
        </h2>
      </header>
      <p className={style.summary} dir="auto">
        {relationship.summary}
      </p>
      {visible && !hasBit(visible.relationships, index) && (
        <p className={style.note}>{text('relationship.hidden')}</p>
      )}
      <dl className={style.facts}>
        <dt>{text('relationship.when')}</dt>
        <dd>
          {dates.span(relationship.start, relationship.end, relationship.temporal) ??
            text('relationship.undated')}
        </dd>
        {place && (
          <>
            <dt>{text('relationship.where')}</dt>
            <dd>
              <bdi>{place.label}</bdi>
            </dd>
          </>
        )}
        {relationship.status !== 'actual' && (
          <>
            <dt>{text('relationship.status')}</dt>
            <dd>{words.status(relationship.status)}</dd>
          </>
        )}
        {figures && Object.keys(figures).length > 0 && (
          <>
            <dt>{text('relationship.figures')}</dt>
            <dd>
              {Object.entries(figures)
                .map(
                  ([name, value]) =>
                    `${name}: ${(Array.isArray(value) ? value : [value]).map(number).join('–')}`,
                )
                .join(text('list.comma'))}
            </dd>
          </>
        )}
      </dl>
      <p className={style.actions}>
        <Button onClick={() => startEditing({ kind: 'relationship', id })}>
          {text('edit.open')}
        </Button>
        <Button onClick={() => startEditing({ kind: 'delete', what: 'relationships', ids: [id] })}>
          {text('edit.delete.open')}
        </Button>
      </p>
      <div className={style.badge} data-badge={report.badge}>
        <p>
          <BadgeMark badge={report.badge} />
          <strong>{words.badge(report.badge)}</strong>
          <span>{text('relationship.sources', { count: report.independent })}</span>
        </p>
        <p className={style.note}>
          {text('relationship.rule')}: {words.badgeRule(report.badge)}
        </p>
      </div>
      <div className={columns.length > 1 ? style.sides : undefined}>
        {columns.map((column) => (
          <section
            key={column.title}
            aria-label={`${text('relationship.evidence')}: ${column.title}`}
          >
            <h3 className={style.side}>
              {column.title} <span>({number(column.items.length)})</span>
            </h3>
            <EvidenceList items={column.items} />
          </section>
        ))}
      </div>
    </article>
  );
}
