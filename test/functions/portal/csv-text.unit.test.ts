import { expect, it } from 'vitest';
import { csvText } from '../../../functions/portal/csv-text.ts';

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)', '\t=1'])(
  'A cell never begins like a formula, whatever width its sign has: %j',
  (text) => {
    expect(csvText([['甲', text]])).toBe(`\uFEFF甲,'${text}\r\n`);
  },
);

it.each(['\r=1', '\n=1', 'a"b', 'a,b'])('A cell holds lines, quotes and commas: %j', (text) => {
  const [, quoted] = /^\uFEFF"(.*)"\r\n$/su.exec(csvText([[text]])) ?? [];
  expect(quoted?.replaceAll('""', '"').replace(/^'/, '')).toBe(text);
});
