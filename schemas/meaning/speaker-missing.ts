import type { Voice } from '../vocabulary.ts';
import { eachEvidence } from './each-evidence.ts';
import type { MeaningCheck } from './meaning-check.ts';

const VOICES_OF_SOMEONE: ReadonlySet<Voice> = new Set(['attributed', 'self-claimed', 'denied']);

/** Where a document passes on what someone says, the evidence tells who that is (a warning). */
export const speakerMissing: MeaningCheck = {
  code: 'speaker-missing',
  check({ dataset, collector }) {
    eachEvidence(dataset, ({ voice, speaker }, index, item) => {
      if (!VOICES_OF_SOMEONE.has(voice)) return;
      // A role alone will do: much is said by people whom the document does not name.
      if (speaker !== undefined && Object.keys(speaker).length > 0) return;
      collector.warning(() => ({
        code: 'speaker-missing',
        path: ['relationships', index, 'evidence', item, 'speaker'],
        message: `The voice is ${voice}, but nobody is named as the speaker.`,
        found: speaker === undefined ? 'nothing' : '{}',
        expected: 'an actor, a name or a role, such as {"role":"a US official"}',
      }));
    });
  },
};
