import { parseDataset } from '#schemas';
import type { DataCheck } from './data-check.ts';
import { countEvidence } from './evidence-of.ts';

/** The rule of the same name by which datasets are read, told as findings about records. */
export const speakerMissing: DataCheck = {
  code: 'speaker-missing',
  severity: 'error',
  describe: 'Where a document passes on what someone says, the evidence tells who that is.',
  needsTexts: false,
  noun: 'evidence items',
  count: countEvidence,
  find(dataset) {
    const parsed = parseDataset(dataset);
    const issues = parsed.ok ? parsed.value.warnings : [];
    return issues.flatMap(({ code, path, message }) => {
      if (code !== 'speaker-missing') return [];
      // relationships[i].evidence[part].speaker
      const { id } = dataset.relationships[Number(path[1])]!;
      return {
        record: { kind: 'relationship', id, part: Number(path[3]) },
        message,
        advice: 'Name an actor, a name or a role, such as {"role": "a US official"}.',
      };
    });
  },
};
