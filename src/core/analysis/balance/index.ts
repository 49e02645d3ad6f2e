export {
  type BalanceOverTime,
  followBalance,
  type TriadCount,
  type TriadFlip,
} from './balance-over-time.ts';
export {
  bestFactions,
  compareFactionCounts,
  type Factions,
  type Frustration,
  findFactions,
  measureFrustration,
  type SplitOptions,
} from './frustration.ts';
export {
  type DayWindow,
  measureFrustrationByWindow,
  type WindowFrustration,
} from './frustration-by-window.ts';
export {
  buildSignedNetwork,
  countVerdicts,
  type SignedNetwork,
  VERDICTS,
} from './signed-network.ts';
export type { BalanceWeight } from './signed-ties.ts';
export type { SplitMethod } from './split-ties.ts';
export {
  type BalanceTheory,
  countTriads,
  describeTriad,
  findTriads,
  judgeTriad,
  TRIAD_PATTERNS,
  type Triad,
  type TriadPattern,
  type Triads,
  type TriadVerdict,
} from './triads.ts';
export {
  changeTypeSign,
  defaultTypeSigns,
  type TypeSign,
  type TypeSigns,
} from './type-signs.ts';
export type { WindowChange, WindowOptions } from './window-changes.ts';
