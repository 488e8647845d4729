import type { Persons } from '../persons.ts';
import { sentenceAfter, sentenceBefore } from '../reading/labels.ts';
import type { Reading, Span } from '../reading/reading.ts';
import { oneOf } from '../reading/word-index.ts';
import type { Cell } from '../tables/columns.ts';
import type { Way } from './address-way.ts';
import { isOrganisationRow } from './organisation-row.ts';

const HOME_WORD = oneOf(
  `家庭住址 家庭地址 家里地址 家里住 家在 家址 现住址 现住地 现居住地 经常居住地 常住地址 常住地 户籍地址 户籍所在地 户籍地 户籍 居住地址 居住地 住址 住所地 住所 家住 现住 现居 租住 暂住 借住 寄住
  原住 居住 入住 住宿 现居地址 现居地 暂住地址 暂住地 租住地址 租住地 户口所在地 户口地址 户口 详细住址 居所 原籍 老家 本人地址 个人地址 学生地址 家长地址 户主地址 监护人地址 住户地址 业主地址 来信地址 来信人地址 申请人地址 收件人地址 信访人地址 反映人地址 投诉人地址 患者地址 产权人地址 家门牌 家门牌号 家庭门牌 本人住 我家 他家 她家 其家 名下 家属住 住处 住`,
);
export const HOME_LABEL = new RegExp(`${HOME_WORD}(?:于|在|为|是|至|到|即)?[:( "“\\t|]{0,3}$`);
/** Whose address the label says, whoever stands near: an organ's, a firm's, a site's. */
const ORGAN_LABEL = new RegExp(
  `(?:${oneOf(`办公 单位 经营 注册 营业 机构 公司 企业 供应商 采购人 成交人 中标人 竞得人 投标人 招标人 出让人 受让人 会议 报名 受理 建设 项目 施工 生产 店铺 商户 门店 窗口 报到 投诉 执业 社区 街道 镇 乡 村委 中心 局 校 院 行 部 店 厂 司 馆 站 所`)}[\\u4e00-\\u9fff]{0,2}(?:地址|场所|住所|位置)|(?:店铺|铺面?|店|厂|公司|摊位?|门面|诊所)(?:在|位于|设在|开在)|(?<!送达|居住|居住的|户籍)地点)[为是:( ]{0,3}$`,
);
/** A firm's seat is written behind the one who stands for it. */
const REPRESENTED =
  /(?:法定代表人|法人代表|投资人|股东)[^。;]{0,24}[,、](?:其|该公司|该企业)?(?:住所|地址|经营场所|注册地)[\u4e00-\u9fff]{0,4}[:(]?$/;
/** 县拘留所（…）: an organ's name right before it. */
const ORGAN_BEFORE =
  /[\u4e00-\u9fff]{2}(?:[所局院馆厅站厂社会部处]|中心|公司|学校|小学|中学|委会|支行|大队|办事处|宾馆|酒店|网[吧咖]|超市|诊所|[^书客]店)(?:[(:]|,?(?:地址|位于)[:为]?|,|设在|设于)$/;
/** Served or delivered there: a person's door, if no organ is the one served. */
const SERVED =
  /(?:送达|收件|收货|房屋|房产|产权)(?:人?地址|地点|坐落|座落|位置)?[为是于在:( ]{1,3}$/;
/** Where mail goes, or what is owned: home or office, as the person beside it is private or not. */
const OPEN_LABEL =
  /(?:通讯|联系|通信|收货|收件|邮寄|送达|房屋|房产)?(?:地址|地点|坐落|座落|位置)[为是于在:( ]{0,3}$/;
const OFFICE = new RegExp(
  oneOf(
    `[^格布]局 中心 公司 [^送就住]医院 学校 单位 办公 窗口 大厅 寄至 寄到 寄往 邮寄 邮编 邮政编码 会议 门店 经营 工厂 工地 项目 场所 营业 注册 受理 仓库 商铺 店铺 报名 现场 机关 政府 法院 检察院 路段
    施工 工程 报到 咨询 派出所 大队 街道办 事务所 供应商 展厅 网点 政务 便民 物业 协会 领取地点 自提 合作社 宾馆 酒店 饭店 请到 领取 更正 受理点 网吧 网咖 超市 药店 诊所 羁押`,
  ),
);
const MAILED = /(?:邮寄|寄送|投递|送达)(?:至|到|往|给)?[:( ]?$/;
/** Inside the way itself: a building of an organ or a firm. */
const ORGAN_INSIDE = new RegExp(
  oneOf(
    `行政中心 政务 医院 卫生院 教学楼 法庭 办公楼 办公室 会议室 服务中心 服务站 市场 商务楼 写字楼 产业园 工业园 工业区 工业集中区 科技园 创业园 物流园 法院 酒店 宾馆 车间 仓库 营业厅 门市 门面 商铺 办事处 人才大厦 国际中心 大队 派出所
    广场店 超市 饭店 居委会 村委会 管委会 政府 商务区 中心楼 党群`,
  ),
);
/** 下冲村委会老屋场自然村: what follows makes the committee's name one of a place. */
const COMMITTEE_AS_PLACE = /[村居]委会(?=[\u4e00-\u9fff]{2,10}[组村屯寨队湾冲])/g;
/** Buildings that nobody but those who live there gets mail in. */
const RESIDENCE = /家属|宿舍|公寓|花园|家园|新村|筒子楼|安置|\d单元|幢\d+室/;
const HOUSING =
  /家属|宿舍|公寓|小区|花园|新村|家园|华府|名苑|雅苑|嘉苑|苑|华庭|府|里|庭|湾|城(?!区|关|市|镇|东|西|南|北|中)|还建|安置|期|邸|居|院/;
/** What is done at somebody's home. */
const HOME_BEHIND =
  /^(?:\)?(?:家中|家里|家门|房屋|住房(?!保障|公积|和城)|一处|住宅|住户|屋顶|屋内|房产|房子|走失|过户|居住|住着|独居|租房|租住|家庭|家|户内|看望|慰问|走访|的?(?:老人|村民|住户|业主|租客|租户|男子|女子|居民|群众|家|房|[\u4e00-\u9fff]{2,4}(?:家|老人|一家)))|其妻|其夫|其父|其母)/;
const VISIT_BEFORE =
  /(?:自家|我家|他家|她家|家中|家门|看望|慰问|走访|家访|上门|登门|入户|探望|送到|你户|您户|该户|业主|户主|房主|租客|租户)[\u4e00-\u9fff(]{0,7}$/;
/** 住宅层数 and 家庭人口 tell how much, not where. */
export const HOME_HEADER =
  /^(?!.*(?:层数|面积|户数|套数|人口|人数|收入|结构|性质|类型|年限|补助|标准)).*(?:住(?!宿?单位)|家庭|户籍|籍贯|居住|现居|来源地)|^addr(?:ess)?$/i;
const ORGAN_HEADER = /单位|注册|经营|企业|办公|机构|公司|门店|营业/;
/** 药店名称, 机构名称: rows of such a table are about organs, whoever works there. */
const NAMES_OF_ORGANS =
  /(?:单位|企业|公司|机构|[店铺厂院校园站所社馆场]|中心|网点|场所|商户|投标人|供应商)(?:名称|全称|字号)(?: |$)|^店名 /;
const PEOPLE_HEADERS = /姓名|户主|人(?: |$)|者|业主|学生|患者|对象/;

/** Whose door it is. */
export interface Verdict {
  readonly action: 'mask' | 'keep';
  readonly rule: string;
  readonly score: number;
  /** The words or the person that decided. */
  readonly by?: Span | undefined;
}

/** 周秀兰收: who gets the mail lives there, whatever office sends it. */
const RECEIVES = 0.82;
const organ: Verdict = { action: 'keep', rule: 'address.organ', score: 0.7 };

/** A way in running text, with what stands around it. */
interface Scene {
  readonly text: string;
  readonly way: Way;
  readonly persons: Persons;
  /** The words before it in its sentence. */
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

/** Speaks where it has something to say; null ends the search, as the way leads to nobody's door. */
type Rule = (scene: Scene) => Verdict | null | undefined;

/** From labels over names of organs and people to the look of the address alone. */
const rules: readonly Rule[] = [
  byOrganLabel,
  ({ way, before }) => (REPRESENTED.test(before) ? (way.toDoor ? organ : null) : undefined),
  byHomeLabel,
  // A building, a team or a group of a village is as far as a public list goes.
  ({ way }) => (way.toDoor ? undefined : null),
  ({ inside }) =>
    ORGAN_INSIDE.test(inside.replace(COMMITTEE_AS_PLACE, '')) && !/家属|宿舍|公寓|小区/.test(inside)
      ? organ
      : undefined,
  ({ before }) => (ORGAN_BEFORE.test(before) ? organ : undefined),
  (scene) => besidePerson(scene, 3) ?? undefined,
  byOpenLabel,
  ({ before, after }) =>
    HOME_BEHIND.test(after) || VISIT_BEFORE.test(before)
      ? { action: 'mask', rule: 'address.visited', score: 0.8 }
      : undefined,
  byPerson,
  ({ way, inside, before }) =>
    way.indoors && RESIDENCE.test(inside) && MAILED.test(before)
      ? { action: 'mask', rule: 'address.served', score: 0.65 }
      : undefined,
  ({ before, after }) => (OFFICE.test(before) || OFFICE.test(after) ? organ : undefined),
  (scene) => besidePerson(scene, 30) ?? undefined,
  ({ way, inside }) =>
    way.indoors && HOUSING.test(inside)
      ? { action: 'mask', rule: 'address.indoors', score: 0.65 }
      : organ,
];

/** Whose address the way is; null where it is no address to a door. */
export function ownerOf(
  reading: Reading,
  way: Way,
  cell: Cell | null,
  persons: Persons,
): Verdict | null {
  if (cell !== null) return inTable(reading, way, cell, persons);
  const { text } = reading;
  const before = wordsBefore(text, way.start);
  const inside = text.slice(way.start, way.end);
  const scene = { text, way, persons, before, inside, after: sentenceAfter(text, way.end, 16) };
  for (const rule of rules) {
    const verdict = rule(scene);
    if (verdict !== undefined) return verdict;
  }
  return null;
}

function byOrganLabel({ way, before, inside }: Scene): Verdict | null | undefined {
  if (!ORGAN_LABEL.test(before) || (way.indoors && HOUSING.test(inside))) return undefined;
  return way.toDoor ? organ : null;
}

function byHomeLabel({ way, before, persons }: Scene): Verdict | undefined {
  if (!HOME_LABEL.test(before) || isFirm(before, way, persons)) return undefined;
  return { action: 'mask', rule: 'address.home', score: 0.97, by: labelOf(way) };
}

function byOpenLabel(scene: Scene): Verdict | undefined {
  const { before, way } = scene;
  if (SERVED.test(before) && !OFFICE.test(before)) {
    return { action: 'mask', rule: 'address.served', score: 0.75, by: labelOf(way) };
  }
  return OPEN_LABEL.test(before) ? (besidePerson(scene, 60) ?? organ) : undefined;
}

/** A person close by outweighs words of offices farther off. */
function byPerson(scene: Scene): Verdict | undefined {
  const verdict = besidePerson(scene, 30);
  if (verdict?.score === RECEIVES) return verdict;
  if (verdict === null || (verdict.action === 'mask' && verdict.score <= 0.75)) return undefined;
  const between = verdict.by === undefined ? '' : scene.text.slice(verdict.by.end, scene.way.start);
  return OFFICE.test(between) || OFFICE.test(scene.after.slice(0, 8)) ? undefined : verdict;
}

function labelOf({ start }: Way): Span {
  return { start: Math.max(0, start - 4), end: start };
}

/** A short line right above: the label of a form whose values stand below. */
const LINE_ABOVE = /(?:^|\n)([^\n]{2,12})\n *$/;

/** The words before it in its sentence; behind 答 those of the question. */
function wordsBefore(text: string, at: number): string {
  const before = sentenceBefore(text, at, 40);
  if (before.trim() === '') {
    const above = LINE_ABOVE.exec(text.slice(Math.max(0, at - 16), at))?.[1] ?? '';
    return HOME_LABEL.test(above) ? above : before;
  }
  if (!/^答[:]?$/.test(before.trim())) return before;
  return text.slice(Math.max(0, at - 40), at).replace(/哪里|哪儿|何处|什么地方|[?\n]|答[:]?/g, '');
}

function inTable(reading: Reading, way: Way, cell: Cell, persons: Persons): Verdict | null {
  const by = { start: cell.head.start, end: cell.head.end };
  if (HOME_HEADER.test(cell.header) && !/单位|办公/.test(cell.header)) {
    return { action: 'mask', rule: 'address.column', score: 0.97, by };
  }
  if (!/地址|地点|坐落|座落|位置|房屋|房产|房源|送达|门牌/.test(cell.header)) {
    const people = PEOPLE_HEADERS.test(cell.headers) || persons.privateRows.has(cell.row);
    if (isOrganisationRow(reading, way.start)) return null;
    return way.toDoor && people && (way.indoors || persons.privateRows.has(cell.row))
      ? { action: 'mask', rule: 'address.column', score: 0.6, by }
      : null;
  }
  if (ORGAN_HEADER.test(cell.header)) return organ;
  if (NAMES_OF_ORGANS.test(cell.headers)) return organ;
  if (ORGAN_HEADER.test(cell.headers) && !PEOPLE_HEADERS.test(cell.headers)) return organ;
  const people = persons.privateRows.has(cell.row) && !isOrganisationRow(reading, way.start);
  return people ? { action: 'mask', rule: 'address.column', score: 0.85, by } : organ;
}

/** 住所 is also where a firm has its seat. */
function isFirm(before: string, way: Way, persons: Persons): boolean {
  if (!/住所(?:地)?[为是:( ]{0,3}$/.test(before)) return false;
  if (/法定代表人|法人代表|投资人/.test(before)) return true;
  const person = persons.lastBefore(way.start);
  const near = person !== null && way.start - person.end <= 60;
  return !near && /公司|[厂店行社部]|中心|合作社/.test(before);
}

/** 姓名:周秀兰;地址:…: the fields of one person. */
const NAMED = /(?:姓名|户主|申请人|死者|患者|业主|信访人|来信人)[:为]? ?$/;

/** No word tells whose address it is; the nearest person does. */
function besidePerson({ text, way, persons }: Scene, reach: number): Verdict | null {
  const person = persons.lastBefore(way.start);
  if (person !== null && way.start - person.end <= reach) {
    const between = text.slice(person.end, way.start);
    const apart = NAMED.test(text.slice(Math.max(0, person.start - 6), person.start))
      ? /。/
      : /[。;]/;
    if (!apart.test(between) && (between.match(/\n/g)?.length ?? 0) <= (reach > 30 ? 2 : 0)) {
      const by = { start: person.start, end: person.end };
      if (person.role === 'official') return { ...organ, by };
      return {
        action: 'mask',
        rule: 'address.person',
        score: between.length <= 16 ? 0.8 : 0.72,
        by,
      };
    }
  }
  return reach < 8 ? null : beforePerson({ text, way, persons });
}

/** 寄到…,周秀兰收: the person right behind it, unless that one stands for an organ there. */
function beforePerson({
  text,
  way,
  persons,
}: Pick<Scene, 'text' | 'way' | 'persons'>): Verdict | null {
  const next = persons.firstAfter(way.end);
  if (next === null || next.start - way.end > 8 || next.role === 'official') return null;
  if (
    /[。\n]|法定|法人|代表|负责|经营者|联系|主任|[院校站所]长/.test(text.slice(way.end, next.start))
  ) {
    return null;
  }
  const by = { start: next.start, end: next.end };
  const receives = /^ ?\)?[(, ]?(?:收|亲启|亲收|[(,:]? ?1[3-9]\d{2})/.test(
    text.slice(next.end, next.end + 8),
  );
  return { action: 'mask', rule: 'address.person', score: receives ? RECEIVES : 0.7, by };
}
