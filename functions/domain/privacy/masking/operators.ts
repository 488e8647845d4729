import { unreachable } from '../../kernel/decider.ts';
import type { PersonalDataType } from '../personal-data.ts';
import { normalise } from '../reading/normalise.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/**
 * What is printed instead of a value. Every operator destroys: nothing that is printed can be
 * computed back, its length says nothing about the value's, and what remains is no more than a
 * reader needs to see that the rule was kept. A value that is not built as its type wants, because
 * a person selected it, leaves nothing.
 */
export function masked(type: PersonalDataType, value: string, pseudonyms: Pseudonyms): string {
  const plain = normalise(value).text.trim();
  switch (type) {
    case 'person':
      return pseudonyms.of(value);
    case 'residentId':
      // The region alone. The last four digits tell the sex and, beside surname and village in a
      // list, whose number it is; whoever is on the list finds herself by what else it shows.
      return `${digitsOf(plain, 15).slice(0, 6)}************`;
    case 'mobile':
      return `${digitsOf(plain, 11).slice(-11, -8)}********`;
    case 'landline':
      return '****';
    case 'bankCard':
      // Enough for a payee to see which of her cards it is, of no use to anybody else.
      return `************${digitsOf(plain, 12).slice(-4)}`;
    case 'email':
      return '***@***';
    case 'plate':
      return `${/^[\u3400-\u9fff][A-Z]/i.exec(plain)?.[0] ?? ''}·*****`;
    case 'passport':
    case 'permit':
      return `${/^[A-Z](?=[A-Z]?\d)/i.exec(plain)?.[0] ?? ''}********`;
    case 'otherId':
    case 'socialAccount':
      return removed;
    case 'address':
      return `${placeWithoutDoor(plain)}***`;
    case 'birthDate':
      return `${yearOf(plain)}年`;
    default:
      return unreachable(type);
  }
}

/** Nothing of the value. */
export const removed = '******';

/** The digits of a number; none where there are too few, because a prefix would be most of it. */
function digitsOf(value: string, least: number): string {
  const digits = value.replaceAll(/\D/g, '');
  return digits.length < least ? '' : digits;
}

const HAN = '[\\u3400-\\u9fff]';
/** Units of the administration from the province down; an estate (小区, 新村) is none. */
const PLACE = new RegExp(
  [
    `^(?:${HAN}{2,7}?(?:省|自治区|特别行政区))?`,
    `(?:${HAN}{2,8}?(?:自治州|地区|盟|(?<!超)市))?`,
    `(?:${HAN}{1,8}?(?:自治县|县|旗|(?<![小园校厂库景社舍活属宅住])区|(?<!超)市))?`,
    `(?:${HAN}{1,8}?(?:街道|镇|乡|苏木))?`,
    `(?:${HAN}{1,8}?(?:社区|(?<![新假工])村))?`,
  ].join(''),
);

/** Down to the village or community, or as far as the administration goes; no road, no door. */
function placeWithoutDoor(address: string): string {
  return PLACE.exec(address.replaceAll(/\s/g, ''))?.[0] ?? '';
}

function yearOf(date: string): string {
  return (
    /(?<!\d)(?:1[89]|20)\d{2}/.exec(date)?.[0] ??
    /[一二][〇○零一二三四五六七八九]{3}(?=年)/.exec(date)?.[0] ??
    '****'
  );
}
