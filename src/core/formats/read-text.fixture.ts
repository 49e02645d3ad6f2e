import { formatIssue, type Issue, type Result } from '#schemas';
import type { Format, ReadDataset, ReportNote } from './format.ts';

/** A file of this text as the given format reads it. */
export const readText = (
  format: Format,
  text: string,
  name = `file${format.extensions[0]}`,
): Promise<Result<ReadDataset, Issue[]>> =>
  format.read!({ name, bytes: new TextEncoder().encode(text) });

/** The same for a file that must be good. */
export async function readGood(format: Format, text: string, name?: string): Promise<ReadDataset> {
  const read = await readText(format, text, name);
  if (read.ok) return read.value;
  throw new Error(read.error.map((issue) => formatIssue(issue, 'file')).join('\n'));
}

/** The issues of a file that must be refused. */
export async function issuesOf(format: Format, text: string, name?: string): Promise<Issue[]> {
  const read = await readText(format, text, name);
  if (!read.ok) return read.error;
  throw new Error('The file was read.');
}

/** Nodes as `id name`, edges as `source type target`, for short comparisons. */
export function summaryOf({ dataset }: ReadDataset) {
  return {
    nodes: dataset.actors.map(({ id, name }) => (id === name ? id : `${id} ${name}`)),
    edges: dataset.relationships.map(({ source, type, target }) => `${source} ${type} ${target}`),
  };
}

export const countsOf = (notes: readonly ReportNote[]): Record<string, number> =>
  Object.fromEntries(notes.map(({ code, count }) => [code, count]));
