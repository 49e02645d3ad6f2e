import { expect, test } from './explorer-test.ts';
import { nameOf, type PlainRelationship, SHIPPED } from './shipped-dataset.ts';

const ACTOR = 'kataib-hizbullah';
const VOICES: Readonly<Record<string, string>> = {
  asserted: 'Stated by the document',
  attributed: 'Attributed',
  'self-claimed': 'Claimed by the acting party',
  inferred: 'Inferred by the coder',
  denied: 'Denied',
};

test('a relationship opens from a search down to document, paragraph and voice', async ({
  explorer: { when, get },
}) => {
  const relationship = find(
    (r) => [r.source, r.target].includes(ACTOR) && r.evidence.some((item) => item.speaker?.actor),
  );
  await when.opens();
  await when.searchesFor('kataib hiz');
  await when.choosesResult(nameOf(ACTOR));
  await when.opensRelationship(relationship.summary);

  await expect(get.inspector).toContainText(relationship.summary);
  await expect(get.inspector).toContainText(nameOf(relationship.source));
  await expect(get.inspector).toContainText(nameOf(relationship.target));
  await expect(get.evidence).toHaveCount(relationship.evidence.length);
  for (const item of relationship.evidence) {
    const shown = get.evidence.filter({ hasText: item.paraphrase });
    const document = SHIPPED.documents.find(({ id }) => id === item.document)!;
    await expect(shown).toContainText(document.title);
    await expect(shown).toContainText(document.publisher);
    await expect(shown).toContainText(VOICES[item.voice]!);
    if (typeof item.paragraph === 'number') {
      await expect(shown).toContainText(`Paragraph ${item.paragraph} `);
    } else {
      await expect(shown).toContainText(`Paragraphs ${item.paragraph.join(' to ')}`);
    }
    const speaker = item.speaker?.name ?? (item.speaker?.actor && nameOf(item.speaker.actor));
    if (speaker) await expect(shown).toContainText(speaker);
  }
});

test('a claim of one document bears its badge, and the badge says its rule', async ({
  explorer: { when, get },
}) => {
  const relationship = find(
    ({ evidence }) => evidence.length === 1 && evidence[0]!.stance === 'supports',
  );
  await when.opens(`#select=relationship:${relationship.id}`);
  await when.showsDetails();
  await expect(get.inspector).toContainText('Single source');
  await expect(get.inspector).toContainText('1 independent source');
  await expect(get.inspector).toContainText(
    'Rule: At most one independent document supports it, and nothing speaks against it.',
  );
});

test('a contested claim shows what speaks for and what against it, side by side', async ({
  explorer: { when, get },
}) => {
  const isDenial = (item: { stance: string; voice: string }) =>
    item.stance === 'contradicts' || item.voice === 'denied';
  const relationship = find(
    ({ evidence }) =>
      evidence.some(isDenial) &&
      evidence.some((item) => item.stance === 'supports' && !isDenial(item)),
  );
  const against = relationship.evidence.filter(isDenial);
  await when.opens();
  await when.opensRelationship(relationship.summary);
  await expect(get.inspector).toContainText('Contested');
  await expect(get.inspector).toContainText(
    'At least one evidence item supports it, and at least one contradicts it or reports a denial.',
  );
  const sideAgainst = get.inspector.getByRole('region', { name: 'Evidence: Against' });
  await expect(sideAgainst.getByTestId('evidence')).toHaveCount(against.length);
  await expect(sideAgainst).toContainText(against[0]!.paraphrase);
  const sideFor = get.inspector.getByRole('region', { name: 'Evidence: For' });
  await expect(sideFor.getByTestId('evidence').first()).toBeVisible();
});

test('the details lead back and forth between what was read', async ({
  explorer: { when, get },
}) => {
  const relationship = find((r) => r.source === ACTOR);
  await when.opens(`#select=actor:${ACTOR}`);
  await when.opensRelationship(relationship.summary);
  await when.opensActor(nameOf(relationship.target));
  const heading = get.inspector.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(nameOf(relationship.target));
  await when.press(get.inspector.getByRole('button', { name: 'Back' }));
  await expect(get.inspector).toContainText(relationship.summary);
  await when.press(get.inspector.getByRole('button', { name: 'Back' }));
  await expect(heading).toHaveText(nameOf(ACTOR));
  await when.press(get.inspector.getByRole('button', { name: 'Forward' }));
  await expect(get.inspector).toContainText(relationship.summary);
});

function find(isFit: (relationship: PlainRelationship) => boolean): PlainRelationship {
  const found = SHIPPED.relationships.find(isFit);
  if (!found) throw new Error('The dataset has no relationship of this kind');
  return found;
}
