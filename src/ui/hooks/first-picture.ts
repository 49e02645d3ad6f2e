import { type ComponentType, lazy } from 'react';

let announce: () => void = () => undefined;
const firstPicture = new Promise<void>((resolve) => {
  announce = resolve;
});

/** The graph stands on the screen, or there is none to wait for: the rest of the page may load. */
export const announceFirstPicture = (): void => announce();

/** Runs something when the first picture is there. */
export const afterFirstPicture = (run: () => void): void => void firstPicture.then(run);

/** A part of the page that is fetched and drawn only when the first picture is there. */
export const lazyAfterPicture = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => {
    await firstPicture;
    return { default: await load() };
  });
