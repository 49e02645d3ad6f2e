import { useEffect, useRef, useState } from 'react';
import { figureWordsFor, type StorySpec, setStory, writeStoryHtml } from '#core/figure';
import type { Graph } from '#core/graph';
import type { Positions } from '#core/layout';
import type { Story } from '#schemas';
import { arrangementKey, arrangementOf, selectNameLanguage, storySpecOf, viewOfStep } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import type { StoryPorts } from './story-ports.ts';

type Progress = 'idle' | 'making' | { readonly failed: string };

/** Makes files of a story, its graphs arranged off the main thread. */
export function useStoryExport(story: Story, ports: StoryPorts) {
  const graph = useGraph();
  const language = useApp((state) => state.language);
  const nameLanguage = useApp(selectNameLanguage);
  const notify = useApp((state) => state.notify);
  const [progress, setProgress] = useState<Progress>('idle');
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const save = async (kind: 'pdf' | 'html') => {
    const run = new AbortController();
    running.current = run;
    setProgress('making');
    try {
      const arranged = await arrangeAll(graph, story, ports, run.signal);
      const words = figureWordsFor(language);
      const spec = storySpecOf(graph, story, words, { arranged, language: nameLanguage });
      const stem = `${graph.dataset.id}-${story.id}`.replace(/[^\w-]+/g, '-');
      const name = `${stem}.${kind}`;
      const failed = await write(kind, name, spec, ports, run.signal);
      if (run.signal.aborted) return;
      if (failed !== undefined) return setProgress({ failed });
      setProgress('idle');
      notify({ id: 'export.done', values: { name } });
    } catch (failure) {
      if (!run.signal.aborted) setProgress({ failed: String(failure) });
    }
  };
  return { save, progress };
}

/** Gives the reason where no file could be made. */
async function write(
  kind: 'pdf' | 'html',
  name: string,
  spec: StorySpec,
  ports: StoryPorts,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (kind === 'html') {
    const page = writeStoryHtml(spec, await ports.readFigureFonts());
    if (!signal.aborted) ports.download(name, 'text/html', page);
    return undefined;
  }
  const madeOn = ports.now().toISOString().slice(0, 10);
  const file = await ports.figures.writePdf(setStory(spec), { madeOn }, signal);
  if (!file.ok) return file.error.message;
  ports.download(name, 'application/pdf', file.value);
  return undefined;
}

async function arrangeAll(
  graph: Graph,
  { steps }: Story,
  ports: StoryPorts,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Positions>> {
  const arranged = new Map<string, Positions>();
  for (const step of steps) {
    const view = viewOfStep(step);
    const key = view && arrangementKey(graph, view);
    if (!view || key === undefined || arranged.has(key)) continue;
    arranged.set(key, await ports.arrange(arrangementOf(graph, view), signal));
  }
  return arranged;
}
