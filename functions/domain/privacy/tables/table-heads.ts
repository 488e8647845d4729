import { wordIndex, words } from '../reading/word-index.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Words that a header ends with, whatever stands before them: 被补贴人, 监护人联系电话. */
const END_WORDS = words(
  `姓名 名字 英文名 人 人员 者 户主 户名 业主 车主 机主 房主 店主 船主 农户 家长 学生 儿童 子女 配偶 父亲 母亲 成员 代表 法人 驾驶员 联络员 司机
  患者 考生 职工 对象 主体 单位 机构 部门 科室 号码 编号 代码 编码 序号 证号 户号 文号 案号 账号 帐号 卡号 工号 学号 考号 房号 室号 座号 牌号 型号 单号 档号 账户 帐户 证件 证照
  身份 身份证 执照 电话 手机 手机号 座机 固话 热线 传真 方式 微信 微信号 QQ QQ号 邮箱 邮件 号牌 车牌 牌照 住址 地址 住所 坐落 座落 位置 地点 所在地 户籍地 出生地 来源地 现住地 居住地 现居地 籍贯
  所在村 所在组 村名 组别 楼栋 日期 时间 年月 年月日 出生 生日 年度 年份 月份 期限 金额 标准 补贴 补助 补偿 补偿款 资金 款项 余额 总额 费用 收入 支出 单价 报价 数量 人数 户数 头数 人口
  面积 比例 得分 分数 成绩 总分 笔试 面试 积分 名次 排名 排序 次序 性别 年龄 民族 国籍 学历 学位 院校 专业 职务 职称 职位 岗位 级别 等级 类型 类别 种类 性质 状态 情况 原因
  事由 案由 事实 内容 依据 结果 结论 批次 备注 说明 关系 称谓 名称 品名 规格 小计 合计 开户行 开户银行 一卡通 存折 病历 学籍 准考证 残疾证 低保证 用途 权属 班级 年级 班组 线路 指标 科目
  住户 租户 用户 应缴 实缴 已缴 欠缴 欠费 应发 实发 实领 病种 险种 工种 树种 随访日期 诊断 床号 床位 签字 签名 诉求 标的 建议 政治面貌 文化程度 婚姻状况 健康状况 银行卡 社保卡 惠农卡 带班领导`,
);
const ENDS = wordIndex(END_WORDS);
/** Words that are a header only by themselves or behind 所在 and the like: they also end values. */
const ALONE = new Set(
  words(
    `村 乡 镇 乡镇 街道 镇街 村居 社区 组 小区 学校 公司 企业 银行 项目 证书 护照 户籍 地块 宗地 标段 费 款 额 元 万元 号 分 价格 序 名单 工人 教师 村民 居民 患者 老人 领导 值班
  问题 车型 品种 数 房间 楼号 单元 电话 手机 金额 发票 籍 行政村 自然村 村社区 村组 组社`,
  ),
);
/** Most values are told from heads by their last character alone. */
const MAY_END: ReadonlySet<string> = new Set(
  [...END_WORDS, ...ALONE]
    .map((word) => word.slice(-1))
    .concat([...')*:号员123456789一二三'], [...LETTERS]),
);
const QUALIFIED = /^(?:所在|所属|责任|主管|毕业|工作|就读|承担|开户)/;
/** 驾驶证档案号, 随车照管员: any number and any office. */
const NUMBER_OR_OFFICE = /[^第]号$|[\u4e00-\u9fff]{2}员$/;
/** Headers of exports from databases. */
const ENGLISH =
  /^(?:name|(?:full|user)_?name|id_?(?:no|card|num|number)?|mobile|phone|tel|addr|address|birth_?(?:day|date)?|sex|gender|age|amount|bank_?(?:card|no|acct)?|account|card_?no|e?-?mail|wechat|qq|plate|passport|remark|note|no|type|date)$/i;
/** Who somebody is to somebody: a value in the column 关系 or 身份. */
const VALUE = /^(?:本人|无人|他人|个人|商人|农民工|户主本人|残疾人|老年人|低收入人员|特困人员)$/;
const KINSHIP = new Set(
  words(
    '户主 本人 配偶 丈夫 妻子 夫 妻 父亲 母亲 父 母 儿子 女儿 长子 次子 三子 长女 次女 三女 子 女 子女 孙子 孙女 儿媳 女婿 祖父 祖母 爷爷 奶奶 哥哥 弟弟 姐姐 妹妹 岳父 岳母 家长 监护人 申请人 代理人 联系人 负责人 户主本人',
  ),
);
/** Units, numbers and remarks behind a header: 金额（元）, 电话1. */
const REMARK = /\([^()]{0,16}\)?$|[:*]$|[1-9一二三]$/;
const LONGEST_HEAD = 18;

/** Who somebody is in a household or a case: a head of a form, and the first value of a table's row. */
export function isKinship(cell: string): boolean {
  return KINSHIP.has(cell);
}

/** The header without spaces, units and remarks. */
export function bareHead(cell: string): string {
  const compact = cell.replace(/\s+/g, '');
  const bare = compact.replace(REMARK, '');
  return bare === '' ? compact : bare;
}

/** Whether the cell reads as the head of a column, and not as a value. */
export function isHead(cell: string): boolean {
  if (cell.length > LONGEST_HEAD * 2 || !MAY_END.has(cell.charAt(cell.length - 1))) return false;
  return readsAsHead(cell);
}

function readsAsHead(cell: string): boolean {
  if (cell.length === 0 || /[。;?!@]/.test(cell)) return false;
  const bare = bareHead(cell).replace(/^(?:19|20)\d\d年(?:度|底)?/, '');
  if (bare.length > LONGEST_HEAD || /\d/.test(bare) || VALUE.test(bare)) return false;
  if (ENDS.endingAt(bare, bare.length) > 0 || NUMBER_OR_OFFICE.test(bare)) return true;
  return ALONE.has(bare.replace(QUALIFIED, '')) || ALONE.has(bare) || ENGLISH.test(bare);
}

/** Heads that can be nothing else, so that one of them makes a form of a line. */
const CERTAIN = wordIndex(
  words(
    `姓名 名字 性别 民族 籍贯 年龄 户主 申请人 联系人 身份证号 身份证号码 身份证 证件号码 证件号 证件类型 公民身份号码 出生日期 出生年月 出生年月日 联系电话 电话
    手机 手机号 手机号码 联系方式 家庭住址 家庭地址 住址 现住址 户籍地址 户籍地 户籍所在地 通讯地址 联系地址 银行卡号 卡号 账号 开户行 开户银行 政治面貌 文化程度 婚姻状况
    职务 学历 工作单位 单位名称 统一社会信用代码 法定代表人 经营者 负责人 监护人 微信 微信号 邮箱 电子邮箱 车牌号 号牌号码 学籍号 准考证号 残疾证号 工号 国籍
    当事人 被处罚人 处罚依据 处罚机关 违法事实 备注 项目名称 项目编号 户名 配偶 家长 学校 班级 病历号 住院号 称谓 关系 居住地 来电人 反映人 诉求人 承租人 出租人 收件人 住所 坐落 标的`,
  ),
);

/** Whether the cell is a label beyond doubt, as in the left column of a form. */
export function isCertainHead(cell: string): boolean {
  if (!isHead(cell)) return false;
  const bare = bareHead(cell);
  return CERTAIN.endingAt(bare, bare.length) > 0;
}
