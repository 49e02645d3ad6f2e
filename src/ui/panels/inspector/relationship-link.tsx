import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { Button } from '#ui/parts';

/** A relationship by its type and ends, as a link that opens it. */
export function RelationshipLink({ index }: { index: number }) {
  const text = useText();
  const graph = useGraph();
  const words = useWords();
  const select = useApp((state) => state.select);
  const type = graph.types[graph.type[index]!]!;
  return (
    <Button
      look="link"
      onClick={() => select({ kind: 'relationship', id: graph.relationships[index]!.id })}
    >
      <span>
        {words.type(type)}: <ActorName actor={graph.actors[graph.source[index]!]!} />
        {type.directed ? ` ${text('arrow.forward')} ` : ' – '}
        <ActorName actor={graph.actors[graph.target[index]!]!} />
      </span>
    </Button>
  );
}
