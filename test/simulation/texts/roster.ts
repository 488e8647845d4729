import type { Chance } from '../chance.ts';
import type { Paper } from './paper.ts';

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张'];
const given = [
  '桂兰',
  '国栋',
  '丽萍',
  '建军',
  '秀英',
  '志强',
  '晓燕',
  '文博',
  '雨桐',
  '海涛',
  '玉珍',
  '明辉',
];
const roads = ['望江路', '湖滨路', '织机巷', '书院街', '东风路', '渡口路', '桃园路'];
const estates = ['望江新村', '东湖苑', '纺织一村', '桃园小区', '书院花园'];

/**
 * An annex with invented people: their region, 3201 99, was never given out, nor was the range of
 * their telephone numbers.
 */
export function rosterOf(paper: Paper, chance: Chance): string {
  if (paper.named === 0) return '';
  const rows = Array.from({ length: paper.named }, (_, index) => row(paper, index, chance));
  return `
附件1
首批${paper.subject}对象名单
序号	姓名	身份证号码	联系电话	家庭住址
${rows.join('\n')}
`;
}

function row({ number }: Paper, index: number, chance: Chance): string {
  const about = (what: string) => `${what} of person ${index} of paper ${number}`;
  const name = chance.pick(surnames, about('surname')) + chance.pick(given, about('given name'));
  const phone = `1990${String(chance.between(0, 9_999_999, about('phone'))).padStart(7, '0')}`;
  const home =
    `江州市临江区${chance.pick(roads, about('road'))}${chance.between(1, 200, about('house'))}号` +
    `${chance.pick(estates, about('estate'))}${chance.between(1, 20, about('building'))}幢` +
    `${chance.between(1, 3, about('entrance'))}单元${chance.between(1, 6, about('floor'))}01室`;
  return [index + 1, name, residentId(about, chance), phone, home].join('\t');
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function residentId(about: (what: string) => string, chance: Chance): string {
  const year = chance.between(1946, 2004, about('year'));
  const month = String(chance.between(1, 12, about('month'))).padStart(2, '0');
  const day = String(chance.between(1, 28, about('day'))).padStart(2, '0');
  const sequence = String(chance.between(1, 999, about('sequence'))).padStart(3, '0');
  const body = `320199${year}${month}${day}${sequence}`;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
