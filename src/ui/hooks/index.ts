export { ActorName } from './actor-name.tsx';
export { AppProvider, useApp, useAppStore } from './app-context.ts';
export { afterFirstPicture, announceFirstPicture, lazyAfterPicture } from './first-picture.ts';
export { numbered } from './numbered.ts';
export { useActorName } from './use-actor-name.ts';
export { useGraph } from './use-graph.ts';
export { useMedia } from './use-media.ts';
export { useOnChange } from './use-on-change.ts';
export { useSize } from './use-size.ts';
