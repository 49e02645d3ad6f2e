import type { Ports } from '#state';
import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Dialog } from '#ui/parts';
import style from './description-dialog.module.css';
import { useViewSentences } from './use-view-sentences.ts';

interface DescriptionDialogProps {
  readonly ports: Pick<Ports, 'copyText'>;
  onClose(): void;
}

/** The view in plain words, to be read aloud or taken along as the text beside a picture. */
export function DescriptionDialog({ ports, onClose }: DescriptionDialogProps) {
  const text = useText();
  const notify = useApp((state) => state.notify);
  const sentences = useViewSentences();
  const copy = async () => {
    const isCopied = await ports.copyText(sentences.join('\n'));
    notify({ id: isCopied ? 'describe.copied' : 'describe.notCopied' });
    onClose();
  };
  return (
    <Dialog title={text('describe.title')} closeLabel={text('inspector.close')} onClose={onClose}>
      <div className={style.description} data-testid="description">
        {sentences.map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
        <Button onClick={copy}>{text('describe.copy')}</Button>
      </div>
    </Dialog>
  );
}
