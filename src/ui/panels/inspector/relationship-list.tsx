import { useState } from 'react';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { useIsPrinting } from './print-context.ts';
import { RelationshipRow } from './relationship-row.tsx';

const FIRST = 12;

interface RelationshipListProps {
  readonly relationships: readonly number[];
  readonly from?: number;
}

/** Relationships by date; a long list opens on demand. */
export function RelationshipList({ relationships, from }: RelationshipListProps) {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const isPrinting = useIsPrinting();
  const shown = isWhole || isPrinting ? relationships : relationships.slice(0, FIRST);
  const rest = relationships.length - shown.length;
  return (
    <>
      <ul>
        {shown.map((index) => (
          <RelationshipRow key={index} index={index} {...(from === undefined ? {} : { from })} />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="link" onClick={() => setWhole(true)}>
          {text('inspector.more', { count: rest })}
        </Button>
      )}
    </>
  );
}
