import { BORDER, flagsAt, NEVER_GIVEN } from './characters.ts';
import { isProsePair } from './prose-pairs.ts';
import { words } from '../word-index.ts';
import { BEHIND_PEOPLE } from './behind-people.ts';
import { officeStartingAt } from './offices.ts';
import { followers, titles } from './role-words.ts';
import { wordClasses } from './word-classes.ts';

/** What stands right behind a name. */
export const rightKinds = [
  'end',
  'comma',
  'about',
  'stop',
  'colon',
  'list',
  'open',
  'openPerson',
  'close',
  'quote',
  'digit',
  'blank',
  'letter',
  'title',
  'personal',
  'counted',
  'kin',
  'of',
  'verb',
  'act',
  'behind',
  'adverb',
  'place',
  'filed',
  'dash',
  'particle',
  'and',
  'never',
  'word',
  'other',
] as const;
export type RightKind = (typeof rightKinds)[number];

export interface RightContext {
  readonly kind: RightKind;
  readonly start: number;
  readonly end: number;
}

/** What tells about a person, behind a comma or in a bracket: 男, 1993年, 身份证. */
const ABOUT =
  /^ ?(?:[男女][,;。)、 \n性]|性别|[\u4e00-\u9fff]{1,4}族|现年|年龄|\d{1,3}岁|\d{1,3}周岁|出生|生于|系|公民身份|身份证|证件|电话|手机|联系|住址|家住|家庭住址|住[在于\u4e00-\u9fff]|现住|户籍|籍贯|(?:19|20)\d{2}[年.-]|护照|台胞证|学籍|准考证|病历|住院|病案|低保证|残疾证|银行卡|卡号|账号|QQ|微信|患|本科|硕士|博士|大专|中共党员|党员|家庭人口|车牌|残疾|拟任|现任|其[妻夫子女父母兄弟姐妹]|\d{3,}|[一-龥]{1,3}[之的][父母子女妻夫弟兄妹姐]|化名|举报人|经营者|店员|组长|工作单位|父亲|母亲|之[子女父母妻夫]|[一二三四五六七八九]年级|高级|专家|教授|1[3-9]\d|0\d{2,3}-)/;
const COUNTED =
  /^等(?:\d{1,5}|[一二三四五六七八九十百两]{1,4})?[余多]?(?:位|名|户)?(?:人|户|同志|村民|居民|学生|职工|家庭|群众|小学生|民工|未成年|[\u4e00-\u9fff]{0,2}工人|同学|老人|志愿者|专家)/;
const KIN =
  /^(?:之|的|及其|和他|和她|与其|和其)?(?:[妻夫父母兄弟姐妹孙侄]|妻子|丈夫|儿子|女儿|父亲|母亲|爱人|老伴|配偶|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|外公|外婆|孙子|孙女|遗孀|家属|亲属|监护人|之[子女孙])/;
const PERSONAL = words(
  '同志 一家 同学 夫妇 夫妻 一户 家庭 老人 先生 女士 小姐 大爷 大妈 奶奶 爷爷 阿姨 本人 家属 父母 小朋友 老师傅 老汉 大娘 大叔 家 户 网友 业主 全家 家中 家里 老两口 母子 母女 父子 父女 姐妹 兄弟 等人 二人 两人 三人 四人 两位 三位 二位 三户 两户 之子 之女',
);
const ADVERBS = words(
  '今天 昨天 前天 昨夜 昨晚 今晨 当天 当日 当晚 当场 当即 先后 早已 早就 已经 曾经 一直 始终 特地 特意 连忙 连夜 连声 逾期 多次 再次 随后 立即 立刻 终于 竟然 居然 主动 自愿 独自 亲自 一起 共同 分别 现随 原系 此前 之后 以后 今年 去年 目前 现在 现已 长期 常年 多年 至今 从未 从来 不仅 不但 虽然 因为 由于 为了 如果 只要 只有 总是 总说 经常 每天 每月 每年 每次 及时 按时 按期 全票 高票 一户 亲眼 当面 口头 书面 实名 匿名 连续 率先 首先 最后 最终 仍然 仍未 尚未 均已 均未 也曾 也在 又以 另有 还有 刚刚 刚从 正在 正好 恰好 即兴 恳请 恳求 声泪 含泪 笑着 哭着 忙着 拿着 带着 拎着 背着 抱着 拉着 扶着 看着 说着 指着 握着 攥着 骑着 驾着 坐在 站在 躺在 守在 跪在 蹲在 住在 走在 走进 走到 走上 走出 跑到 赶到 赶来 回到 回家 来信 去信 致电 致信 来函 递来 送来 寄来 发来 传来 搬走 搬来 搬到 接过 接到 拿到 拿出 掏出 递上 送上 送去 取走 借走 拿走 偷走 骗走',
);
/** Verbs and prepositions of one character that hardly ever end a name. */
const ACTS = words(
  '拿 携 拎 搬 读 骑 看 背 拒 罹 潜 持 驾 抱 扛 推 拉 拖 踩 踢 跑 走 赶 蹲 跪 坐 站 躺 睡 醒 哭 喊 骂 吵 闹 劝 拦 堵 撞 摔 跌 掉 落 丢 捡 拾 找 寻 追 逃 躲 藏 偷 骗 抢 赌 喝 吃 买 卖 租 借 欠 还 付 交 收 领 报 填 写 签 盖 发 寄 递 传 转 接 送 带 陪 扶 救 帮 养 喂 种 砍 挖 盖 修 装 拆 烧 炸 砸 打 杀 伤 死 病 疼 痛 累 饿 穿 戴 开 关 停 驶 载 运 拍 录 听 闻 问 答 讲 谈 聊 笑 气 怕 怒 急 忙 闲 搭 乘 考 学 教 练 唱 跳 演 画 赢 输 罚 判 诉 告 举 控 抗 辩 认 承 悔 赔 补 贴 捐 献 拜 谢 离 回 到 来 去 出 入 进 住 搬 迁 嫁 娶 婚 孕 生 育 葬 冒 顶 替 代 代签 涉 违 犯 逾 未 拟 暂 仅 只 却 便 遂 乃 竟 偏 常 总 老 曾 刚 正 仍 尚 犹 既 虽 因 如 若 凡 凭 靠 沿 朝 往 趁 除 连 比 跟 替 为 被 受 遭 挨 获 得 有 无 没 非 属 归 占 缺 剩 余 约 近 逾 超 满 达 至',
);
/** What bears the name of a person or a place: 阳光小区, 和平路, 周大生珠宝店. */
const BEARERS = words(
  '小区 社区 花园 家园 公寓 大厦 广场 公园 水库 大桥 小学 中学 大学 学校 学院 医院 超市 公司 集团 合作社 银行 支行 农商 酒店 饭店 餐馆 宾馆 药房 药店 诊所 幼儿园 大道 新村 新城 新区 开发区 工业园 园区 街道 村委 居委 派出所 卫生院 卫生室 项目 工程 隧道 路口 片区 组团 名苑 名都 豪庭 山庄 别墅 农场 林场 墓 祠 故居 书院 纪念馆 博物馆 图书馆 文化馆 展览馆 体育馆 商场 商店 珠宝 家具 建材 食品 物流 建设 机械 服饰 服装 化工 石化 电子 科技 物业 置业 地产 水泥 玻璃 纺织 药业 酒业 茶业 农业 渔业 牧业 工作室 经营部 门市部 加油站 服务站 服务部 分理处 营业部 分公司 分局 支队 大队 车站 机场 码头 港口 高速 公路 铁路 线路 沿线 流域 地区 一带 境内 镇政府 乡政府 县政府 市政府 省 自治 人民政府 自然村 行政村 组 号楼 幢 栋 单元 楼 弄 里 坊 苑 庭 湾 洼 坳 岙 垭 坪 坝 塘 渠 沟 溪 江 泉 洞 岛 礁 峰 岩 崖 关 口 渡 井 亭 阁 塔 庵 寺 庙 观 宫 殿 陵 碑 坊 牌 字 政 发 办 函 告 审 罚决 罚字',
);
const PLACES = new Set('县市区镇乡村路街巷弄桥河湖山庄寨屯堡岭沟坝港湾社社区大道楼院园');
const RIGHT_WORDS = wordClasses({
  title: titles,
  personal: PERSONAL,
  place: BEARERS.filter((word) => word.length > 1),
  verb: followers.filter((word) => word.length > 1),
  behind: BEHIND_PEOPLE,
  adverb: ADVERBS,
  and: words('和 与 及 跟 以及'),
  act: ACTS,
  particle: followers.filter((word) => word.length === 1 && word !== '的'),
});
const KIN_FIRST = new Set('之的及和与其妻夫父母兄弟姐妹孙侄丈儿女爱老配哥爷奶外遗家亲监');

export function rightOf(text: string, end: number): RightContext {
  const at = { start: end, end: end + 1 };
  if ((flagsAt(text, end) & BORDER) !== 0) return { kind: borderKind(text, end), ...at };
  const first = text.charAt(end);
  if (first === '等') {
    return { kind: COUNTED.test(text.slice(end, end + 14)) ? 'counted' : 'particle', ...at };
  }
  if (KIN_FIRST.has(first) && KIN.test(text.slice(end, end + 5))) return { kind: 'kin', ...at };
  const word = RIGHT_WORDS.startingAt(text, end);
  if (word !== null && word.length > 1)
    return { kind: word.kind, start: end, end: end + word.length };
  const office = officeStartingAt(text, end);
  if (office > 0) return { kind: 'title', start: end, end: end + office };
  if (word !== null) return { kind: word.kind, ...at };
  if (PLACES.has(first)) return { kind: 'place', ...at };
  if (first === '的') return { kind: 'of', ...at };
  if ((flagsAt(text, end) & NEVER_GIVEN) !== 0) return { kind: 'never', ...at };
  if (isProsePair(text, end)) return { kind: 'word', start: end, end: end + 2 };
  return { kind: 'other', ...at };
}

function borderKind(text: string, end: number): RightKind {
  const mark = text.charAt(end);
  if (mark === '' || mark === '\n') return 'end';
  if (mark === ',') return ABOUT.test(text.slice(end + 1, end + 14)) ? 'about' : 'comma';
  // 宁防指〔2022〕5号: an organ's mark in a document number.
  if ('(〔['.includes(mark) && /^(?:19|20)\d\d[)〕\]]/.test(text.slice(end + 1, end + 6)))
    return 'filed';
  if (mark === '(') return ABOUT.test(text.slice(end + 1, end + 14)) ? 'openPerson' : 'open';
  if (mark === '、' || mark === '/') return 'list';
  if (';。!?.'.includes(mark)) return 'stop';
  if (mark === ':') return 'colon';
  if ('【<'.includes(mark)) return 'open';
  if (')]】>》〕'.includes(mark)) return 'close';
  if ('"“”‘’\'《'.includes(mark)) return 'quote';
  if (mark === '〔' || mark === '[') return 'filed';
  if ('-—~'.includes(mark)) return 'dash';
  if (mark >= '0' && mark <= '9') return 'digit';
  if (' \t|'.includes(mark)) return 'blank';
  return 'letter';
}
