import { departmentIdSchema } from '../../../functions/domain/kernel/people.ts';
import type { Words } from '../../../templates/words/words.ts';

/** A department of the invented city, and what it makes policy about. */
export interface SimulatedDepartment {
  readonly id: string;
  readonly name: Words;
  /** 机关代字, as it stands in the number of a document. */
  readonly code: string;
  /** What its documents are about, and who they concern. */
  readonly subjects: readonly (readonly [subject: string, concerned: string])[];
}

function department(
  id: string,
  zh: string,
  en: string,
  code: string,
  ...subjects: readonly (readonly [string, string])[]
): SimulatedDepartment {
  return { id: departmentIdSchema.parse(id), name: { zh, en }, code, subjects };
}

/** Forty departments; the office comes first, because others' packages are decided there. */
const all: readonly SimulatedDepartment[] = [
  department(
    'office',
    '市政府办公室',
    'General Office',
    '江政办发',
    ['政务服务窗口延时办理', '办事群众'],
    ['便民热线诉求办理', '来电市民'],
  ),
  department(
    'development',
    '市发展和改革委员会',
    'Development and Reform',
    '江发改',
    ['产业园区厂房租金减免', '入园企业'],
    ['公共充电设施运营补贴', '充电站运营单位'],
  ),
  department(
    'education',
    '市教育局',
    'Education',
    '江教',
    ['普惠性幼儿园认定', '民办幼儿园'],
    ['课后服务延时', '中小学生家长'],
  ),
  department(
    'science',
    '市科学技术局',
    'Science and Technology',
    '江科',
    ['科技型企业研发补助', '科技型企业'],
    ['青年科技人才启动资助', '青年科研人员'],
  ),
  department(
    'industry',
    '市工业和信息化局',
    'Industry and Information',
    '江工信',
    ['中小企业数字化改造补贴', '中小企业'],
    ['技术改造项目奖补', '制造业企业'],
  ),
  department(
    'ethnic',
    '市民族宗教事务局',
    'Ethnic and Religious Affairs',
    '江民宗',
    ['民族特色村寨修缮补助', '村民委员会'],
    ['清真食品网点扶持', '食品经营户'],
  ),
  department(
    'security',
    '市公安局',
    'Public Security',
    '江公',
    ['电动自行车登记便民', '电动自行车所有人'],
    ['居住证积分办理', '外来务工人员'],
  ),
  department(
    'civil-affairs',
    '市民政局',
    'Civil Affairs',
    '江民',
    ['困难群众临时救助', '困难家庭'],
    ['社区老年助餐服务', '老年人'],
  ),
  department(
    'justice',
    '市司法局',
    'Justice',
    '江司',
    ['公共法律服务补贴', '法律援助申请人'],
    ['人民调解以案定补', '人民调解员'],
  ),
  department(
    'finance',
    '市财政局',
    'Finance',
    '江财',
    ['政府采购履约保证金减免', '供应商'],
    ['小微企业融资担保降费', '小微企业'],
  ),
  department(
    'personnel',
    '市人力资源和社会保障局',
    'Human Resources and Social Security',
    '江人社',
    ['高校毕业生就业见习补贴', '高校毕业生'],
    ['技能提升培训补助', '在职职工'],
  ),
  department(
    'natural-resources',
    '市自然资源和规划局',
    'Natural Resources and Planning',
    '江自然资',
    ['不动产登记跨区通办', '不动产权利人'],
    ['临时用地复垦保证金', '用地单位'],
  ),
  department(
    'environment',
    '市生态环境局',
    'Ecology and Environment',
    '江环',
    ['餐饮油烟治理补助', '餐饮经营者'],
    ['老旧柴油货车淘汰奖补', '货车所有人'],
  ),
  department(
    'housing',
    '市住房和城乡建设局',
    'Housing and Construction',
    '江建',
    ['既有住宅加装电梯', '住宅业主'],
    ['公租房租金减免', '公租房承租人'],
  ),
  department(
    'transport',
    '市交通运输局',
    'Transport',
    '江交',
    ['农村客运运营补贴', '客运企业'],
    ['巡游出租汽车更新', '出租汽车经营者'],
  ),
  department(
    'water',
    '市水利局',
    'Water Resources',
    '江水',
    ['农田灌溉用水精准补贴', '用水户'],
    ['河道采砂临时管理', '采砂单位'],
  ),
  department(
    'agriculture',
    '市农业农村局',
    'Agriculture and Rural Affairs',
    '江农',
    ['设施农业大棚补贴', '农业经营主体'],
    ['秸秆综合利用补助', '种植户'],
  ),
  department(
    'commerce',
    '市商务局',
    'Commerce',
    '江商',
    ['社区商业网点扶持', '商贸企业'],
    ['家电以旧换新补贴', '消费者'],
  ),
  department(
    'culture',
    '市文化广电和旅游局',
    'Culture, Radio, Television and Tourism',
    '江文旅',
    ['民宿品质提升奖励', '民宿经营者'],
    ['公益演出场次补贴', '演出团体'],
  ),
  department(
    'health',
    '市卫生健康委员会',
    'Health',
    '江卫',
    ['家庭医生签约服务', '签约居民'],
    ['托育机构运营补助', '托育机构'],
  ),
  department(
    'veterans',
    '市退役军人事务局',
    'Veterans Affairs',
    '江退役',
    ['退役军人创业扶持', '退役军人'],
    ['优抚对象短期疗养', '优抚对象'],
  ),
  department(
    'emergency',
    '市应急管理局',
    'Emergency Management',
    '江应急',
    ['企业安全生产标准化奖补', '生产经营单位'],
    ['农村避灾场所建设', '镇村两级'],
  ),
  department(
    'audit',
    '市审计局',
    'Audit',
    '江审',
    ['内部审计指导服务', '内部审计机构'],
    ['审计整改结果公告', '被审计单位'],
  ),
  department(
    'state-assets',
    '市国有资产监督管理委员会',
    'State-owned Assets',
    '江国资',
    ['国有房屋出租减免', '承租商户'],
    ['国有企业用工招聘公开', '求职人员'],
  ),
  department(
    'market',
    '市市场监督管理局',
    'Market Regulation',
    '江市监',
    ['小餐饮登记便利化', '小餐饮经营者'],
    ['知识产权质押融资贴息', '企业'],
  ),
  department(
    'statistics',
    '市统计局',
    'Statistics',
    '江统',
    ['统计调查对象权益告知', '调查对象'],
    ['记账户补贴发放', '记账户'],
  ),
  department(
    'medical-insurance',
    '市医疗保障局',
    'Medical Insurance',
    '江医保',
    ['门诊慢性病待遇认定', '参保人员'],
    ['生育医疗费用直接结算', '参保人员'],
  ),
  department(
    'petitions',
    '市信访局',
    'Petitions',
    '江信',
    ['网上信访事项办理', '信访人'],
    ['信访代办服务', '行动不便群众'],
  ),
  department(
    'landscape',
    '市园林和林业局',
    'Landscape and Forestry',
    '江园林',
    ['居住区绿化认养', '居民'],
    ['古树名木保护补助', '养护责任人'],
  ),
  department(
    'sports',
    '市体育局',
    'Sports',
    '江体',
    ['学校体育场地开放补贴', '开放学校'],
    ['青少年体育俱乐部扶持', '体育俱乐部'],
  ),
  department(
    'data',
    '市数据局',
    'Data',
    '江数',
    ['公共数据授权利用', '数据利用主体'],
    ['企业上云补贴', '企业'],
  ),
  department(
    'city-management',
    '市城市管理局',
    'City Management',
    '江城管',
    ['临时占道经营便民点', '流动摊贩'],
    ['生活垃圾分类积分', '居民家庭'],
  ),
  department(
    'civil-air-defence',
    '市人民防空办公室',
    'Civil Air Defence',
    '江人防',
    ['人防工程平时利用', '使用单位'],
    ['人防车位租赁', '车位承租人'],
  ),
  department(
    'housing-fund',
    '市住房公积金管理中心',
    'Housing Provident Fund',
    '江公积金',
    ['租房提取额度调整', '缴存职工'],
    ['灵活就业人员缴存补贴', '灵活就业人员'],
  ),
  department(
    'disabled',
    '市残疾人联合会',
    'Disabled Persons Federation',
    '江残联',
    ['残疾儿童康复救助', '残疾儿童家庭'],
    ['无障碍改造补贴', '残疾人家庭'],
  ),
  department(
    'supply-marketing',
    '市供销合作社',
    'Supply and Marketing',
    '江供',
    ['农资储备补贴', '农资经营企业'],
    ['农产品流通网点扶持', '合作社'],
  ),
  department(
    'food',
    '市粮食和物资储备局',
    'Grain and Reserves',
    '江粮',
    ['社会化粮食储备补贴', '储备企业'],
    ['应急物资储备点管理', '储备单位'],
  ),
  department(
    'energy',
    '市能源局',
    'Energy',
    '江能',
    ['屋顶分布式光伏接入', '屋顶产权人'],
    ['农村清洁取暖补贴', '农村居民'],
  ),
  department(
    'port',
    '市港口管理局',
    'Port Administration',
    '江港',
    ['内河集装箱运输补贴', '运输企业'],
    ['港口岸电使用优惠', '靠港船舶'],
  ),
  department(
    'investment',
    '市投资促进局',
    'Investment Promotion',
    '江投',
    ['外资项目服务专员', '外资企业'],
    ['总部企业办公用房补贴', '总部企业'],
  ),
];

/** The editors of the gazette draft nothing; they print what others issue. */
export const gazetteOffice = {
  id: departmentIdSchema.parse('gazette'),
  name: { zh: '市政府公报编辑部', en: 'Gazette Office' },
};

/** It was made for one campaign, drafts nothing, and is dissolved within the year. */
export const campaignOffice = {
  id: departmentIdSchema.parse('campaign'),
  name: { zh: '市老旧管网改造攻坚指挥部办公室', en: 'Campaign Office for Old Pipes' },
};

/** @param count 2 to 40; the office is always among them */
export function departmentsOf(count: number): readonly SimulatedDepartment[] {
  if (!Number.isInteger(count) || count < 2 || count > all.length) {
    throw new RangeError(`a simulated city has 2 to ${all.length} departments`);
  }
  return all.slice(0, count);
}
