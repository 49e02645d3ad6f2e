import { bibtex } from './bibliography/bibtex.ts';
import { cslJson } from './bibliography/csl-json.ts';
import { csv } from './csv.ts';
import { followTheMoney } from './follow-the-money/follow-the-money.ts';
import type { Format } from './format.ts';
import { parquet } from './parquet/parquet.ts';
import { xlsx } from './spreadsheet/xlsx.ts';
import { stix } from './stix/stix.ts';
import { records } from './table/records.ts';

/** Formats of threat intelligence and investigations, told by fields that no other format has. */
export const INTELLIGENCE_FORMATS: readonly Format[] = [stix, followTheMoney];

/** Tables in their dresses; text that is nothing else may be a table, so they are asked last. */
export const TABLE_FORMATS: readonly Format[] = [parquet, xlsx, records, csv];

/** Lists of the sources alone. */
export const BIBLIOGRAPHY_FORMATS: readonly Format[] = [bibtex, cslJson];
