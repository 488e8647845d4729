import { z } from 'zod';
import { lateEntrySchema } from '../deadlines/late-entry.ts';
import { type Digest, digestOfValue } from '../kernel/digest.ts';
import { instantSchema } from '../kernel/time.ts';
import { incidentGateSchema } from './gate-names.ts';

/**
 * Who speaks, by office and never by name: 主要负责人（第一发言人）, 分管负责人, 新闻发言人, the organ
 * itself in writing, 专家.
 */
export const speakerRoleSchema = z.enum([
  'principalOfficer',
  'deputyOfficer',
  'spokesperson',
  'organ',
  'expert',
]);
export type SpeakerRole = z.infer<typeof speakerRoleSchema>;

/** Where something was said (政府网站、媒体、两微一端、新闻发布会、广播电视). */
export const statementChannelSchema = z.enum([
  'website',
  'media',
  'newMedia',
  'pressConference',
  'broadcast',
]);
export type StatementChannel = z.infer<typeof statementChannelSchema>;

export const speakerSchema = z.strictObject({
  role: speakerRoleSchema,
  /** The office as it is announced, for example 市应急管理局局长. */
  office: z.string().trim().min(1).max(100),
});

/** Heading and words of a statement, as the public may read them. */
export const saidSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  words: z.string().trim().min(1).max(5_000),
});
export type Said = z.infer<typeof saidSchema>;

/** 口径: a text that is ready before it is needed (早准备). */
export const preparedTextSchema = z.strictObject({
  text: z.int().min(1).max(200),
  ...saidSchema.shape,
});
export type PreparedText = z.infer<typeof preparedTextSchema>;

/** Who said what, where and when; once recorded it is never erased. */
export const statementSchema = z.strictObject({
  statement: z.int().min(1).max(500),
  /** What it settles; nothing for a further report (续报) after all was settled. */
  gates: z.array(incidentGateSchema).max(3),
  speaker: speakerSchema,
  ...saidSchema.shape,
  channel: statementChannelSchema,
  /** Where it can be seen: an address, or the name and date of the medium. */
  reference: z.string().trim().min(1).max(500),
  saidAt: instantSchema,
  /** The prepared text that was said; null for words that were spoken without one. */
  text: z.int().min(1).max(200).nullable(),
  /** The earlier statement that this one sets right. */
  corrects: z.int().min(1).max(500).nullable(),
  /** Why another than the principal officer spoke at the press conference; empty where nobody asks. */
  instead: z.string().trim().max(500),
  lateEntry: lateEntrySchema.default(null),
});
export type Statement = z.infer<typeof statementSchema>;

/** What a clearance covers, so that no other words are said in its place. */
export function textDigest({ title, words }: Said): Digest {
  return digestOfValue('tongbu.prepared-text.v1', { title, words });
}
