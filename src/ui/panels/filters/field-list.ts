import { type FilterFieldId, filterFieldById } from '#core/graph';
import type { MessageId } from '#ui/messages';

/** The fields as the menu offers them: about what happened, between whom, and who says so. */
export const FIELD_SECTIONS: readonly {
  readonly title: MessageId;
  readonly fields: readonly FilterFieldId[];
}[] = [
  {
    title: 'filter.section.relationships',
    fields: ['type', 'family', 'subtype', 'sign', 'status', 'date', 'place', 'tag', 'text'],
  },
  { title: 'filter.section.actors', fields: ['actor', 'group', 'kind', 'degree', 'ego'] },
  {
    title: 'filter.section.sources',
    fields: ['document', 'publisher', 'voice', 'speaker', 'badge'],
  },
];

/** The name of a field. */
export const fieldLabel = (field: FilterFieldId) => filterFieldById(field).labelKey as MessageId;

/** What a change of a chip is called in the list of steps. */
export const FIELD_STEPS: Readonly<Record<FilterFieldId, MessageId>> = {
  type: 'step.type',
  group: 'step.group',
  kind: 'step.kind',
  actor: 'step.actor',
  document: 'step.document',
  badge: 'step.badge',
  voice: 'step.voice',
  status: 'step.status',
  family: 'step.family',
  subtype: 'step.subtype',
  sign: 'step.sign',
  publisher: 'step.publisher',
  speaker: 'step.speaker',
  tag: 'step.tag',
  place: 'step.filter.place',
  date: 'step.date',
  text: 'step.text',
  degree: 'step.degree',
  ego: 'step.ego',
};

/** Fields that the data may leave without a value; that is a choice of its own, even at none. */
export const MAY_BE_MISSING: ReadonlySet<FilterFieldId> = new Set([
  'group',
  'subtype',
  'speaker',
  'tag',
  'place',
]);
