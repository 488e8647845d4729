/** GB 11643: structure of resident ID numbers. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** Provinces, plus 81–83 of residence permits for Hong Kong, Macao and Taiwan residents. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** MOD 11-2 over 17 digits and the check character, X in upper case. */
export function passesCheck(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += Number(number.charAt(at)) * (WEIGHTS[at] ?? 0);
  return number.length === 18 && CHECKS.charAt(sum % 11) === number.charAt(17);
}

/** Whether region and date of birth could be real; 15 digits carry a year of 19xx. */
export function isPlausibleResidentNumber(number: string): boolean {
  if (!PROVINCE.test(number)) return false;
  if (number.length === 18) return isBirthDate(number.slice(6, 14));
  return number.length === 15 && !number.endsWith('X') && isBirthDate(`19${number.slice(6, 12)}`);
}

function isBirthDate(yyyymmdd: string): boolean {
  const year = Number(yyyymmdd.slice(0, 4));
  const month = Number(yyyymmdd.slice(4, 6));
  const day = Number(yyyymmdd.slice(6, 8));
  return year >= 1890 && year <= 2060 && day >= 1 && day <= (DAYS[month - 1] ?? 0);
}
