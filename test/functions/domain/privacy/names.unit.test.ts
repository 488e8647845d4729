import { describe, expect, it } from 'vitest';
import { keptIn, maskedIn } from './finding.ts';

const person = (...names: string[]) => names.map((name) => `person ${name}`);

describe('names of people', () => {
  it.each([
    ['姓名：周敏', ['周敏']],
    ['申请人陈晓峰，反映', ['陈晓峰']],
    ['家长吕丹丹咨询：孩子户口在外婆家', ['吕丹丹']],
    ['学生上官云飞，三年级', ['上官云飞']],
    ['冯　静，女', ['冯　静']],
    ['报名者叶青、简宁二人通过初审', ['叶青', '简宁']],
    ['积分入学名单：艾力·吐尔逊、扎西卓玛、何梦瑶。', ['艾力·吐尔逊', '扎西卓玛', '何梦瑶']],
    ['李金凤、吴建平、郑玉3人符合条件', ['李金凤', '吴建平', '郑玉']],
    ['以彭德华一家为例', ['彭德华']],
    ['经公示，毛宁等5人符合条件', ['毛宁']],
    ['姓名：MARIA LOPEZ，', ['MARIA LOPEZ']],
    ['去世的唐德明，其妻贾淑兰申请', ['唐德明', '贾淑兰']],
  ])('are found in %s', (text, names) => {
    expect(maskedIn(text)).toEqual(person(...names));
  });

  it('are found in the columns that are headed so, tabs, bars, commas or spaces between', () => {
    const rows = ['户主 家庭人口 备注', '魏福根 3 无', '欧阳婉 2 新增'];
    for (const mark of ['\t', '|', '  ', ',']) {
      const table = rows.map((row) => row.split(' ').join(mark)).join('\n');
      expect(maskedIn(table)).toEqual(person('魏福根', '欧阳婉'));
    }
  });

  it('are found again wherever else they stand', () => {
    const text = '申请人：潘秀珍。本次救助中潘秀珍的材料齐全。';
    expect(maskedIn(text)).toEqual(person('潘秀珍', '潘秀珍'));
  });

  it.each([
    '要严格落实安全生产责任，高效推进项目建设，任何单位不得推诿。',
    '金额、钱款、方案、成果、管理办法应一并公示。',
    '石油、水产、毛巾、白酒行业开展严打专项检查。',
    '石家庄、张家口、马鞍山、黄山等市参加。',
    '申请人应当提交材料；申请人年满18周岁；当事人对决定不服的。',
    '贫困户和低保户优先安排，居民高度关注。',
    '主任会议、局长办公会、县长热线、院长接待日。',
    '农户曹某、李*、赵先生和孙女士，如张三、李四',
  ])('are not seen in %s', (text) => {
    expect(maskedIn(text)).toEqual([]);
  });
});

describe('roles', () => {
  it.each([
    '副省长韦国栋强调',
    '阮明珠主任带队调研',
    '审批人：倪正（政务办主任）；经办人：苗苗。',
    '联系人：县科协办公室孟庆余，联系电话：0600-65008801',
    '执法人员：周明、吴刚。',
  ])('of office show the name: %s', (text) => {
    expect(maskedIn(text)).toEqual([]);
    expect(keptIn(text).length).toBeGreaterThan(0);
  });

  it('of the punished show the name in a notice of punishment, and nothing else', () => {
    const text = '被处罚人汤家驹，身份证号11010519491231002X，举报人龙小云。';
    expect(maskedIn(text, 'punishment')).toEqual([
      'residentId 11010519491231002X',
      'person 龙小云',
    ]);
    expect(maskedIn(text)).toContain('person 汤家驹');
  });

  it('of those whom the law discloses show name and month of birth', () => {
    const text = '拟提拔对象：崔永康，1980年7月生，手机18700002211。';
    expect(maskedIn(text, 'mandatory')).toEqual(['mobile 18700002211']);
    expect(maskedIn(text)).toEqual(['person 崔永康', 'birthDate 1980年7月', 'mobile 18700002211']);
  });

  it('of relatives never show the name', () => {
    expect(maskedIn('拟录用：方圆，其妻罗美珍', 'mandatory')).toEqual(['person 罗美珍']);
  });

  it('of an alias show it', () => {
    expect(maskedIn('村民王小丽（化名）反映')).toEqual([]);
  });
});
