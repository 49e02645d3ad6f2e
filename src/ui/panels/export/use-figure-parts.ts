import { useEffect, useMemo, useRef, useState } from 'react';
import { COMMUNITY_WORDS } from '#core/appearance';
import { countBits } from '#core/base';
import { figureWordsFor } from '#core/figure';
import { applyFilter, communitiesOf, type Graph } from '#core/graph';
import type { Positions } from '#core/layout';
import { ACTOR_KINDS, type SavedView } from '#schemas';
import {
  blocsArranged,
  type FigurePart,
  type FigureParts,
  groupsKey,
  openingInputOf,
  openSavedView,
  type Ports,
  placeActors,
  selectFilter,
  selectPositions,
  selectVisible,
  showsFew,
  type View,
} from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import type { FigureChoices, Subject, ViewChoice } from './figure-choices.ts';
import { type Part, partOfSubject } from './part-of-subject.ts';

type Choice = Pick<FigureChoices, 'subject' | 'left' | 'right' | 'language'>;

/** The saved views that a choice names, by id. */
const savedOf = (views: readonly SavedView[], choice: ViewChoice | Subject) =>
  views.find(({ id }) => choice === `view:${id}`);

/**
 * What the figure shows: the present view or a part of it at once, a saved view as soon as its
 * actors have been arranged as they are when it is opened. `undefined` until then.
 */
export function useFigureParts(
  ports: Pick<Ports, 'arrange' | 'windowShape'>,
  { subject, left, right, language }: Choice,
): FigureParts | undefined {
  const presentName = useText()('export.view.present');
  const graph = useGraph();
  const present = usePresentView();
  const positions = useApp(selectPositions);
  const visible = useApp(selectVisible);
  const savedViews = useApp((state) => state.savedViews);
  const words = useNameWords(language);
  const isPair = subject === 'two';
  const first = isPair ? left : isViewChoice(subject) ? subject : 'present';
  const arranged = useArranged(ports, graph, present, positions, [
    first,
    isPair ? right : 'present',
  ]);

  return useMemo(() => {
    if (!visible || !positions) return undefined;
    const communities = communitiesOf(graph);
    const partOf = (choice: ViewChoice, shown?: Part): FigurePart | undefined => {
      const saved = savedOf(savedViews, choice);
      if (!saved) {
        const name = isPair ? { name: presentName } : {};
        return {
          view: present,
          shown: shown ?? visible,
          positions,
          ...words,
          ...name,
          ...(communities && { communities }),
        };
      }
      const found = arranged.get(keyOf(saved));
      return (
        found && {
          ...found,
          ...words,
          name: saved.title,
          ...(communities && { communities }),
        }
      );
    };
    const one =
      isPair || isViewChoice(subject)
        ? undefined
        : partOfSubject(graph, visible, present.selection, subject);
    const firstPart = partOf(first, one);
    if (!isPair) return firstPart && [firstPart];
    const secondPart = partOf(right);
    return firstPart && secondPart && [firstPart, secondPart];
  }, [
    graph,
    visible,
    positions,
    present,
    savedViews,
    arranged,
    words,
    subject,
    first,
    right,
    isPair,
    presentName,
  ]);
}

const isViewChoice = (subject: Subject): subject is ViewChoice =>
  subject === 'present' || subject.startsWith('view:');
const keyOf = ({ id, link }: SavedView) => `${id} ${link}`;

/** Nothing would be seen on it. */
export const isEmptyFigure = (parts: FigureParts): boolean =>
  parts.every(({ shown }) => countBits(shown.actors) === 0);

/** The view on the screen, with a filter that is only being tried. */
function usePresentView(): View {
  const view = useApp((state) => state.view);
  const filter = useApp(selectFilter);
  return useMemo(() => ({ ...view, filter }), [view, filter]);
}

/** Names of actors and kinds as the screen has them, or in the language of the figure. */
function useNameWords(language: FigureChoices['language']) {
  const own = useApp((state) => state.language);
  const kindNames = useApp((state) => state.kindNames);
  const hasNativeNames = useApp((state) => state.hasNativeNames);
  return useMemo(() => {
    const words = figureWordsFor(language);
    const kinds =
      language === own
        ? kindNames
        : Object.fromEntries([
            ...ACTOR_KINDS.map((kind) => [kind, words.value('kind', kind)]),
            ...COMMUNITY_WORDS.map((word) => [word, words.communityName(word)]),
          ]);
    return { kinds, ...(language !== 'en' && hasNativeNames && { nameLanguage: language }) };
  }, [language, own, kindNames, hasNativeNames]);
}

type Arranged = ReadonlyMap<string, Pick<FigurePart, 'view' | 'shown' | 'positions'>>;

/** The chosen saved views with the places that their actors have when they are opened. */
function useArranged(
  ports: Pick<Ports, 'arrange' | 'windowShape'>,
  graph: Graph,
  present: View,
  positions: Positions | undefined,
  choices: readonly ViewChoice[],
): Arranged {
  const savedViews = useApp((state) => state.savedViews);
  const [arranged, setArranged] = useState<Arranged>(new Map());
  const started = useRef(new Set<string>());
  const choiceKey = choices.join(' ');
  useEffect(() => {
    if (!positions) return;
    for (const choice of choiceKey.split(' ')) {
      const saved = savedOf(savedViews, choice as ViewChoice);
      const read = saved && openSavedView(saved, present.dataset);
      if (!saved || !read?.ok || started.current.has(keyOf(saved))) continue;
      const view = read.value;
      started.current.add(keyOf(saved));
      void arrangeView(ports, graph, view, present, positions).then(
        (places) =>
          setArranged((known) =>
            new Map(known).set(keyOf(saved), {
              view,
              shown: applyFilter(graph, view.filter),
              positions: places,
            }),
          ),
        () => started.current.delete(keyOf(saved)),
      );
    }
  }, [choiceKey, savedViews, graph, present, positions, ports]);
  return arranged;
}

/** Places as they are when the view is opened: those on the screen where the arrangement is the same. */
async function arrangeView(
  ports: Pick<Ports, 'arrange' | 'windowShape'>,
  graph: Graph,
  view: View,
  present: View,
  positions: Positions,
): Promise<Positions> {
  const own = ports.windowShape();
  const shape = view.shape ?? present.shape ?? own;
  const isSame =
    view.layout === present.layout &&
    shape === (present.shape ?? own) &&
    blocsArranged(view) === blocsArranged(present) &&
    groupsKey(graph, view) === groupsKey(graph, present) &&
    !showsFew(graph, view) &&
    !showsFew(graph, present);
  if (isSame) return placeActors(graph, positions, view.places);
  const input = openingInputOf(graph, { ...view, shape });
  return placeActors(graph, await ports.arrange(input, new AbortController().signal), view.places);
}
