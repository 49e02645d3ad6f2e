export type { LayoutProgress } from './arrange-afresh.ts';
export { fingerprintOf } from './fingerprint.ts';
export { LARGE } from './large.ts';
export { LAYOUT_FACTS, type LayoutFacts, type LayoutLabelKey } from './layout-facts.ts';
export { arrange, isForShapeAlone, type Layout, type LayoutOptions } from './layout-registry.ts';
export {
  LAYOUT_IDS,
  type LayoutGroup,
  type LayoutId,
  type LayoutInput,
  type Positions,
} from './positions.ts';
export { sampledStress } from './stress.ts';
