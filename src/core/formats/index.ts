export {
  type CsvValue,
  neutraliseFormula,
  restoreNeutralised,
  writeCsvCell,
  writeCsvTable,
} from './csv-cells.ts';
export { writeFaultlinesJson } from './faultlines-json.ts';
export type { Format, WrittenFile } from './format.ts';
export { detectFormat, FORMATS, formatById } from './registry.ts';
