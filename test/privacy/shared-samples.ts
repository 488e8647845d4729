import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { interchangeTypes } from '../../functions/domain/privacy/interchange.ts';
import { privacyContextSchema } from '../../functions/domain/privacy/personal-data.ts';
import type { Sample } from './samples.ts';

const FILE = '../shared/privacy/dev.jsonl';

const spanSchema = z.object({ start: z.int(), end: z.int() });
const sampleSchema = z.object({
  id: z.string(),
  text: z.string(),
  context: privacyContextSchema,
  tag: z.string(),
  spans: z.array(spanSchema.extend({ type: z.enum(interchangeTypes) })),
  notMasked: z.array(spanSchema.extend({ why: z.string() })),
  optional: z.array(spanSchema).default([]),
});

/** The development set that came with the requirements; none where it is absent. */
export function sharedSamples(): readonly Sample[] {
  if (!existsSync(FILE)) return [];
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { tag, ...sample } = sampleSchema.parse(JSON.parse(line));
    return { ...sample, register: tag, template: tag };
  });
}
