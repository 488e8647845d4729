import type { Words } from './words.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO day as people write it. */
export function dayInWords(day: string): Words {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months[Number(month) - 1] ?? month;
  return {
    zh: `${year}年${Number(month)}月${Number(date)}日`,
    en: `${Number(date)} ${name} ${year}`,
  };
}
