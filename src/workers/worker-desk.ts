import { type Remote, wrap } from 'comlink';

/** Work in a worker that cannot be interrupted from within. */
export interface WorkerDesk<Service, Subject> {
  /**
   * Runs one job in a worker that has the subject, in the idle one where there is one. When the
   * signal is aborted the worker ends at once and the promise rejects with the signal's reason;
   * when the worker gives no answer it rejects with `NoAnswer`.
   */
  run<Answer>(
    subject: Subject,
    job: (service: Remote<Service>) => Promise<Answer>,
    signal?: AbortSignal,
  ): Promise<Answer>;
  /** Ends all workers for good; what was under way rejects. */
  dispose(): void;
}

interface DeskOptions<Service, Subject> {
  readonly startWorker: () => Worker;
  /** Sends what the jobs are about; once for a worker, until another subject comes. */
  readonly open?: (service: Remote<Service>, subject: Subject) => Promise<unknown>;
  /** Milliseconds after which a job is given up; any time when absent. */
  readonly budget?: number;
}

/** The worker has broken, was out of time or was sent away: `found` says which. */
export class NoAnswer extends Error {
  constructor(readonly found: string) {
    super(`The worker gave no answer: ${found}`);
  }
}

export const OUT_OF_TIME = 'out of time';

/** What to tell of a job that failed, by its own mistake or its worker's. */
export const foundIn = (failure: unknown): string =>
  failure instanceof NoAnswer ? failure.found : String(failure);

interface Seat<Service, Subject> {
  readonly worker: Worker;
  readonly service: Remote<Service>;
  subject?: Subject;
}

/**
 * Keeps one idle worker for the next job and starts others for jobs at the same time. A job that
 * is cancelled or fails costs its worker.
 */
export function createWorkerDesk<Service, Subject = undefined>({
  startWorker,
  open,
  budget,
}: DeskOptions<Service, Subject>): WorkerDesk<Service, Subject> {
  let idle: Seat<Service, Subject> | undefined;
  const stops = new Set<(reason: unknown) => void>();
  let isDisposed = false;

  const takeSeat = (): Seat<Service, Subject> => {
    const seat = idle;
    idle = undefined;
    if (seat !== undefined) return seat;
    const worker = startWorker();
    return { worker, service: wrap<Service>(worker) };
  };

  const runAt = <Answer>(
    seat: Seat<Service, Subject>,
    job: () => Promise<Answer>,
    signal: AbortSignal | undefined,
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const { worker } = seat;
      /** Only the first end counts. */
      const leave = (): boolean => {
        if (!stops.delete(stop)) return false;
        clearTimeout(timer);
        signal?.removeEventListener('abort', abort);
        worker.removeEventListener('error', fail);
        worker.removeEventListener('messageerror', fail);
        return true;
      };
      const stop = (reason: unknown): void => {
        if (!leave()) return;
        worker.terminate();
        reject(reason);
      };
      const abort = (): void => stop(signal?.reason);
      const fail = (event: Event): void =>
        stop(new NoAnswer('message' in event ? String(event.message) : event.type));
      const timer =
        budget === undefined
          ? undefined
          : setTimeout(() => stop(new NoAnswer(OUT_OF_TIME)), budget);
      stops.add(stop);
      signal?.addEventListener('abort', abort);
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      job().then((answer) => {
        if (!leave()) return;
        if (idle === undefined) idle = seat;
        else worker.terminate();
        resolve(answer);
      }, stop);
    });

  return {
    async run(subject, job, signal) {
      signal?.throwIfAborted();
      if (isDisposed) throw new NoAnswer('disposed of');
      const seat = takeSeat();
      const hasSubject = open === undefined || seat.subject === subject;
      seat.subject = subject;
      const openAndRun = async () => {
        if (!hasSubject) await open(seat.service, subject);
        return job(seat.service);
      };
      return runAt(seat, openAndRun, signal);
    },
    dispose() {
      isDisposed = true;
      for (const stop of [...stops]) stop(new NoAnswer('disposed of'));
      idle?.worker.terminate();
      idle = undefined;
    },
  };
}
