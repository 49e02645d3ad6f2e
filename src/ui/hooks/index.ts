export { AppProvider, useApp, useAppStore } from './app-context.ts';
export { useGraph } from './use-graph.ts';
export { useMedia } from './use-media.ts';
export { useSize } from './use-size.ts';
