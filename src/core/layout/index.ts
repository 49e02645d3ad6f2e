export type { LayoutProgress } from './arrange-afresh.ts';
export { LARGE } from './arrange-large.ts';
export {
  arrange,
  LAYOUTS,
  type Layout,
  type LayoutLabelKey,
  type LayoutOptions,
} from './layout-registry.ts';
export { LAYOUT_IDS, type LayoutId, type LayoutInput, type Positions } from './positions.ts';
