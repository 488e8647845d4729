import { z } from 'zod';
import { listeningTo } from '../../../domain/dossier/doubts/decide.ts';
import { doubtSourceSchema } from '../../../domain/dossier/doubts/events.ts';
import { doubtDigest, Likeness } from '../../../domain/dossier/doubts/same-words.ts';
import type { Published } from '../../../domain/dossier/state.ts';
import { Refusal } from '../../../domain/kernel/refusal.ts';
import { localDateOf, localDateSchema } from '../../../domain/kernel/time.ts';
import { query } from '../../use-case.ts';
import { loadDossier } from '../dossier-store.ts';
import { maskedWords } from '../masked-words.ts';
import { namesDossier } from '../receipt.ts';
import { MOST_AT_ONCE } from './doubt-input.ts';
import { type ReadLine, readLines } from './read-lines.ts';

const previewedSchema = z.strictObject({
  line: z.int(),
  source: doubtSourceSchema,
  receivedOn: localDateSchema,
  topic: z.string(),
  /** As they will be recorded, personal data masked. */
  words: z.string(),
  times: z.int(),
  problem: z
    .enum(['noWords', 'noTopic', 'tooLong', 'wrongDate', 'wrongSource', 'wrongTimes'])
    .nullable(),
  /** The doubt that the same words count up, the line before it, or the one that it resembles. */
  repeats: z.int().nullable(),
  repeatsLine: z.int().nullable(),
  resembles: z.int().nullable(),
});
export type PreviewedDoubt = z.infer<typeof previewedSchema>;

export const previewDoubts = query({
  name: 'previewDoubts',
  summary: 'Show what pasted lines or a table of doubts would record, without recording anything.',
  roles: ['drafter', 'departmentHead', 'supervisor', 'administrator'],
  input: z.strictObject({
    ...namesDossier,
    lines: z.string().max(200_000),
    source: doubtSourceSchema.default('hotline'),
    receivedOn: localDateSchema,
    topic: z.string().trim().max(40).default(''),
  }),
  output: z.strictObject({
    doubts: z.array(previewedSchema),
    /** Lines beyond what one import takes. */
    leftOut: z.int(),
  }),
  run: async (environment, person, { dossier, lines, ...defaults }) => {
    const { state } = await loadDossier(environment, dossier);
    if (state.status !== 'published') {
      throw new Refusal('wrongStatus', { status: state.status, needed: ['published'] });
    }
    listeningTo(state, person);
    const today = localDateOf(environment.clock.now());
    const publishedOn = localDateOf(state.publishedAt);
    const read = readLines(lines, { ...defaults, publishedOn, today });
    const shown = read.slice(0, MOST_AT_ONCE);
    return { doubts: previewed(state, shown), leftOut: read.length - shown.length };
  },
});

function previewed(state: Published, lines: readonly ReadLine[]): PreviewedDoubt[] {
  const known = new Map(
    state.doubts.map(({ digest, doubt, joinedTo }) => [digest, joinedTo ?? doubt]),
  );
  const likeness = new Likeness();
  for (const { doubt, words, joinedTo } of state.doubts) {
    if (joinedTo === null) likeness.add(doubt, words);
  }
  const seen = new Map<string, number>();
  return lines.map((read) => {
    const words = maskedWords(read.words, 500);
    const digest = doubtDigest(words);
    const repeats = known.get(digest) ?? null;
    const repeatsLine = repeats === null ? (seen.get(digest) ?? null) : null;
    if (!seen.has(digest)) seen.set(digest, read.line);
    const isNew = repeats === null && repeatsLine === null;
    const resembles = isNew ? likeness.nearest(words) : null;
    const topic = maskedWords(read.topic, 40);
    return { ...read, words, topic, repeats, repeatsLine, resembles };
  });
}
