import { type SavedView, savedViewSchema, z } from '#schemas';
import type { Ports } from './ports.ts';
import { readSafely, writeSafely } from './preferences.ts';

/** What a reader has done to the views of one dataset, on top of those that its file holds. */
export interface KeptViews {
  readonly views: readonly SavedView[];
  /** Views of the file that the reader has deleted. */
  readonly deleted: readonly string[];
}

/** Where saved views live between visits; anything that keeps a value under a name will do. */
export interface SavedViewStore {
  read(datasetId: string): Promise<KeptViews | undefined>;
  write(datasetId: string, kept: KeptViews): Promise<void>;
}

const keptSchema = z.object({ views: z.array(savedViewSchema), deleted: z.array(z.string()) });
const keyOf = (datasetId: string) => `faultlines:views:${datasetId}`;

/** Keeps them among the small values of the browser; what cannot be read counts as nothing. */
export function createSavedViewStore(
  ports: Pick<Ports, 'readPreference' | 'writePreference'>,
): SavedViewStore {
  return {
    async read(datasetId) {
      const text = readSafely(ports, keyOf(datasetId));
      if (text === undefined) return undefined;
      try {
        const kept = keptSchema.safeParse(JSON.parse(text));
        return kept.success ? kept.data : undefined;
      } catch {
        return undefined;
      }
    },
    async write(datasetId, kept) {
      writeSafely(ports, keyOf(datasetId), JSON.stringify(kept));
    },
  };
}

/** The views of a file with what the reader has made of them: the reader's own version counts. */
export function mergeKeptViews(
  ofFile: readonly SavedView[],
  kept: KeptViews | undefined,
): readonly SavedView[] {
  if (!kept) return ofFile;
  const known = new Set([...kept.views.map(({ id }) => id), ...kept.deleted]);
  return [...kept.views, ...ofFile.filter(({ id }) => !known.has(id))];
}

/** What has to be kept so that `mergeKeptViews` gives these views again. */
export function viewsToKeep(ofFile: readonly SavedView[], views: readonly SavedView[]): KeptViews {
  const present = new Set(views.map(({ id }) => id));
  return { views, deleted: ofFile.map(({ id }) => id).filter((id) => !present.has(id)) };
}
