import { type Bitset, createBitset, forEachBit, setBit } from '#core/base';
import type { AnalysisColumns } from '../analysis-columns.ts';
import type { ReportProgress, VisibleParts } from '../metrics/index.ts';
import { type Frustration, measureFrustration, type SplitOptions } from './frustration.ts';
import { buildSignedNetwork, countVerdicts, type SignedNetwork } from './signed-network.ts';
import type { TypeSigns } from './type-signs.ts';

/** Days since 1970-01-01, both included. */
export interface DayWindow {
  readonly firstDay: number;
  readonly lastDay: number;
}

/** How far from balance what a window holds is. */
export interface WindowFrustration
  extends Pick<Frustration, 'index' | 'lowerBound' | 'method' | 'total'> {
  readonly window: DayWindow;
  readonly dyads: ReturnType<typeof countVerdicts>;
}

/**
 * Measures the frustration index in each of some windows of time, which may overlap; relationships
 * are in those that their possible days touch, undated ones in all or in none.
 */
export function measureFrustrationByWindow(
  columns: AnalysisColumns,
  visible: VisibleParts,
  table: TypeSigns,
  windows: readonly DayWindow[],
  undated: 'keep' | 'drop',
  options: SplitOptions = {},
  onProgress?: ReportProgress,
): WindowFrustration[] {
  return windows.map((window, place) => {
    onProgress?.(place / windows.length);
    const relationships = holdIn(columns, visible.relationships, window, undated);
    const network: SignedNetwork = buildSignedNetwork(
      columns,
      { relationships, actors: visible.actors },
      table,
    );
    const { index, lowerBound, method, total } = measureFrustration(network, options);
    return { window, index, lowerBound, method, total, dyads: countVerdicts(network) };
  });
}

function holdIn(
  columns: AnalysisColumns,
  relationships: Bitset,
  { firstDay, lastDay }: DayWindow,
  undated: 'keep' | 'drop',
): Bitset {
  const held = createBitset(relationships.size);
  forEachBit(relationships, (index) => {
    const isHeld =
      columns.isDated[index] === 0
        ? undated === 'keep'
        : columns.firstDay[index]! <= lastDay && columns.lastDay[index]! >= firstDay;
    if (isHeld) setBit(held, index);
  });
  return held;
}
