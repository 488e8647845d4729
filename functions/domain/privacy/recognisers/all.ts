import type { Recogniser } from '../reading/reading.ts';
import { address } from './address.ts';
import { alreadyMasked } from './already-masked.ts';
import { bankCard } from './bank-card.ts';
import { besidePerson } from './beside-person.ts';
import { birthDate } from './birth-date.ts';
import { email } from './email.ts';
import { landline } from './landline.ts';
import { mobile } from './mobile.ts';
import { otherId } from './other-id.ts';
import { passport } from './passport.ts';
import { person } from './person.ts';
import { plate } from './plate.ts';
import { propertyDeed } from './property-deed.ts';
import { residentId } from './resident-id.ts';
import { socialAccount } from './social-account.ts';
import { splitId } from './split-id.ts';

/**
 * In the order of dependence: numbers stand on their own, names lean on the numbers beside them,
 * landlines, mail boxes and addresses on the people they may belong to.
 */
export const recognisers: readonly Recogniser[] = [
  residentId,
  splitId,
  bankCard,
  mobile,
  plate,
  passport,
  otherId,
  birthDate,
  socialAccount,
  person,
  besidePerson,
  propertyDeed,
  email,
  landline,
  address,
  alreadyMasked,
];
