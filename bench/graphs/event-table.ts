import { createRandom } from '#core/base';

const TOPICS = 20;

/** Wording of the event codes, twenty by twenty; as many as such tables have. */
const VERBS = [
  'Make statement',
  'Appeal for cooperation',
  'Express intent to cooperate',
  'Consult',
  'Engage in diplomatic cooperation',
  'Engage in material cooperation',
  'Provide aid',
  'Yield',
  'Investigate',
  'Demand',
  'Disapprove',
  'Reject',
  'Threaten',
  'Protest',
  'Exhibit military posture',
  'Reduce relations',
  'Coerce',
  'Assault',
  'Fight',
  'Use mass violence',
];

/** Actors for so many events, as in tables that machines have coded from the news. */
const EVENTS_AN_ACTOR = 20;
const DAYS = 304;

/**
 * A table of dated events like those that machines code from the news: a tab between cells, few
 * actors in many events and most in few, about 240 event codes, ten months. Always the same.
 */
export function makeEventTable(events: number): string {
  const random = createRandom(events);
  const actors = Math.ceil(events / EVENTS_AN_ACTOR);
  const pick = () => Math.floor(actors * random() ** 3);
  const rows = ['event_id\tdate\tsource\trelation\ttarget\tcameo'];
  for (let event = 0; event < events; event += 1) {
    const source = pick();
    const other = pick();
    const target = other === source ? (other + 1) % actors : other;
    const verb = Math.floor(random() * VERBS.length);
    const detail = Math.floor(random() * (TOPICS * 0.6));
    const day = new Date(Date.UTC(2018, 0, 1 + Math.floor((event / events) * DAYS)));
    const code = `${String(verb + 1).padStart(2, '0')}${detail}`;
    const cells = [
      event + 1,
      day.toISOString().slice(0, 10),
      nameOf(source),
      detail === 0 ? VERBS[verb] : `${VERBS[verb]}, kind ${detail}`,
      nameOf(target),
      code,
    ];
    rows.push(cells.join('\t'));
  }
  return `${rows.join('\n')}\n`;
}

const nameOf = (actor: number) => `Ministry ${actor} (Country ${actor % 190})`;
