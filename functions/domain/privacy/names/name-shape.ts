import { wordIndex, words } from '../word-index.ts';
import { neverGiven, typicalGiven } from './given-names.ts';
import { commonWords, IMPERSONAL_END, isExampleName } from './not-names.ts';
import { commonSurnames, compoundSurnames, surnames, wordySurnames } from './surnames.ts';

const HAN = /^[\u3400-\u9fff]+$/;
const compounds = wordIndex(compoundSurnames);
/** Parts of Tibetan, Mongolian and Uyghur names written without a dot. */
const PARTS = wordIndex(
  words(`
    扎西 卓玛 次仁 多吉 央金 旺堆 格桑 尼玛 达娃 平措 罗布 白玛 拉姆 丹增 曲珍 仁青 洛桑 索朗 顿珠 才让 德吉 班觉 旦增 强巴 边巴 普布 巴桑 米玛 拉巴 索南 嘎玛
    贡布 更登 完玛 措姆 卓嘎 旺姆 加措 江村 桑杰 东珠 拉毛 吉美 益西 仁增 巴特尔 其其格 乌云 娜仁 苏和 巴雅尔 斯琴 格日勒 图雅 高娃 朝鲁 呼和 阿拉坦 宝音 孟和
    那仁 敖云 萨仁 哈斯 布和 托娅 毕力格 那日苏 阿依 古丽 买买提 艾合买提 阿不都 阿卜杜 热合曼 吐尔逊 努尔 麦麦提 玉素甫 依明 艾力 帕提 木拉提 热依汗 古丽娜 阿迪力
    巴哈尔 叶尔 别克 哈力 沙吾提 赛买提 尔肯
  `),
);
const DOTTED = /^[\u3400-\u9fff]{1,7}(?:·[\u3400-\u9fff]{1,8}){1,3}$/;
const LATIN = /^[A-Z][A-Za-z'-]{1,15}(?: [A-Z][A-Za-z'-]{0,15}\.?){1,3}$/;

export interface NameShape {
  readonly kind: 'surname' | 'wordy' | 'parts' | 'dotted' | 'latin';
  /** How much the characters alone look like a name, about −3…3. */
  readonly score: number;
  readonly surnameLength: number;
}

/** How much a whole string looks like a person's full name; null if it cannot be one. */
export function nameShape(raw: string): NameShape | null {
  const name = raw.includes(' ') ? raw.replaceAll(' ', '') : raw;
  if (surnames.has(name.charAt(0)) && name.length >= 2 && name.length <= 4) {
    return compoundSurname(name) ?? (HAN.test(name) ? singleSurname(name) : null);
  }
  if (/^[A-Z]/.test(raw)) {
    return LATIN.test(raw) ? { kind: 'latin', score: 1.5, surnameLength: 1 } : null;
  }
  if (name.length < 3 || name.length > 30) return null;
  if (name.includes('·')) return DOTTED.test(name) ? whole('dotted') : null;
  return compoundSurname(name) ?? (name.length <= 6 && partsCover(name) ? whole('parts') : null);
}

function whole(kind: NameShape['kind']): NameShape {
  return { kind, score: 2.5, surnameLength: 1 };
}

function compoundSurname(name: string): NameShape | null {
  if (name.includes('·') && DOTTED.test(name)) return whole('dotted');
  const length = compounds.startingAt(name, 0);
  const given = name.slice(length);
  if (length === 0 || given.length < 1 || given.length > 2 || !HAN.test(given)) return null;
  if (isExampleName(name)) return null;
  return { kind: 'surname', score: 2 + givenScore(given), surnameLength: length };
}

function singleSurname(name: string): NameShape | null {
  const first = name.charAt(0);
  const given = name.slice(1);
  // Four characters are a name when the mother's surname stands second: 王李晓明.
  if (given.length === 3 && !surnames.has(given.charAt(0))) return null;
  if (partsCover(name)) return whole('parts');
  if (commonWords.startingAt(name, 0) > 0 || IMPERSONAL_END.test(name)) return null;
  if (isExampleName(name)) return null;
  const wordy = wordySurnames.has(first);
  // 和低保, 须年满: a word behind a surname that is a function word itself.
  if (wordy && commonWords.startingAt(name, 1) > 1) return null;
  const base = commonSurnames.has(first) ? 1 : 0.5;
  const score = base - (wordy ? 0.6 : 0) + givenScore(given) - (given.length === 3 ? 1 : 0);
  return { kind: wordy ? 'wordy' : 'surname', score, surnameLength: 1 };
}

function givenScore(given: string): number {
  let score = given.length === 2 ? 0.3 : 0;
  for (const one of given) {
    if (neverGiven.has(one)) score -= 2.5;
    else if (typicalGiven.has(one)) score += 0.5;
  }
  return score;
}

/** Two or more known parts that make up the whole: 扎西卓玛. */
function partsCover(name: string): boolean {
  let at = 0;
  let parts = 0;
  while (at < name.length) {
    const length = PARTS.startingAt(name, at);
    if (length === 0) return false;
    at += length;
    parts += 1;
  }
  return parts >= 2 || (parts === 1 && name.length >= 3);
}

/** Length of a name made of known parts that starts at `at`, or 0. */
export function partsLength(text: string, at: number): number {
  let end = at;
  let parts = 0;
  for (let length = PARTS.startingAt(text, end); length > 0 && end - at < 6; ) {
    end += length;
    parts += 1;
    length = PARTS.startingAt(text, end);
  }
  return parts >= 2 ? end - at : 0;
}
