import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);

/** A recount that shared code with the system would repeat its mistakes. */
test('the recount imports nothing but itself, libraries and Node', () => {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !name.includes('.test.'),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const imported = readFileSync(new URL(file, folder), 'utf8').matchAll(/from '([^']+)'/g);
    for (const [, from = ''] of imported) {
      expect(from, file).toMatch(/^(?:\.\/[a-z-]+\.ts|zod|chinese-days|node:[a-z]+)$/);
    }
  }
});
