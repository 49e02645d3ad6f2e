import { useState } from 'react';
import type { Finding } from '#core/analysis';
import { useActorName, useAppStore, useGraph } from '#ui/hooks';
import { en, type MessageId, useNumbers, useText } from '#ui/messages';
import { Button, Dialog, Section } from '#ui/parts';
import style from './checks-dialog.module.css';
import { type Checked, useChecks } from './use-checks.ts';

const FIRST = 50;

/** What is worth a look in the data, check by check; each row leads to its record. */
export function ChecksDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { dataset } = useGraph();
  const { checked, isReady } = useChecks(dataset);
  const withFindings = checked.filter(({ findings }) => findings.length > 0);
  const total = withFindings.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <Dialog
      title={text('checks.title')}
      closeLabel={text('inspector.close')}
      width="medium"
      onClose={onClose}
    >
      <div className={style.checks} data-testid="checks">
        <p role="status">
          {isReady ? text('checks.count', { count: total }) : text('checks.running')}
        </p>
        {withFindings.map((one) => (
          <CheckSection key={one.check.code} {...one} onClose={onClose} />
        ))}
      </div>
    </Dialog>
  );
}

function CheckSection({ check, findings, onClose }: Checked & { onClose: () => void }) {
  const text = useText();
  const number = useNumbers();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, FIRST);
  const id = `check.${check.code}`;
  const title = id in en ? text(id as MessageId) : check.describe;
  return (
    <Section title={text('part.count', { title, count: findings.length })} isOpen={false}>
      <ul className={style.findings}>
        {shown.map((finding) => (
          <FindingRow key={JSON.stringify(finding)} finding={finding} onClose={onClose} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {text('refused.more', { count: findings.length - shown.length })} (
          {number(findings.length)})
        </Button>
      )}
    </Section>
  );
}

/** Leads to the record: chosen in the graph, or, for a document, in its form. */
function FindingRow({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { record, message } = finding;
  const graph = useGraph();
  const nameOf = useActorName();
  const { select, startEditing } = useAppStore().getState();
  const actor = (id: string) => {
    const found = graph.actors[graph.actorIndexById.get(id) ?? -1];
    return found ? nameOf(found) : id;
  };
  const name = () => {
    if (record.kind === 'actor') return actor(record.id);
    if (record.kind === 'document') {
      return graph.documents[graph.documentIndexById.get(record.id) ?? -1]?.title ?? record.id;
    }
    const found = graph.relationships[graph.relationshipIndexById.get(record.id) ?? -1];
    return found ? `${actor(found.source)} – ${actor(found.target)}` : record.id;
  };
  const open = () => {
    onClose();
    if (record.kind === 'document') startEditing({ kind: 'document', id: record.id });
    else if (record.kind === 'relationship') select({ kind: 'relationship', id: record.id });
    else {
      const ids = [record.id, record.other].filter((id) => id !== undefined);
      select({ kind: 'actors', ids });
    }
  };
  return (
    <li>
      <Button look="link" onClick={open}>
        <bdi>{name()}</bdi>
      </Button>
      <p lang="en" dir="auto">
        {message}
      </p>
    </li>
  );
}
