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

/**
 * In which capacity a person appears; the role decides before the mask does. `bystander` is who a
 * notice of punishment or a disclosure mentions beside the one it is about; `example` is nobody in
 * particular (张三, 化名), `masked` is who is unreadable already (张某某).
 */
export const personRoles = [
  'private',
  'bystander',
  'official',
  'legalRepresentative',
  'punished',
  'disclosed',
  'example',
  'masked',
] as const;
export const personRoleSchema = z.enum(personRoles);
export type PersonRole = z.infer<typeof personRoleSchema>;
