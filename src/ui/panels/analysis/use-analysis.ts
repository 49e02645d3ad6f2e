import { useState } from 'react';
import type { AnalysisResult, AnalysisTask } from '#core/analysis';
import { useApp, useOnChange } from '#ui/hooks';

/** A piece of work and how far it is. */
export interface Answer<Task extends AnalysisTask> {
  /** The last result; it stays while the next one is worked out. */
  readonly result: AnalysisResult<Task> | undefined;
  /** Whether the result belongs to the present question. */
  readonly isCurrent: boolean;
  readonly share: number;
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  cancel(): void;
  retry(): void;
}

interface Found<Task extends AnalysisTask> {
  readonly task: Task;
  readonly result: AnalysisResult<Task>;
}

/**
 * Works something out beside the page. `task` must keep its identity while the question is the
 * same; another one ends the work on the former.
 */
export function useAnalysis<Task extends AnalysisTask>(task: Task | undefined): Answer<Task> {
  const analyse = useApp((state) => state.analyse);
  const [found, setFound] = useState<Found<Task>>();
  const [share, setShare] = useState(0);
  const [status, setStatus] = useState<Answer<Task>['status']>('running');
  const [attempt, setAttempt] = useState<{ readonly run: AbortController }>();
  const [round, setRound] = useState(0);
  useOnChange([task, analyse, round], () => {
    if (!task) return;
    const run = new AbortController();
    setAttempt({ run });
    setShare(0);
    setStatus('running');
    analyse(task, {
      signal: run.signal,
      onProgress: (done) => {
        if (!run.signal.aborted) setShare(done);
      },
    }).then(
      (result) => {
        if (run.signal.aborted) return;
        setFound({ task, result });
        setStatus('done');
      },
      () => {
        if (!run.signal.aborted) setStatus('failed');
      },
    );
    return () => run.abort();
  });
  return {
    result: found?.result,
    isCurrent: found !== undefined && found.task === task,
    share,
    status,
    cancel: () => {
      attempt?.run.abort();
      setStatus('cancelled');
    },
    retry: () => setRound(round + 1),
  };
}
