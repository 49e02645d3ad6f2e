import type { Dataset } from '#schemas';

/** The beginning of a file name from a dataset's id: letters, digits and hyphens, never empty. */
export function fileStemOf(dataset: Pick<Dataset, 'id'>): string {
  const stem = dataset.id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return stem === '' ? 'dataset' : stem;
}
