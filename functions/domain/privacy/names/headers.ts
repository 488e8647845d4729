import { oneOf } from '../reading/word-index.ts';

/** What the head of a column says about its cells. */
export type HeaderKind = 'people' | 'other' | 'none';

const PEOPLE = new RegExp(
  `${oneOf(`姓名 名字 户主 家长 监护人 学生 负责人 法人 法定代表人 受益人 房主 人员 配偶 父亲 母亲 妻子 丈夫 子女 成员 驾驶员 车主 村民 居民 对象 患者 考生 儿童 老人
    户名 业主 [者人员] 农户 局长 科长 书记 主任 代表 领导 逝者 亲属 医生 医师 老师 教师 队长 组长 [路河湖林田楼站园]长 班主任 [内外妇儿]科 户 证人 邻居 学员 职工 委员 专家 选手 骑手 司机 本人 同志 亡者`)}(?:\\([^()]*\\)|签名|签字|名称)?$`,
);
const NOT_PEOPLE =
  /单位|企业|公司|编号|人数|数量|电话|身份|金额|类别|关系|项目|地址|住址|号码|账号|年龄|性别|编码|日期|时间|户数|住所|账户|开户|卡号|手机|联系方式|次数|总人|面积|情况/;
const kinds = new Map<string, HeaderKind>();

export function headerKind(header: string): HeaderKind {
  const known = kinds.get(header);
  if (known !== undefined) return known;
  const compact = header.replaceAll(/\s/g, '');
  let kind: HeaderKind = 'other';
  if (compact === '') kind = 'none';
  else if (PEOPLE.test(compact) && !NOT_PEOPLE.test(compact)) kind = 'people';
  if (kinds.size < 2_000) kinds.set(header, kind);
  return kind;
}
