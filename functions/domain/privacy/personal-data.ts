import { z } from 'zod';

/** Kinds of personal data that are looked for. */
export const personalDataTypes = [
  'person',
  'residentId',
  'mobile',
  'landline',
  'bankCard',
  'email',
  'plate',
  'passport',
  'permit',
  'otherId',
  'address',
  'birthDate',
  'socialAccount',
] as const;
export const personalDataTypeSchema = z.enum(personalDataTypes);
export type PersonalDataType = z.infer<typeof personalDataTypeSchema>;

/** What the document is for; it decides which exception of NJ18 六(三) may apply. */
export const privacyContextSchema = z.enum(['ordinary', 'punishment', 'mandatory']);
export type PrivacyContext = z.infer<typeof privacyContextSchema>;

/** In which capacity a person appears; the role decides before the mask does. */
export type PersonRole = 'private' | 'official' | 'punished' | 'bystander';
