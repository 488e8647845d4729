import type { Span } from '../reading/reading.ts';
import { oneOf } from '../reading/word-index.ts';

/** The way to a door: place names, then at least one number of a house, building or room. */
export interface Way extends Span {
  /** Where the first numbered step begins; place names stand before it. */
  readonly door: number;
  /** Whether it leads to one household: a house number, a room, not a building or a group alone. */
  readonly toDoor: boolean;
  /** Whether it leads into a building: a unit, a room. */
  readonly indoors: boolean;
  /** Whether building and room both are there, so that no place's name is needed. */
  readonly deep: boolean;
}

const NUMERAL = '[一二三四五六七八九十百]';
const NUMBER = `(?:\\d{1,5}[A-Za-z]?|${NUMERAL}{1,4}|[A-Za-z]\\d{0,4}|[甲乙丙丁戊][字]?\\d{0,3}|[东西南北中前后上下](?=单元|栋|幢|座))(?:-\\d{1,5}){0,3}`;
const UNIT = oneOf(
  `号楼 號樓 号院 号门 号 號 单元 支弄 弄 幢 栋 棟 座 室 层 楼 樓 组 社 房 排 门 队 连 # 期 区 组团 巷 院 铺`,
);
/** What makes a number with 号 something else than a house: lines, orders, dates, machines. */
const NOT_HOUSE =
  '(?!线|文件|令|公告|通知|机组?|车厢|病|染色|井|选手|种子|开始|起至|卡|码|召开|议案|提案|标段|地块|矿|泵|闸|炉|库房?|台风|窗口|召|警务|桥|码头|试|电池)';
const STEP = new RegExp(
  `(?:(?<=[村屯队组巷弄路街院里])第)?(?<![\\d月.〕\\])年-]|(?<![村屯队组巷弄路街院里])第)${NUMBER} ?${UNIT}${NOT_HOUSE}(?:[东西南北][首侧边户厢端])?`,
  'g',
);
/** 和谐家园3-2-501, 老粮站宿舍201: numbers right behind an estate or a building. */
const ESTATE_END = '[园苑区村城府寓里庭湾邸居厦舍院墅坊郡台号轩阁筑都楼]';
const BARE = new RegExp(
  `(?<=(?:${ESTATE_END}|期) )[A-Z]?\\d{1,3}-\\d{1,2}-\\d{3,4}室?(?![\\d元年月万.%-])|(?<=[路街巷道])\\d{1,4}(?:-\\d{1,4}){2,3}(?![\\d元年月万.%-])|(?<=${ESTATE_END}|期)(?:[A-Z]?\\d{1,4}(?:-(?:\\d{1,5}|[甲乙丙丁])){1,3}室?|(?<=(?:宿舍|公寓|家园|花园|小区|新村|大厦|华府|华庭|家属院|家属楼|家属区|家属房|集体楼|周转房|安置房|职工楼|教师楼|单身楼|筒子楼))\\d{3,4})(?![\\d元年月万.%-])`,
  'g',
);
/** What may follow the last step and still lead to the door. */
const TAIL =
  /^(?:[ -]?\d{2,5}室?(?![\d元年月万.%人户平㎡亩号弄幢栋座单楼排层组#巷-]| ?[號樓棟])|-\d{1,5}| ?[A-Z]?\d{1,3}(?:-(?:\d{1,4}|[甲乙丙丁])){1,2}室?|[A-Z](?:室|座|户)?(?![A-Za-z\d座栋幢室单])|[A-Z]\d{3,4}室?(?![\dA-Za-z])|[一二三四五六七八九〇零○]{3,4}室?(?=[,。;)、\s]|$)|(?:院?内)?(?:平房|板房|活动房|简易房|窑洞|毡房|蒙古包|地下室|车库|门房|偏房|厢房|船|趸船)|附\d{1,3}号?|之(?:[一二三四五六七八九十]|\d{1,2}(?!\d))|后[楼间院座]|[东西南北左右]数第[一二三四五六\d][户门间]|负一层|[东西南北中][首侧边户厢间头]+|第[一二三四五六\d]{1,2}户|\d{1,2}户(?=[,;。)\s]|$)|第?[一二三四五六\d]{1,2}(?:间|楼|层|室|门)|[阁底顶]楼|[底顶]层|门面房?|楼(?=\d)|室|号|內|内(?=[,。;)]|$))/;
const PLACE =
  /[路街道巷弄里村区苑庄屯寨寓厦城府坊镇乡组湾园庭居院队县市省旗岭坑坞浜桥坝墩头埠铺岙店塘屋舍楼圩垸垟坪坡沟畈窝营堡关集团连师场堂埭浦港滩洲岛角尾口井田冲塆台]|胡同|新村|嘎查|大厦/;
const GAP = /^\n?[\u3400-\u9fffA-Za-z·]{0,14}\n?$/;
const BUILDING = /栋|幢|座|号楼|棟|單元|单元/;
const MOST_TAILS = 4;
const HOUSE =
  /号(?!楼)|號|#|室|户|房(?!东)|门|弄|铺|[A-Za-z\d]$|(?:\d|[A-Z])-\d|之|附|[东西南北][首侧边户厢间]|后[楼间]|(?<![号\d])楼$|排$|第[一二三四五六\d]户/;
const INDOORS =
  /室|单元|(?:幢|栋|座|楼|棟|樓)[\d-]{3,}|\d-\d{1,2}-\d{3,4}|-\d{3,4}$|(?:宿舍|公寓|家园|花园|小区|新村)\d{3,4}/;

const DEEP = /(?:幢|栋|座|号楼|弄).{0,8}(?:室|\d{3,4}$)/;

/**
 * The ways to doors in a text, without the place names before them. Steps that follow each other,
 * or stand at most an estate's name apart, are one way; linear in the length of the text.
 */
export function waysIn(text: string): readonly Way[] {
  const steps = [...text.matchAll(STEP), ...text.matchAll(BARE)]
    .map((step) => ({ start: step.index, end: step.index + step[0].length }))
    .sort((a, b) => a.start - b.start);
  const ways: { start: number; end: number }[] = [];
  for (const step of steps) {
    const last = ways.at(-1);
    if (last !== undefined && step.start < last.end) continue;
    const end = tailed(text, step.end);
    if (last !== undefined && joins(text, last.end, step)) last.end = end;
    else ways.push({ start: step.start, end });
  }
  return ways.map(({ start, end }) => wayOf(text, start, end));
}

function wayOf(text: string, start: number, end: number): Way {
  const steps = text.slice(start, end);
  const withName = text.slice(Math.max(0, start - 4), end);
  const toDoor = HOUSE.test(steps);
  return {
    start,
    end,
    door: start,
    toDoor,
    indoors: INDOORS.test(withName),
    deep: DEEP.test(steps),
  };
}

function tailed(text: string, from: number): number {
  let end = from;
  for (let tail = 0; tail < MOST_TAILS; tail += 1) {
    const match = TAIL.exec(text.slice(end, end + 12));
    if (match === null) break;
    end += match[0].length;
  }
  return end;
}

/** An estate of any name may stand between the road's number and its building. */
function joins(text: string, from: number, step: Span): boolean {
  if (step.start - from > 14) return false;
  const gap = text.slice(from, step.start);
  return (
    /^[ \-\n]?$/.test(gap) ||
    (GAP.test(gap) && (PLACE.test(gap) || BUILDING.test(text.slice(step.start, step.end))))
  );
}

/** Whether a place is named in the words. */
export function namesPlace(words: string): boolean {
  return PLACE.test(words);
}
