import { LIMITS, type Story, type StoryCitation, type StoryStep } from '#schemas';

/** A new story of one step, under the first free id of the form `story-1`. */
export function startStory(stories: readonly Story[], title: string, first: StoryStep): Story {
  const taken = new Set(stories.map(({ id }) => id));
  let number = stories.length + 1;
  while (taken.has(`story-${number}`)) number += 1;
  return { id: `story-${number}`, title: title.trim(), summary: '', steps: [first] };
}

/** A list with the item at one place moved up (negative) or down, no further than its ends. */
export function moveItem<Item>(items: readonly Item[], from: number, by: number): Item[] {
  const to = Math.max(0, Math.min(items.length - 1, from + by));
  const rest = items.filter((_, index) => index !== from);
  const moved = items[from];
  return moved === undefined ? [...items] : [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The stories with one put in the place of that of its id, or at the end. */
export const putStory = (stories: readonly Story[], story: Story): Story[] =>
  stories.some(({ id }) => id === story.id)
    ? stories.map((other) => (other.id === story.id ? story : other))
    : [...stories, story];

/** Why there is no room for a step more, if so. */
export const isStoryFull = ({ steps }: Story): boolean => steps.length >= LIMITS.stepsPerStory;

/** A step of a view, with nothing told yet but its name. */
export const stepOfView = (headline: string, link: string): StoryStep => ({
  headline,
  text: '',
  link,
  citations: [],
});

/** `4` or `4-6` as the paragraphs of a citation; `undefined` for anything else. */
export function readParagraph(text: string): StoryCitation['paragraph'] | undefined {
  const match = /^\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*$/.exec(text);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? first : Number(match[2]);
  if (first < 1 || last < first) return undefined;
  return last === first ? first : [first, last];
}
