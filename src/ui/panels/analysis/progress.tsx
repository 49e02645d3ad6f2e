import type { AnalysisTask } from '#core/analysis';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './analysis.module.css';
import type { Answer } from './use-analysis.ts';

/** How far a piece of work is, with a way to give it up or to start it again. */
export function Progress<Task extends AnalysisTask>({ answer }: { answer: Answer<Task> }) {
  const text = useText();
  if (answer.status === 'done') return null;
  if (answer.status === 'running') {
    return (
      <p className={style.progress} data-late>
        <progress aria-label={text('analysis.running')} value={answer.share || undefined} />
        <Button look="link" onClick={answer.cancel}>
          {text('analysis.cancel')}
        </Button>
      </p>
    );
  }
  return (
    <p className={style.progress} role="status">
      {text(answer.status === 'cancelled' ? 'analysis.cancelled' : 'analysis.failed')}{' '}
      <Button look="link" onClick={answer.retry}>
        {text('analysis.retry')}
      </Button>
    </p>
  );
}
