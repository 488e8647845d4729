import { expect, test } from 'vitest';
import { placesOf, type Readable } from './public-and-recorded.ts';

/** As a leak may be spelled; a search that misses one of them proves nothing. */
const spellings: Readonly<Record<string, string>> = {
  'as it is': '申请人周秀兰，13800001111',
  spaced: '周 秀 兰，138 0000 1111',
  'in full width': '周秀兰，１３８００００１１１１',
  'over a line': '周秀\n兰，138-0000\n-1111',
  'in JSON': '"\\u5468\\u79c0\\u5170 13800001111"',
  'in XML': '&#21608;&#31168;&#20848; 13800001111',
  'in an address': '?q=%E5%91%A8%E7%A7%80%E5%85%B0%2013800001111',
  'in a mail': Buffer.from('周秀兰的手机号码是13800001111。').toString('base64'),
};

test.each(Object.entries(spellings))('a value is found %s', (where, text) => {
  const readables: Readable[] = [[where, text]];
  expect(placesOf('周秀兰', readables)).toEqual([where]);
  expect(placesOf('13800001111', readables)).toEqual([where]);
  expect(placesOf('欧阳婉清', readables)).toEqual([]);
});
