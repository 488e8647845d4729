import { z } from 'zod';
import { personSchema } from '../../domain/kernel/people.ts';

export const sessionSchema = z.strictObject({
  person: personSchema,
  name: z.string(),
  idToken: z.string().nullable(),
  /** Every form of the session carries it back. */
  formToken: z.string().min(20),
});
/** Who is signed in. Roles are those of the sign-in and last as long as the session. */
export type Session = z.infer<typeof sessionSchema>;
