import { coloursWithoutGroup, groupColoursOf, KIND_GLYPHS } from '#core/appearance';
import { selectTheme } from '#state';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { ActorMark, Button } from '#ui/parts';
import { useIsPrinting } from './print-context.ts';

/** The mark of an actor in the colours of its group. */
export function ActorMarkOf({ actor, size }: { actor: number; size?: number }) {
  const graph = useGraph();
  const chosenTheme = useApp(selectTheme);
  const theme = useIsPrinting() ? 'light' : chosenTheme;
  const record = graph.actors[actor]!;
  const colours =
    groupColoursOf(graph.dataset.actorGroups, theme).get(record.group ?? '') ??
    coloursWithoutGroup(theme);
  return (
    <ActorMark
      glyph={KIND_GLYPHS[record.kind]}
      ring={colours.ring}
      fill={colours.fill}
      glyphColour={colours.glyph}
      {...(size === undefined ? {} : { size })}
    />
  );
}

/** An actor's name that opens the actor. */
export function ActorLink({ actor }: { actor: number }) {
  const graph = useGraph();
  const select = useApp((state) => state.select);
  const record = graph.actors[actor]!;
  return (
    <Button look="link" onClick={() => select({ kind: 'actors', ids: [record.id] })}>
      <ActorName actor={record} />
    </Button>
  );
}
