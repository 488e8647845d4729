import type { WarningKind } from './warnings.ts';

/** Kinds of warnings that words alone can give rise to. */
export type SensitiveKind = Extract<WarningKind, 'minor' | 'health' | 'hardship'>;

/** Words in the same sentence as a person. */
const besidePerson: Readonly<Record<SensitiveKind, RegExp>> = {
  minor:
    /未成年(?!人保护|人检察|人工作)|儿童(?!福利|主任|乐园|医院|节)|幼儿(?!园(?:教师|老师|园长))|婴儿|女婴|男婴|孤儿|小学生|初中生|中学生|高中生|学龄前|[一二三四五六七八九]年级|(?:初|高)[一二三](?:学生|年级|\(?\d|[,。、)])|[小中大]班(?=[,。、)]|学生|幼儿)|[一二三四五六七八九]\(\d{1,2}\)班|(?:小学|幼儿园|初中|初级中学|实验中学|中学)(?:就读|学生|读书|上学|入学|一年级|二年级)|就读于[^,。;\n]{0,14}(?:小学|幼儿园|中学|初中|高中)|监护人|学籍|入园|入托|幼升小|小升初/,
  health:
    /[癌瘤]|白血病|尿毒症|糖尿病|高血压|心脏病|冠心病|心肌|脑梗|脑出血|中风|偏瘫|瘫痪|截瘫|精神(?:病|分裂|障碍)|抑郁|艾滋|HIV|结核|肝炎|肝硬化|梅毒|肾(?:病|衰)|透析|化疗|放疗|骨折|重病|大病(?!保险|医保)|患病|罹患|身患|患有|确诊|诊断为|(?<![心精])病情|病历|住院(?:号|治疗|费)|因病|病(?:故|亡|逝)|癫痫|自闭症|脑瘫|失能|痴呆|流产|怀孕|患者(?=[^,。;\n]{0,6}$)|血友病|罕见病|器官移植|核酸.{0,4}阳性/,
  hardship:
    /低保(?!标准|政策|工作|资金)|特困|低收入(?:家庭|户|人)|困难(?:家庭|群众|户|职工|学生|人员|党员|对象)|(?:生活|家庭)困难|建档立卡|贫困户|脱贫户|监测户|致[贫困]|残疾(?!人联合会|人保障法|人工作)|五保|临时救助|失独|单亲|救助对象|最低生活保障(?!标准|工作)|助学金|孤寡|精准扶贫户/,
};

/** Heads of columns, and captions of tables that name people. */
const overColumn: Readonly<Record<SensitiveKind, RegExp>> = {
  minor: /年级|班级|学籍|儿童|幼儿|监护人|未成年|新生|学生姓名|就读学校|家长/,
  health: /病种|诊断|疾病|病情|病名|健康状况|患病|病历|住院|伤情|病因/,
  hardship: /低保|特困|低收入|困难|贫困|致贫|致困|残疾|救助|五保|保障类别|保障金|助学/,
};

/** Students of these are grown up, or nearly so. */
const HIGHER_SCHOOL = /大学|学院|高校|本科|研究生|硕士|博士|大专|高职/;

/** The first words in a stretch of running text that make it sensitive, as offsets in it. */
export function sensitiveIn(
  kind: SensitiveKind,
  text: string,
): { readonly start: number; readonly end: number } | null {
  const match = besidePerson[kind].exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** Whether a header, or the caption of a table, says so of everybody below it. */
export function headsSensitive(kind: SensitiveKind, header: string): boolean {
  if (kind === 'minor' && HIGHER_SCHOOL.test(header)) return false;
  return overColumn[kind].test(header);
}
