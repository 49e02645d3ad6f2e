import { Component, type ReactNode } from 'react';
import { en } from '#ui/messages';
import { Button } from '#ui/parts';
import { askForSafeMode, markFailed } from './count-starts.ts';

/** A bug must not leave a blank page: it says what happened and how to go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure?: Error }> {
  override state: { failure?: Error } = {};

  static getDerivedStateFromError(failure: Error) {
    return { failure };
  }

  override componentDidCatch() {
    markFailed();
  }

  override render() {
    if (!this.state.failure) return this.props.children;
    // In plain English: the reader's language may be what has failed.
    return (
      <main role="alert" style={{ padding: '2rem', maxInlineSize: '40rem' }}>
        <h1>{en['app.error.title']}</h1>
        <p>{en['app.error.help']}</p>
        <pre style={{ whiteSpace: 'pre-wrap' }}>{this.state.failure.message}</pre>
        <Button look="primary" onClick={() => location.reload()}>
          {en['app.error.reload']}
        </Button>{' '}
        <Button
          onClick={() => {
            askForSafeMode();
            location.reload();
          }}
        >
          {en['safeMode.open']}
        </Button>
      </main>
    );
  }
}
