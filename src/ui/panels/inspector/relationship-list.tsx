import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { useIsPrinting } from './print-context.ts';
import { RelationshipRow } from './relationship-row.tsx';
import { useSomeOfList } from './some-of-list.ts';

const FIRST = 12;

interface RelationshipListProps {
  readonly relationships: readonly number[];
  readonly from?: number;
  /** How many are shown at first. */
  readonly first?: number;
}

/** Relationships by date; a long list opens bit by bit. */
export function RelationshipList({ relationships, from, first = FIRST }: RelationshipListProps) {
  const text = useText();
  const isPrinting = useIsPrinting();
  const some = useSomeOfList(relationships.length, first);
  const shown = isPrinting ? relationships : relationships.slice(0, some.shown);
  return (
    <>
      <ul>
        {shown.map((index) => (
          <RelationshipRow key={index} index={index} {...(from === undefined ? {} : { from })} />
        ))}
      </ul>
      {shown.length < relationships.length && (
        <Button look="link" onClick={some.showMore}>
          {text('inspector.more', { count: some.nextMore })}
        </Button>
      )}
    </>
  );
}
