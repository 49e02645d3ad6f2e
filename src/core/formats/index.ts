export type { Format, WrittenFile } from './format.ts';
export { detectFormat, FORMATS, formatById } from './registry.ts';
