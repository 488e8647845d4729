import { unreachable } from '../kernel/decider.ts';
import { normalise } from './normalise.ts';
import type { PersonalDataType } from './personal-data.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/**
 * What is printed instead of a value. Every operator destroys: nothing that is printed can be
 * computed back, and what remains is no more than a reader needs to see that the rule was kept.
 */
export function masked(type: PersonalDataType, value: string, pseudonyms: Pseudonyms): string {
  const plain = normalise(value).text.trim();
  switch (type) {
    case 'person':
      return pseudonyms.of(value);
    case 'residentId':
      // The region stays; date of birth, sequence and sex go.
      return `${digitsOf(plain).slice(0, 6)}************`;
    case 'mobile':
      return `${digitsOf(plain).slice(-11, -8)}********`;
    case 'landline':
      return '****';
    case 'bankCard':
      return `************${digitsOf(plain).slice(-4)}`;
    case 'email':
      return '***@***';
    case 'plate':
      return `${plain.slice(0, 2)}·*****`;
    case 'passport':
    case 'permit':
      return `${plain.slice(0, 1)}********`;
    case 'otherId':
    case 'socialAccount':
      return '******';
    case 'address':
      return maskedAddress(plain);
    case 'birthDate':
      return `${plain.slice(0, 4)}年`;
    default:
      return unreachable(type);
  }
}

function digitsOf(value: string): string {
  return value.replaceAll(/\D/g, '');
}

const VILLAGE_OR_STREET = /^[\u3400-\u9fff]{0,30}(?:街道|镇|乡|社区|村)/;
const DISTRICT = /^[\u3400-\u9fff]{0,20}(?:自治县|县|区|市)/;

/** Down to the village, or the street office, or the county; estate, road and door go. */
function maskedAddress(address: string): string {
  const kept = VILLAGE_OR_STREET.exec(address)?.[0] ?? DISTRICT.exec(address)?.[0] ?? '';
  return `${kept}***`;
}
