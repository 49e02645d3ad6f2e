export {
  CYTOSCAPE_HEADS,
  type CytoscapeHead,
  type HeadOutline,
  type HeadRoom,
  headOutline,
} from './arrow-heads.ts';
export { buildBulkScene } from './build-bulk-scene.ts';
export { buildLegend } from './build-legend.ts';
export { buildScene, type SceneGrouping, type SceneInput } from './build-scene.ts';
export {
  type BulkMarks,
  bulkMarksOf,
  type DiscBatch,
  type Lens,
  type LineBatch,
} from './bulk-marks.ts';
export { type BulkName, nameNodes } from './bulk-names.ts';
export { placeBulkPins } from './bulk-pins.ts';
export { contrastOf, mixOver } from './colour.ts';
export {
  COMMUNITY_NAMES,
  COMMUNITY_WORDS,
  type CommunityWord,
  compoundLabel,
  compoundName,
} from './compound-name.ts';
export { compoundRadius, fullSizeOf } from './compound-nodes.ts';
export { type EncodedThings, type EncodingKey, keyOfEncoding } from './encoding-key.ts';
export { KIND_GLYPHS } from './glyphs.ts';
export {
  COMPARISON_CODES,
  type ComparisonCode,
  codeOfComparison,
  comparisonStyle,
  DIGIT_GLYPHS,
  groupInside,
  type InsideColours,
  type MarkEncoding,
  NOTHING_SAID,
  NUMBERED_GROUPS,
  stepBounds,
  stepColours,
  stepOf,
} from './mark-encoding.ts';
export { nodeRadius, type Places } from './node-marks.ts';
export { type Painter, paintBulkMarks } from './paint-bulk-marks.ts';
export {
  coloursWithoutGroup,
  type GroupColours,
  groupColoursOf,
  lineStylesOf,
  THEME_COLOURS,
  type ThemeColours,
} from './palette.ts';
export { LABEL_LINE_HEIGHT, LABEL_SIZE } from './place-labels.ts';
export { RAIL_GAP_SHARE, type Rails, railsOf } from './rails.ts';
export * from './scene.ts';
export { sceneOfBulk } from './scene-of-bulk.ts';
export { shareOfMarks } from './share-marks.ts';
export { fullName, shownName } from './shown-name.ts';
export { type FontWeight, shortenText, textDirection, textWidth } from './text-width.ts';
