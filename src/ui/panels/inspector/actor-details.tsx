import { visibleText } from '#schemas';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import { ActorActions } from './actor-actions.tsx';
import { ActorMarkOf } from './actor-link.tsx';
import style from './details.module.css';
import { ExpandSection } from './expand-section.tsx';
import { HierarchyList } from './hierarchy-list.tsx';
import { RelationshipList } from './relationship-list.tsx';
import { relationshipsOf } from './relationships-of.ts';
import { SpokenList } from './spoken-list.tsx';
import { ActorTimeline } from './time/actor-timeline.tsx';
import { TypeSummary } from './type-summary.tsx';

/** An actor: names, place, and its relationships by what it does and what is done to it. */
export function ActorDetails({ id }: { id: string }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const places = useApp((state) => state.view.places);
  const unplaceActors = useApp((state) => state.unplaceActors);
  const actor = graph.actorIndexById.get(id);
  if (actor === undefined || !visible) return null;
  const record = graph.actors[actor]!;
  const { shown, hiddenCount } = relationshipsOf(graph, visible, actor);
  const isMutual = (index: number) => !graph.types[graph.type[index]!]!.directed;
  const directed = shown.filter((index) => !isMutual(index));
  const parts = [
    { title: text('actor.outgoing'), list: directed.filter((i) => graph.source[i] === actor) },
    { title: text('actor.incoming'), list: directed.filter((i) => graph.source[i] !== actor) },
    { title: text('actor.mutual'), list: shown.filter(isMutual) },
  ];
  const group = graph.dataset.actorGroups.find((other) => other.id === record.group);
  const native = record.aliases.filter((alias) => alias.kind === 'native');
  const others = record.aliases.filter((alias) => alias.kind !== 'native');
  const isPinned = places.some((place) => place.id === id);
  return (
    <article className={style.details}>
      <header className={style.head}>
        <ActorMarkOf actor={actor} size={34} />
        <div>
          <h2>
            <bdi>{visibleText(record.name)}</bdi>
          </h2>
          {native.map((alias) => (
            <p key={alias.text} className={style.native} lang={alias.lang} dir="auto">
              {alias.text}
            </p>
          ))}
        </div>
      </header>
      <p dir="auto">{record.description}</p>
      <dl className={style.facts}>
        <dt>{text('actor.kind')}</dt>
        <dd>{words.kind(record.kind)}</dd>
        {group && (
          <>
            <dt>{text('actor.group')}</dt>
            <dd>
              <bdi>{group.label}</bdi>
            </dd>
          </>
        )}
        {others.length > 0 && (
          <>
            <dt>{text('actor.aliases')}</dt>
            <dd className={style.names}>
              {others.map((alias) => (
                <bdi key={`${alias.text} ${alias.lang}`} lang={alias.lang}>
                  {alias.text}
                </bdi>
              ))}
            </dd>
          </>
        )}
      </dl>
      <ActorActions id={id} />
      {isPinned && (
        <p className={style.note}>
          {text('actor.pin')}.{' '}
          <Button look="link" onClick={() => unplaceActors([id])}>
            {text('actor.unpin')}
          </Button>
        </p>
      )}
      <HierarchyList actor={actor} />
      <ExpandSection actor={actor} />
      <TypeSummary relationships={shown} />
      <ActorTimeline relationships={shown} />
      {shown.length === 0 && <p className={style.note}>{text('actor.none')}</p>}
      {parts
        .filter((part) => part.list.length > 0)
        .map((part) => (
          <Section
            key={part.title}
            title={text('part.count', { title: part.title, count: part.list.length })}
          >
            <RelationshipList relationships={part.list} from={actor} />
          </Section>
        ))}
      {hiddenCount > 0 && (
        <p className={style.note}>{text('actor.hidden', { count: hiddenCount })}</p>
      )}
      <SpokenList key={id} id={id} />
    </article>
  );
}
