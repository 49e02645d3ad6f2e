import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useText } from '#ui/messages';
import style from './graph-canvas.module.css';
import { takeFocus } from './take-focus.ts';

interface CanvasFrameProps {
  /** The canvas draws into it. */
  readonly stage: RefObject<HTMLDivElement | null>;
  /** Id of the option that the keyboard is on. */
  readonly activeOption: string | undefined;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  /** What the lines that the keyboard looks along stand for. */
  readonly said: string | undefined;
  /** What tests ask about the picture. */
  readonly facts: Readonly<Record<`data-${string}`, string | number | undefined>>;
  readonly children: ReactNode;
}

/** For a keyboard or a screen reader the graph is a list of actors; a pointer sees the picture. */
export function CanvasFrame(props: CanvasFrameProps) {
  const text = useText();
  const { stage, activeOption, onKeyDown, onBlur, said, facts, children } = props;
  return (
    <>
      <div
        className={style.canvas}
        role="listbox"
        tabIndex={0}
        aria-label={text('canvas.label')}
        aria-description={text('canvas.help')}
        aria-multiselectable="true"
        {...(activeOption === undefined ? {} : { 'aria-activedescendant': activeOption })}
        onKeyDown={onKeyDown}
        onMouseDown={takeFocus}
        onBlur={onBlur}
        data-testid="canvas"
        {...facts}
      >
        <div ref={stage} className={style.stage} />
        {children}
      </div>
      <p className="visually-hidden" role="status" data-testid="canvas-said">
        {said}
      </p>
    </>
  );
}
