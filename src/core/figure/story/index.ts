export { setStory } from './set-story.ts';
export { numberDocuments, type StorySpec } from './story-spec.ts';
export { writeStoryHtml } from './write-story-html.ts';
