import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeJsonSchemas } from '#schemas';

/**
 * Writes `schemas/json/*.schema.json` from the zod schemas. With `--check` it writes nothing and
 * ends with exit code 1 when a file differs from what it would write.
 */
const folder = fileURLToPath(new URL('../../schemas/json/', import.meta.url));
const isCheck = process.argv.includes('--check');

const stale: string[] = [];
await mkdir(folder, { recursive: true });
for (const { fileName, schema } of makeJsonSchemas()) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const present = await readFile(folder + fileName, 'utf8').catch(() => undefined);
  if (present === text) continue;
  stale.push(fileName);
  if (!isCheck) await writeFile(folder + fileName, text);
}

if (isCheck && stale.length > 0) {
  console.error(`These files of schemas/json do not match the zod schemas: ${stale.join(', ')}.`);
  console.error('Run "npx tsx src/cli/generate-json-schemas.ts" and commit what it writes.');
  process.exitCode = 1;
} else {
  console.log(
    stale.length === 0 ? 'The JSON Schemas are up to date.' : `Written: ${stale.join(', ')}.`,
  );
}
