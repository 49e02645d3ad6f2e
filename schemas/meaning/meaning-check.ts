import type { Dataset, SourceDocument } from '../dataset.ts';
import { type EdtfDate, type EdtfFailure, parseEdtf } from '../edtf.ts';
import type { IssueCollector } from '../issue-collector.ts';
import type { Result } from '../result.ts';
import { relationshipTypeById } from '../types-of.ts';
import type { RelationshipType } from '../vocabulary.ts';

/** What the checks of a dataset of good shape look things up in. */
export interface MeaningContext {
  readonly dataset: Dataset;
  readonly collector: IssueCollector;
  readonly actorIds: ReadonlySet<string>;
  readonly groupIds: ReadonlySet<string>;
  readonly documentById: ReadonlyMap<string, SourceDocument>;
  readonly typeById: ReadonlyMap<string, RelationshipType>;
  /** `parseEdtf`, remembering the texts that it has seen. */
  readonly readDate: (text: string) => Result<EdtfDate, EdtfFailure>;
}

/** One thing that has to hold beyond the shape; it reports issues of the code that names it. */
export interface MeaningCheck {
  readonly code: string;
  readonly check: (context: MeaningContext) => void;
}

export function createMeaningContext(dataset: Dataset, collector: IssueCollector): MeaningContext {
  const dates = new Map<string, Result<EdtfDate, EdtfFailure>>();
  return {
    dataset,
    collector,
    actorIds: new Set(dataset.actors.map((actor) => actor.id)),
    groupIds: new Set(dataset.actorGroups.map((group) => group.id)),
    documentById: new Map(dataset.documents.map((document) => [document.id, document])),
    typeById: relationshipTypeById(dataset),
    readDate(text) {
      const known = dates.get(text);
      if (known !== undefined) return known;
      const date = parseEdtf(text);
      dates.set(text, date);
      return date;
    },
  };
}
