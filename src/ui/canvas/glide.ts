import type { Scene } from '#core/appearance';
import { betweenScenes } from './between-scenes.ts';

const MILLISECONDS = 380;
/** Beyond so many marks a frame takes too long for a movement to be seen as one. */
const MOST_MARKS = 1_500;
/** Where a frame has taken as long as this, the next ones would be steps, not a movement. */
const LONGEST_FRAME = 100;

/** The passing of time, as a browser gives it. */
export interface FrameClock {
  now(): number;
  request(step: () => void): number;
  cancel(request: number): void;
}

const BROWSER: FrameClock = {
  now: () => performance.now(),
  request: (step) => requestAnimationFrame(step),
  cancel: (request) => cancelAnimationFrame(request),
};

/** Shows scenes by handing them to `update`: at once, or moved there in less than 400 ms. */
export function createGlide(update: (scene: Scene) => void, clock: FrameClock = BROWSER) {
  let shown: Scene | undefined;
  let flight: { from: Scene; to: Scene; start: number; last: number; request: number } | undefined;

  const put = (scene: Scene) => {
    shown = scene;
    update(scene);
  };
  const step = () => {
    if (!flight) return;
    const now = clock.now();
    const time = (now - flight.start) / MILLISECONDS;
    const isSlow = now - flight.last > LONGEST_FRAME;
    flight.last = now;
    if (time >= 1 || isSlow) {
      const { to } = flight;
      flight = undefined;
      return put(to);
    }
    put(betweenScenes(flight.from, flight.to, ease(time)));
    flight.request = clock.request(step);
  };
  const stop = () => {
    if (flight) clock.cancel(flight.request);
    flight = undefined;
  };

  return {
    show(scene: Scene, { isMoving }: { isMoving: boolean }) {
      const isSmall = scene.nodes.length + scene.edges.length <= MOST_MARKS;
      if (isMoving && isSmall && shown) {
        stop();
        const start = clock.now();
        flight = { from: shown, to: scene, start, last: start, request: clock.request(step) };
        put(betweenScenes(shown, scene, 0));
      } else if (flight && !isMoving) {
        // What changes on the way, such as the scale of labels, is there on arrival.
        flight.to = scene;
      } else {
        stop();
        put(scene);
      }
    },
    stop,
  };
}

/** Slow at both ends. */
const ease = (time: number) => time * time * (3 - 2 * time);
