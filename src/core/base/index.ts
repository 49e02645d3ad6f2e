export {
  type CivilDate,
  civilFromDay,
  DAY_MAX,
  DAY_MIN,
  dayFromCivil,
  dayToIso,
  type EdtfDate,
  type EdtfPrecision,
  err,
  formatIssue,
  formatPath,
  type Issue,
  isoToDay,
  ok,
  parseEdtf,
  type Result,
} from '#schemas';
export * from './bitset.ts';
export { foldText } from './fold-text.ts';
export {
  createSeededRandom,
  type Random,
  randomBelow,
  seedFromText,
  shuffleInPlace,
} from './seeded-random.ts';
