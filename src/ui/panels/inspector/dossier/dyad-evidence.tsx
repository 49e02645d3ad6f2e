import { useState } from 'react';
import type { Dyad, EvidencePlace, EvidenceSide } from '#core/analysis';
import { type MessageId, useNumbers, useText } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import details from '../details.module.css';
import { useIsPrinting } from '../print-context.ts';
import { CitedItem } from './cited-item.tsx';
import style from './dossier.module.css';

const FIRST = 5;
const SIDES: readonly { readonly side: EvidenceSide; readonly title: MessageId }[] = [
  { side: 'for', title: 'relationship.for' },
  { side: 'against', title: 'relationship.against' },
  { side: 'qualifying', title: 'relationship.qualifies' },
];

/** The evidence of everything between two actors, for and against side by side. */
export function DyadEvidence({ dyad: { evidence } }: { dyad: Dyad }) {
  const text = useText();
  const { items, documents } = evidence;
  const citation = new Map(documents.map(({ document }, place) => [document, place + 1]));
  const sides = SIDES.filter(({ side }) => items[side].length > 0);
  const count = sides.reduce((sum, { side }) => sum + items[side].length, 0);
  return (
    <Section title={text('part.count', { title: text('relationship.evidence'), count })}>
      <div className={style.sides}>
        {sides.map(({ side, title }) => (
          <SideList key={side} title={text(title)} places={items[side]} citation={citation} />
        ))}
      </div>
    </Section>
  );
}

interface SideListProps {
  readonly title: string;
  readonly places: readonly EvidencePlace[];
  readonly citation: ReadonlyMap<number, number>;
}

function SideList({ title, places, citation }: SideListProps) {
  const text = useText();
  const number = useNumbers();
  const isPrinting = useIsPrinting();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || isPrinting ? places : places.slice(0, FIRST);
  return (
    <section aria-label={`${text('relationship.evidence')}: ${title}`}>
      <h4 className={details.side}>
        {title} <span>({number(places.length)})</span>
      </h4>
      <ol>
        {shown.map((place) => (
          <CitedItem
            key={`${place.relationship} ${place.item}`}
            place={place}
            citation={citation}
          />
        ))}
      </ol>
      {shown.length < places.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {text('inspector.more', { count: places.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
