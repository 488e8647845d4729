import type { PersonalDataType } from './personal-data.ts';

/** Types of personal data as other programs and published sample sets name them. */
export const interchangeTypes = [
  'PERSON',
  'ID_CARD',
  'PHONE',
  'BANK_CARD',
  'ADDRESS',
  'BIRTH_DATE',
  'PLATE',
  'OTHER_ID',
  'PASSPORT',
  'SOCIAL_ACCOUNT',
  'EMAIL',
] as const;
export type InterchangeType = (typeof interchangeTypes)[number];

/** The engine tells mobiles from landlines and permits from other numbers; others do not. */
export const interchangeTypeOf: Readonly<Record<PersonalDataType, InterchangeType>> = {
  person: 'PERSON',
  residentId: 'ID_CARD',
  mobile: 'PHONE',
  landline: 'PHONE',
  bankCard: 'BANK_CARD',
  email: 'EMAIL',
  plate: 'PLATE',
  passport: 'PASSPORT',
  permit: 'OTHER_ID',
  otherId: 'OTHER_ID',
  address: 'ADDRESS',
  birthDate: 'BIRTH_DATE',
  socialAccount: 'SOCIAL_ACCOUNT',
};
