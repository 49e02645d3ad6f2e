import { hasBit } from '#core/base';
import { BADGES, degreeOf, type Graph, rememberByGraph } from '#core/graph';
import { selectVisible } from '#state';
import { useApp } from '#ui/hooks';
import { useDates, useNumbers, useText } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import { ActorLink, ActorMarkOf } from './actor-link.tsx';
import style from './details.module.css';
import { largestOf } from './largest-of.ts';
import { OverviewNumbers } from './overview-numbers.tsx';
import { RelationshipList } from './relationship-list.tsx';
import { byDate } from './relationships-of.ts';

const RANKED = 8;
const CONTESTED = BADGES.indexOf('contested');

/** The contested relationships of a dataset, looked for once. */
const contestedOf = rememberByGraph((_graph, badges: Uint8Array): readonly number[] => {
  const found: number[] = [];
  badges.forEach((badge, index) => {
    if (badge === CONTESTED) found.push(index);
  });
  return found;
});

/** What the inspector shows while nothing is chosen: the dataset, and where to start. */
export function Overview({ graph }: { graph: Graph }) {
  const text = useText();
  const dates = useDates();
  const number = useNumbers();
  const visible = useApp(selectVisible);
  const presentStory = useApp((state) => state.presentStory);
  const setDialog = useApp((state) => state.setDialog);
  if (!visible) return null;
  const { dataset } = graph;
  const degree = degreeOf(graph, visible);
  const ranked = largestOf(visible.actors, degree, RANKED);
  const contested = byDate(
    graph,
    contestedOf(graph, graph.badge).filter((index) => hasBit(visible.relationships, index)),
  );
  return (
    <article className={style.details}>
      <h2>
        <bdi>{dataset.title}</bdi>
      </h2>
      <p dir="auto">{dataset.description}</p>
      <OverviewNumbers graph={graph} />
      {dataset.stories?.map(({ id, title, steps }) => (
        <p key={id} className={style.actions}>
          <Button onClick={() => presentStory(id)}>
            {text('story.begin', { name: title, count: steps.length })}
          </Button>
        </p>
      ))}
      <p>
        <Button look="link" aria-haspopup="dialog" onClick={() => setDialog('stories')}>
          {text('story.all')}
        </Button>
      </p>
      <p className={style.note}>
        {text('about.coverage', {
          from: dates.edtf(dataset.coverage.from),
          to: dates.edtf(dataset.coverage.to),
        })}
      </p>
      <Section title={text('inspector.overview.connected')}>
        <ul className={style.ranking}>
          {ranked.map((actor) => (
            <li key={actor}>
              <ActorMarkOf actor={actor} />
              <ActorLink actor={actor} />
              <span>{number(degree[actor]!)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title={text('part.count', {
          title: text('inspector.overview.contested'),
          count: contested.length,
        })}
      >
        {contested.length === 0 ? (
          <p className={style.note}>{text('inspector.overview.contested.none')}</p>
        ) : (
          <RelationshipList relationships={contested} />
        )}
      </Section>
    </article>
  );
}
