import { Maximize, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { LANGUAGE_FACTS, selectPresentedStory, viewOfStep } from '#state';
import { useApp, useAppStore, useOnChange } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, ScrollBox } from '#ui/parts';
import { StoryKey } from './story-key.tsx';
import { placeOfKey } from './story-keys.ts';
import style from './story-panel.module.css';
import { StorySources } from './story-sources.tsx';

/** The text beside the graph while a story is presented, and the keys that lead through it. */
export function StoryPanel() {
  const text = useText();
  const { getState } = useAppStore();
  const story = useApp(selectPresentedStory);
  const at = useApp((state) => state.presented?.step ?? 0);
  const isRtl = useApp((state) => LANGUAGE_FACTS[state.language].direction === 'rtl');
  const headline = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const step = story?.steps[at];
  const go = (to: number) => getState().goToStoryStep(to);

  // Whoever reads with the keyboard or hears the page begins at the headline of the step.
  useOnChange([at, story?.id], () => {
    scroller.current?.scrollTo({ top: 0 });
    headline.current?.focus({ preventScroll: true });
  });

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isElsewhere =
      event.target instanceof HTMLElement &&
      event.target.closest('input, textarea, select, [role=dialog], [role=menu]') !== null;
    if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || !story) return;
    const to = placeOfKey(event.key, at, story.steps.length, isRtl);
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === 'end') getState().endStory();
    else go(to);
  });
  // Before the graph hears them, whose arrow keys go from actor to actor.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);

  if (!story || !step) return null;
  const count = story.steps.length;
  const isFirst = at === 0;
  const isLast = at === count - 1;
  return (
    <section className={style.panel} aria-label={story.title} data-testid="story">
      <header className={style.head}>
        <p className={style.title}>
          <bdi>{story.title}</bdi>
        </p>
        {document.fullscreenEnabled && (
          <Button
            look="quiet"
            title={text('story.fullScreen')}
            aria-label={text('story.fullScreen')}
            onClick={toggleFullScreen}
          >
            <Maximize size={17} />
          </Button>
        )}
        <Button
          look="quiet"
          title={text('story.close')}
          aria-label={text('story.close')}
          onClick={() => getState().endStory()}
        >
          <X size={18} />
        </Button>
      </header>
      <div
        className={style.progress}
        style={{ '--share': (at + 1) / count } as React.CSSProperties}
        aria-hidden="true"
      />
      <ScrollBox className={style.body} ref={scroller} role="group" aria-label={step.headline}>
        <h2 ref={headline} tabIndex={-1} dir="auto">
          {step.headline}
        </h2>
        {step.text
          .split(/\n+/)
          .filter((part) => part.trim() !== '')
          .map((part) => (
            <p key={part} dir="auto">
              {part}
            </p>
          ))}
        {!viewOfStep(step) && (
          <p className={style.wrong} role="note">
            {text('story.unreadable')}
          </p>
        )}
        <StoryKey />
        <StorySources key={at} story={story} step={step} />
        <p>
          <Button look="link" onClick={() => getState().endStory({ stay: true })}>
            {text('story.explore')}
          </Button>
        </p>
      </ScrollBox>
      <nav className={style.steps} aria-label={text('story.title')}>
        {/* A button that has just become useless keeps the focus, so it is not disabled for good. */}
        <Button aria-disabled={isFirst} onClick={() => go(at - 1)}>
          {text('story.previous')}
        </Button>
        <span role="status">{text('story.progress', { step: at + 1, count })}</span>
        <Button
          look={isLast ? 'plain' : 'primary'}
          aria-disabled={isLast}
          onClick={() => go(at + 1)}
        >
          {text('story.next')}
        </Button>
      </nav>
    </section>
  );
}

function toggleFullScreen() {
  // A browser that refuses leaves the story in its window, where it is whole too.
  const ignore = () => {};
  if (document.fullscreenElement) document.exitFullscreen().catch(ignore);
  else document.documentElement.requestFullscreen().catch(ignore);
}
