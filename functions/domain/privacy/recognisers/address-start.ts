import { oneOf } from '../reading/word-index.ts';

const REACH = 44;
/** Characters after which a space may part the steps of an address. */
const STEP_END = /[省市区县旗镇乡道村社路街巷园苑里弄号幢栋组寓段A-Za-z]/;
const WORD = /[\u3400-\u9fff0-9A-Za-z·#-]/;
/** Words that introduce a place; the way begins behind the last one that leaves room for a name. */
const INTRODUCTION = new RegExp(
  oneOf(
    `家庭住址 家庭地址 家里地址 户籍所在地 户籍地址 户籍地 户籍 户口所在地 户口地址 现居地址 现居地 暂住地址 暂住地 租住地址 租住地 本人地址 学生地址 户主地址 监护人地址 家门牌号 家门牌 现住址 现住地 现居住地 常住地址 经常居住地 居住地址 居住地 住所地 住址 住所 家住 现住 现居 租住 暂住 借住 寄住 原住 居住 入住 住在
    通讯地址 联系地址 通信地址 收货地址 收件地址 邮寄地址 送达地址 送达地点 经营地址 经营场所 注册地址 营业场所 办公地址 单位地址 房屋坐落 地址 地点 位于 坐落 座落 寄 寄给 寄至 寄到 寄往 送至 送到 送往 前往
    赶到 来到 搬至 搬到 迁至 迁到 迁入 迁往 落户 名下 留有 拥有 购买 购得 自有 我家 他家 她家 其家 家在 家址 住 于 在 至 到 的 把 将 从 由 往 为 即 有 反映 投诉 隔壁 对面 本人 房产`,
  ),
  'g',
);
/** An address that goes on in the next line, behind a word that leaves no doubt. */
const WRAPPED_HOME = /(?:住|户籍地?|住址|地址)[于在为:]{0,2}[^,。;:\n]{2,40}$/;
/** Introductions of one character are also parts of names: 于家村, 和平路, 在园. */
const SHORTEST_NAME = 3;

/** Back from the first step over a place's name, up to a word that introduces it. */
export function startOfWay(text: string, door: number, floor: number): number {
  const from = Math.max(0, door - REACH, floor);
  let first = door;
  while (first > from && belongs(text, first - 1, from)) first -= 1;
  while (first < door && /[ \n-]/.test(text.charAt(first))) first += 1;
  const before = text.slice(first, door);
  let start = first;
  for (const word of before.matchAll(INTRODUCTION)) {
    const after = first + word.index + word[0].length;
    const single = word[0].length === 1;
    // 于家村, 有余里: a single character at the very start of the name may be part of it.
    if (single && word.index === 0 && !/[住在到至从]/.test(word[0])) continue;
    if (door - after >= (single ? SHORTEST_NAME : 2)) start = after;
  }
  return start;
}

function belongs(text: string, at: number, from: number): boolean {
  const sign = text.charAt(at);
  if (sign === '-' && (text.charAt(at - 1) === '-' || text.charAt(at + 1) === '-')) return false;
  if (WORD.test(sign)) return true;
  if (!/[ \n]/.test(sign)) return false;
  const gap = /[ \n]{1,12}$/.exec(text.slice(Math.max(from, at - 12), at + 1))?.[0] ?? sign;
  const last = at - gap.length;
  if (last < from) return false;
  if (gap.includes('\n')) return WRAPPED_HOME.test(text.slice(Math.max(0, last - REACH), last + 1));
  return gap.length === 1 && STEP_END.test(text.charAt(last));
}
