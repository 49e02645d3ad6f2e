import { useRef } from 'react';
import { useApp, useGraph, useOnChange } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { ActorDetails } from './actor-details.tsx';
import { ActorsDetails } from './actors-details.tsx';
import style from './inspector-panel.module.css';
import { Overview } from './overview.tsx';
import { PairDetails } from './pair-details.tsx';
import { RelationshipDetails } from './relationship-details.tsx';
import { RelationshipsDetails } from './relationships-details.tsx';
import { useTrail } from './use-trail.ts';

/** What is chosen, opened down to the paragraph it rests on. */
export function InspectorPanel() {
  const text = useText();
  const graph = useGraph();
  const selection = useApp((state) => state.view.selection);
  const trail = useTrail();
  const scroller = useRef<HTMLDivElement>(null);
  const isFromInside = useRef(false);
  const place = JSON.stringify(selection);
  // A new place starts at its top.
  useOnChange([place], () => {
    scroller.current?.scrollTo({ top: 0 });
    // A link of the panel is gone with what it led away from; the keyboard stays in the panel.
    if (isFromInside.current && document.activeElement === document.body) {
      scroller.current?.focus();
    }
    isFromInside.current = false;
  });
  return (
    <div
      className={style.panel}
      data-testid="inspector"
      ref={scroller}
      tabIndex={-1}
      onClickCapture={() => {
        isFromInside.current = true;
      }}
    >
      {(trail.canGoBack || trail.canGoForward) && (
        <div className={style.trail}>
          <Button look="link" disabled={!trail.canGoBack} onClick={trail.goBack}>
            {text('arrow.back')} {text('inspector.back')}
          </Button>
          <Button look="link" disabled={!trail.canGoForward} onClick={trail.goForward}>
            {text('inspector.forward')} {text('arrow.forward')}
          </Button>
        </div>
      )}
      {selection.kind === 'none' && <Overview graph={graph} />}
      {selection.kind === 'actors' &&
        (selection.ids.length === 1 ? (
          <ActorDetails id={selection.ids[0]!} />
        ) : selection.ids.length === 2 ? (
          <PairDetails a={selection.ids[0]!} b={selection.ids[1]!} />
        ) : (
          <ActorsDetails key={place} ids={selection.ids} />
        ))}
      {selection.kind === 'pair' && (
        <PairDetails
          a={selection.a}
          b={selection.b}
          {...(selection.type === undefined ? {} : { type: selection.type })}
        />
      )}
      {selection.kind === 'relationship' && <RelationshipDetails id={selection.id} />}
      {selection.kind === 'relationships' && (
        <RelationshipsDetails key={place} ids={selection.ids} />
      )}
    </div>
  );
}
