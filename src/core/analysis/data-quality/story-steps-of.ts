import type { Dataset, StoryStep } from '#schemas';
import type { RecordReference } from './finding.ts';

interface PlacedStep {
  readonly step: StoryStep;
  readonly record: RecordReference;
}

/** Every step of the stories of a dataset with its place. */
export const storyStepsOf = ({ stories = [] }: Dataset): PlacedStep[] =>
  stories.flatMap(({ id, steps }) =>
    steps.map((step, part) => ({ step, record: { kind: 'story', id, part } })),
  );
