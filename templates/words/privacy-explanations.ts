import type {
  Evidence,
  Explanation,
  keptReasons,
  Operator,
} from '../../functions/domain/privacy/explanation.ts';
import type { PersonRole, PrivacyContext } from '../../functions/domain/privacy/personal-data.ts';
import type { Words } from './words.ts';

/** What spoke for or against a candidate. */
export const evidenceWords: Readonly<Record<Evidence['kind'], Words>> = {
  shape: { zh: '字符的样子', en: 'how the characters look' },
  checksum: { zh: '校验位', en: 'check digit' },
  label: { zh: '前面的标签', en: 'the label before it' },
  header: { zh: '表格的栏目名', en: 'the head of its column or row' },
  context: { zh: '上下文的词语', en: 'words around it' },
  list: { zh: '与它并列的各项', en: 'its neighbours in the list' },
  elsewhere: { zh: '同一内容在别处有更充分的依据', en: 'found on better grounds elsewhere' },
  segmenter: { zh: '分词词典的判断', en: 'how a dictionary cuts the sentence' },
  veto: { zh: '标签表明它是别的内容', en: 'a label says that it is something else' },
  overlap: {
    zh: '与另一项发现重叠，一并遮盖',
    en: 'overlaps another finding, all of it is masked',
  },
  reviewer: { zh: '由审查人选定', en: 'selected by a reviewer' },
};

/** Context that is no single word. */
export const wholeContext: Words = { zh: '前后文的整体', en: 'the passage as a whole' };

/** Why the engine would keep what it found. */
export const keptReasonWords: Readonly<Record<(typeof keptReasons)[number], Words>> = {
  veto: {
    zh: '标签表明它不是个人信息',
    en: 'a label says that it is no personal data',
  },
  weak: { zh: '依据不足', en: 'too little speaks for it' },
  official: {
    zh: '履行公务的人员或者机关的联系方式',
    en: 'somebody in office, or an office’s contact',
  },
  organisation: { zh: '属于单位，不属于个人', en: 'belongs to an organisation, not to a person' },
  punished: { zh: '被处罚的当事人', en: 'the party that was punished' },
  disclosed: { zh: '依法必须披露的当事人', en: 'the party of a disclosure required by law' },
  example: { zh: '举例用的名字或者化名', en: 'the name of an example or an alias' },
  alreadyMasked: { zh: '原文已经遮盖', en: 'masked in the text already' },
};

/** What is printed instead of a value. */
export const operatorWords: Readonly<Record<Operator, Words>> = {
  pseudonym: {
    zh: '只留姓氏，同一个人在全部文本中用同一代称',
    en: 'the surname alone, the same for one person throughout',
  },
  regionOnly: { zh: '只留前六位地区码', en: 'the six digits of the region' },
  prefixOnly: { zh: '只留开头', en: 'the beginning alone' },
  lastFour: { zh: '只留末四位', en: 'the last four digits' },
  villageOnly: { zh: '只留到村、社区或者街道', en: 'down to the village or street office' },
  yearOnly: { zh: '只留年份', en: 'the year alone' },
  removed: { zh: '全部隐去', en: 'nothing of it' },
};

/** In which capacity a person appears. */
export const personRoleWords: Readonly<Record<PersonRole, Words>> = {
  private: { zh: '私人', en: 'private person' },
  bystander: { zh: '其他相关人员', en: 'bystander' },
  official: { zh: '履职公务人员', en: 'office-holder in office' },
  legalRepresentative: { zh: '法定代表人', en: 'legal representative' },
  punished: { zh: '被处罚人', en: 'punished person' },
  disclosed: { zh: '依法披露的当事人', en: 'party of a disclosure required by law' },
  example: { zh: '举例人名', en: 'name of an example' },
  masked: { zh: '已经遮盖', en: 'masked already' },
};

/** What a document is for. */
export const privacyContextWords: Readonly<Record<PrivacyContext, Words>> = {
  ordinary: { zh: '一般文件', en: 'ordinary document' },
  punishment: { zh: '惩戒公示', en: 'punitive publicity' },
  mandatory: { zh: '强制性信息披露', en: 'mandatory disclosure' },
};

export const checksumWords: Readonly<Record<NonNullable<Explanation['checksum']>, Words>> = {
  passed: { zh: '校验位相符', en: 'the check digit is right' },
  failed: { zh: '校验位不符，可能有笔误', en: 'the check digit is wrong, maybe a slip' },
};

/** Who found it: the first part of a rule's name. */
export const recogniserWords: Readonly<Record<string, Words>> = {
  person: { zh: '人名识别', en: 'names of people' },
  residentId: { zh: '身份证号识别', en: 'resident ID numbers' },
  bankCard: { zh: '银行卡号识别', en: 'bank cards' },
  mobile: { zh: '手机号码识别', en: 'mobile numbers' },
  landline: { zh: '固定电话识别', en: 'landlines' },
  email: { zh: '电子邮箱识别', en: 'e-mail addresses' },
  plate: { zh: '车牌号识别', en: 'number plates' },
  passport: { zh: '护照号识别', en: 'passports' },
  permit: { zh: '通行证号识别', en: 'permits' },
  otherId: { zh: '其他证件号识别', en: 'other numbers of a person' },
  address: { zh: '住址识别', en: 'addresses' },
  birthDate: { zh: '出生日期识别', en: 'dates of birth' },
  socialAccount: { zh: '社交账号识别', en: 'social media accounts' },
  reviewer: { zh: '审查人补充', en: 'added by a reviewer' },
};

/** How it was found: the second part of a rule's name. */
export const ruleWords: Readonly<Record<string, Words>> = {
  abroad: { zh: '境外号码或者证件的格式', en: 'the shape of a number from abroad' },
  again: { zh: '同一姓名在别处已经确认', en: 'the same name is known from elsewhere' },
  beside: { zh: '紧接姓名、证号等本人信息', en: 'right beside other data of the person' },
  besideData: { zh: '紧挨着本人的证件或者电话', en: 'right beside the person’s own numbers' },
  born: { zh: '“出生”“生”等字样之前', en: 'before words for being born' },
  checked: { zh: '按号段和校验位判断', en: 'by its prefix and check digit' },
  column: { zh: '所在栏目是个人信息', en: 'its column holds personal data' },
  commas: { zh: '用逗号分隔的号码', en: 'a number cut with commas' },
  corrected: { zh: '更正前后的日期', en: 'a date that was corrected' },
  dated: { zh: '含有合理的地区码和出生日期', en: 'a plausible region and date of birth' },
  deed: { zh: '产权证、承包合同等的编号', en: 'number of a deed or a contract' },
  disability: { zh: '残疾人证号的格式', en: 'the shape of a disability certificate’s number' },
  door: { zh: '只写房号的住处', en: 'a home told by its room number alone' },
  exam: { zh: '考试或者资格证书编号', en: 'number of an exam or a certificate' },
  home: { zh: '写明是住址或者家庭号码', en: 'said to be a home address or number' },
  indoors: { zh: '具体到单元、室', en: 'down to the flat' },
  labelled: { zh: '标签写明了类型', en: 'its label says what it is' },
  list: { zh: '名单中并列的姓名', en: 'one of a list of names' },
  listed: { zh: '同类号码的列表', en: 'one of a list of such numbers' },
  masked: { zh: '原文已经遮盖的姓名', en: 'a name that the text has hidden already' },
  nickname: { zh: '网名、昵称', en: 'a name used on the net' },
  office: { zh: '机关或者单位的号码', en: 'number of an office' },
  official: { zh: '公务用途', en: 'for official use' },
  organ: { zh: '机关、单位的地址', en: 'address of an organ or organisation' },
  person: { zh: '写在某个人之后', en: 'stands behind a person' },
  roleWord: { zh: '身份称谓之后', en: 'behind a word for a role' },
  selection: { zh: '由审查人在文本中选定', en: 'selected in the text by a reviewer' },
  served: { zh: '文书送达的地址', en: 'where papers were served' },
  serviceCard: { zh: '军警证件字号', en: 'number of a service card' },
  sex: { zh: '紧接性别或者民族', en: 'right behind sex or ethnic group' },
  shape: { zh: '号码本身的格式', en: 'the shape of the value itself' },
  staff: { zh: '工号、警号等职务编号', en: 'number of a staff member' },
  surroundings: { zh: '前后文的综合判断', en: 'everything around it taken together' },
  title: { zh: '职务、称呼旁边', en: 'beside a title' },
  unit: { zh: '单位账户', en: 'account of an organisation' },
  visited: { zh: '上门、走访的地址', en: 'a home that was visited' },
};
