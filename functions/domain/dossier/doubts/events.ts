import { z } from 'zod';
import { channelSchema, formSchema } from '../../interpretation/plan.ts';
import { digestSchema } from '../../kernel/digest.ts';
import { materialKeySchema } from '../../kernel/identifiers.ts';
import { localDateSchema } from '../../kernel/time.ts';

/** Where a doubt of the public came from (咨询、热线、留言、媒体). */
export const doubtSourceSchema = z.enum(['question', 'hotline', 'comment', 'media']);
export type DoubtSource = z.infer<typeof doubtSourceSchema>;

/** 1, 2, 3 … within the dossier. */
export const doubtNumberSchema = z.int().min(1).max(100_000);
const times = z.int().min(1).max(100_000);

const received = { source: doubtSourceSchema, receivedOn: localDateSchema, times };

export const doubtShape = {
  ...received,
  /** A few words by which doubts are told apart, as the public page names them. */
  topic: z.string().trim().min(1).max(40),
  words: z.string().trim().min(1).max(500),
};

/** What can happen to the doubts that people have about a published document (NJ20, 政策施行后解读). */
export const doubtEvents = [
  z.strictObject({
    type: z.literal('DoubtRecorded'),
    data: z.strictObject({
      doubt: doubtNumberSchema,
      ...doubtShape,
      /** Of the masked words without spaces, punctuation and politeness, to know it again. */
      digest: digestSchema,
      /** An earlier doubt that says nearly the same; null where there is none. */
      resembles: doubtNumberSchema.nullable(),
    }),
  }),
  /** The same words were heard again. */
  z.strictObject({
    type: z.literal('DoubtRepeated'),
    data: z.strictObject({ doubt: doubtNumberSchema, ...received }),
  }),
  /** Somebody decided that two doubts are one. */
  z.strictObject({
    type: z.literal('DoubtJoined'),
    data: z.strictObject({ doubt: doubtNumberSchema, into: doubtNumberSchema }),
  }),
  /** Somebody decided that they are two. */
  z.strictObject({
    type: z.literal('DoubtKeptApart'),
    data: z.strictObject({ doubt: doubtNumberSchema, from: doubtNumberSchema }),
  }),
  /** A later interpretation that no plan promised, to answer doubts. */
  z.strictObject({
    type: z.literal('FollowUpOpened'),
    data: z.strictObject({
      key: materialKeySchema,
      title: z.string().trim().min(1).max(200),
      form: formSchema,
      channels: z.array(channelSchema).min(1),
      dueOn: localDateSchema,
      provisional: z.boolean(),
      doubts: z.array(doubtNumberSchema).min(1).max(200),
    }),
  }),
] as const;
