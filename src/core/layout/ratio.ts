import type { LayoutInput } from './positions.ts';

/** Width by height asked for; that of a common window where it is no number. */
export const ratioOf = ({ aspectRatio }: Pick<LayoutInput, 'aspectRatio'>): number =>
  aspectRatio > 0 && Number.isFinite(aspectRatio) ? aspectRatio : 1.4;
