import { z } from 'zod';

/**
 * Lower-case letters, digits and hyphens: safe in a URL, a file name and a key. Short enough that
 * two of them fit into the 80 characters of an execution's name.
 */
const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,34}[a-z0-9])?$/);

export const dossierIdSchema = slug.brand<'DossierId'>();
export type DossierId = z.infer<typeof dossierIdSchema>;

export const issueIdSchema = slug.brand<'IssueId'>();
export type IssueId = z.infer<typeof issueIdSchema>;

export const incidentIdSchema = slug.brand<'IncidentId'>();
export type IncidentId = z.infer<typeof incidentIdSchema>;

/** A timed duty that is no dossier, for example an answer to a request for information. */
export const matterIdSchema = slug.brand<'MatterId'>();
export type MatterId = z.infer<typeof matterIdSchema>;

/** Key of one material inside its interpretation plan. */
export const materialKeySchema = slug.brand<'MaterialKey'>();
export type MaterialKey = z.infer<typeof materialKeySchema>;

/** Chosen by the caller; the same id twice is the same command. */
export const commandIdSchema = z
  .string()
  .regex(/^[a-zA-Z0-9._:-]{8,120}$/)
  .brand<'CommandId'>();
export type CommandId = z.infer<typeof commandIdSchema>;
/** How the ids of what the workflow does by itself begin; nobody else may use them. */
export const SYSTEM_IDS = 'system:';
