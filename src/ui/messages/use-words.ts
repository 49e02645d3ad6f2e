import { useIntl } from 'react-intl';
import type { Badge } from '#core/graph';
import type {
  ActorKind,
  Family,
  RelationshipType,
  SourceDocument,
  Stance,
  Status,
  Voice,
} from '#schemas';
import { en, type MessageId } from './en.ts';

/** The vocabulary in the reader's language; what a dataset adds itself keeps its own words. */
export function useWords() {
  const intl = useIntl();
  const say = (id: MessageId) => intl.formatMessage({ id }) as string;
  return {
    family: (family: string) => say(`family.${family as Family}`),
    type: (type: Pick<RelationshipType, 'id' | 'label'>) =>
      `type.${type.id}` in en ? say(`type.${type.id}` as MessageId) : type.label,
    kind: (kind: ActorKind) => say(`kind.${kind}`),
    status: (status: Status) => say(`status.${status}`),
    stance: (stance: Stance) => say(`stance.${stance}`),
    voice: (voice: Voice) => say(`voice.${voice}`),
    voiceDefinition: (voice: Voice) => say(`voice.${voice}.definition`),
    badge: (badge: Badge) => say(`badge.${badge}`),
    badgeRule: (badge: Badge) => say(`badge.${badge}.rule`),
    documentKind: (kind: SourceDocument['kind']) => say(`documentKind.${kind}`),
  };
}
export type Words = ReturnType<typeof useWords>;
