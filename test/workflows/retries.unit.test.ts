import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const folder = fileURLToPath(new URL('../../workflows', import.meta.url));
const taskSchema = z.object({
  Type: z.literal('Task'),
  Resource: z.string().startsWith('arn:aws:states:::lambda:invoke'),
  Retry: z.array(z.object({ ErrorEquals: z.array(z.string()) })),
});

/** Every Task that invokes a function, wherever it stands, with the errors it tries again after. */
function* invocations(name: string, value: unknown): Generator<[string, readonly string[]]> {
  if (typeof value !== 'object' || value === null) return;
  const task = taskSchema.safeParse(value);
  if (task.success) yield [name, task.data.Retry.flatMap(({ ErrorEquals }) => ErrorEquals)];
  for (const [key, inner] of Object.entries(value)) yield* invocations(key, inner);
}

const tasks = readdirSync(folder)
  .filter((file) => file.endsWith('.asl.json'))
  .flatMap((file) => [
    ...invocations(file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown),
  ]);

it('finds the steps of all workflows', () => {
  expect(tasks.map(([state]) => state)).toContain('PublishPackage');
  expect(tasks.length).toBeGreaterThan(10);
});

// A store that hangs takes the whole time of a function: then nobody is left to say “unavailable”.
it.each(tasks)(
  '%s is tried again when its function was stopped before it could answer',
  (...[, retried]) => {
    expect(retried).toEqual(expect.arrayContaining(['Sandbox.Timedout', 'Lambda.Unknown']));
  },
);
