import { z } from 'zod';
import { jurisdictionIdSchema } from '../domain/jurisdictions/jurisdiction.ts';
import { departmentIdSchema } from '../domain/kernel/people.ts';

const line = z.string().trim().min(1).max(100);
const bilingualSchema = z.strictObject({ zh: line, en: line }).readonly();

const departmentSchema = z
  .strictObject({ id: departmentIdSchema, name: bilingualSchema })
  .readonly();
export type Department = z.infer<typeof departmentSchema>;

/** The city that runs this deployment, as its pages and gazette name it. */
export const citySchema = z
  .strictObject({
    name: bilingualSchema,
    /** For example 江州市人民政府公报. */
    gazetteTitle: line,
    gazettePublisher: line,
    /** Role mailboxes live here: `role.department@mailDomain`. */
    mailDomain: z.hostname(),
    /** Address under which the public finds the pages, without a slash at the end. */
    publicUrl: z
      .url({ protocol: /^https?$/ })
      .refine((url) => new URL(url).origin === url, 'must be an origin, without path or slash'),
    jurisdiction: jurisdictionIdSchema,
    /** The city's own rules by parameter, each `{ value, citation }`; see `cityRules`. */
    rules: z.record(z.string(), z.json()).readonly().exactOptional(),
    departments: z
      .array(departmentSchema)
      .min(1)
      .max(500)
      .refine(
        (list) => new Set(list.map(({ id }) => id)).size === list.length,
        'names a department twice',
      )
      .readonly(),
  })
  .readonly();
export type City = z.infer<typeof citySchema>;
