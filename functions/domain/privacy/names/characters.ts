import { neverGiven, typicalGiven } from './given-names.ts';
import { commonSurnames, rareSurnames, surnames, wordySurnames } from './surnames.ts';

/** What a character may be in a name; one look-up in place of many sets. */
export const HAN = 1;
export const SURNAME = 2;
export const COMMON_SURNAME = 4;
/** A surname that opens common words: 于, 方, 高. */
export const WORDY_SURNAME = 8;
export const TYPICAL_GIVEN = 16;
export const NEVER_GIVEN = 32;
/** Characters by which names of other languages are written: 阿, 古, 丽, 巴. */
export const TRANSCRIBING = 64;
/** Words of grammar: a name that holds one has swallowed a part of its sentence. */
export const FUNCTION_WORD = 256;
/** A surname of few bearers. */
export const RARE_SURNAME = 512;
/** Punctuation, digits, letters and blanks, with which no name goes on. */
export const BORDER = 128;

const TRANSCRIPTION = `
阿艾安奥巴白拜班宝保贝比毕别伯布才才仓曹策查朝次达大丹旦德登底迪丁顿多尔额恩尔凡芬夫嘎盖高格根贡古瓜哈海汗合和赫黑吉加江杰金久居卡凯坎康科克肯孔库拉莱兰朗勒雷里力利丽连列林隆龙
卢鲁罗洛玛麦买曼芒毛梅美蒙米木姆穆那纳娜南内尼努诺帕潘培佩彭平普其奇恰强琴青曲让热仁日荣若萨赛桑色沙尚舍沈苏索塔台坦陶特提铁图吐托娃瓦旺维翁乌武西希夏香辛雄秀许雅扬央耶叶依伊益因银
英尤玉扎宰则泽珍珠卓孜宗祖措姆顶增珍约翰威廉森冈逊夏尤詹史密戴维琼凯瑟琳妮莉亨蒂坎贝尔梅帕提曼阿不都茨基娃妥瓦诺夫肖申科卡佳门斯德桑切
`;

const FUNCTION_WORDS =
  '的了在已将等及是被与对由按并至不没也还就才把让给到且但则此该每各这什么你我他它们后其因从现均都又说称须向和于请称';

const flags = new Uint16Array(0x1_00_00);
mark(TRANSCRIPTION.replaceAll('\n', ''), TRANSCRIBING);
mark(surnames, SURNAME);
mark(commonSurnames, COMMON_SURNAME);
mark(rareSurnames, RARE_SURNAME);
mark(wordySurnames, WORDY_SURNAME);
mark(FUNCTION_WORDS, FUNCTION_WORD);
mark(typicalGiven, TYPICAL_GIVEN);
mark(neverGiven, NEVER_GIVEN);
for (let code = 0; code < flags.length; code += 1) {
  const han = (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff);
  flags[code] = (flags[code] ?? 0) | (han ? HAN : BORDER);
}
// The middle dot stands within names.
flags[0xb7] = 0;

function mark(characters: Iterable<string>, flag: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    flags[code] = (flags[code] ?? 0) | flag;
  }
}

/** Flags of the character at `at`; a border before and behind the text. */
export function flagsAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? BORDER : (flags[text.charCodeAt(at)] ?? 0);
}

/** Whether a digit stands at `at`; normalised texts have those of ASCII alone. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
