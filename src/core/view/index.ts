export * from './address-link.ts';
export * from './blocs-apart.ts';
export { nameExcerpt } from './carried-data.ts';
export * from './encode-view.ts';
export * from './encoding.ts';
export * from './few-actors.ts';
export { type FigureFileRequest, writeFigureFile } from './figure-file.ts';
export * from './figure-request.ts';
export * from './figure-view.ts';
export { groupsKey } from './group-layout.ts';
export * from './kept-positions.ts';
export {
  findKnownLayout,
  type KnownLayout,
  makeKnownLayouts,
  openingInputOf,
} from './known-layouts.ts';
export * from './known-selection.ts';
export * from './large-view.ts';
export * from './layout-input.ts';
export * from './layout-wish.ts';
export * from './pinned-ids.ts';
export * from './place-actors.ts';
export * from './selected-part.ts';
export * from './selection.ts';
export * from './story-views.ts';
export * from './unknown-names.ts';
export * from './view.ts';
export * from './view-fields.ts';
export * from './view-link.ts';
export * from './view-of-step.ts';
