import type { Ports } from '#state';

/** What stories need of the world: to arrange their graphs, and to hand over files. */
export type StoryPorts = Pick<
  Ports,
  'arrange' | 'download' | 'figures' | 'readFigureFonts' | 'now'
>;
