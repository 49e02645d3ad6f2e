import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import style from './dialog.module.css';
import { ScrollBox } from './scroll-box.tsx';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly width?: 'narrow' | 'medium' | 'wide';
  readonly children: ReactNode;
  onClose(): void;
}

/** A window over the page: keeps the focus, closes with Escape or a click beside it. */
export function Dialog({ title, closeLabel, width = 'narrow', children, onClose }: DialogProps) {
  return (
    <ModalOverlay
      className={style.overlay!}
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={`${style.modal} ${style[width]}`}>
        <AriaDialog className={style.dialog!}>
          <header className={style.header!}>
            <Heading slot="title" level={2} className={style.title!}>
              {title}
            </Heading>
            <Button look="quiet" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
              <X size={18} />
            </Button>
          </header>
          <ScrollBox className={style.body}>{children}</ScrollBox>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
