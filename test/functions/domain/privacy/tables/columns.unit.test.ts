import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../../functions/domain/privacy/tables/columns.ts';

/** Every cell as `header=value`, rows apart. */
function cellsOf(text: string): readonly string[] {
  const rows = new Map<number, string[]>();
  for (const { row, header, start, end } of columnsOf(text).cells) {
    rows.set(row, [...(rows.get(row) ?? []), `${header}=${text.slice(start, end)}`]);
  }
  return [...rows.values()].map((cells) => cells.join(' '));
}

describe('tables in a text', () => {
  it.each([
    ['tabs', '姓名\t金额\n周秀兰\t300\n冯国强\t400'],
    ['bars', '姓名|金额\n周秀兰|300\n冯国强|400'],
    ['framed bars', '|姓名|金额|\n|---|:--:|\n|周秀兰|300|\n|冯国强|400|'],
    ['spaces', '姓名  金额\n周秀兰  300\n冯国强  400'],
    ['one space', '姓名 金额\n周秀兰 300\n冯国强 400'],
    ['commas', '姓名,金额\n周秀兰,300\n冯国强,400'],
    ['quoted commas', '"姓名","金额"\n"周秀兰","300"\n"冯国强","400"'],
    ['semicolons', '姓名;金额\n周秀兰;300\n冯国强;400'],
    ['number signs', '姓名#金额\n周秀兰#300\n冯国强#400'],
  ])('are read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual(['姓名=周秀兰 金额=300', '姓名=冯国强 金额=400']);
  });

  it('may stand anywhere, below titles and above notes', () => {
    const text = '石塘镇补贴公示表\n单位：元\n姓名\t金额\n周秀兰\t300\n公示期七天。';
    expect(cellsOf(text)).toEqual(['姓名=周秀兰 金额=300']);
  });

  it('may have two header rows; the upper one spans', () => {
    const text = '\t家庭情况\t\t收入情况\n户主\t人口\t配偶\t务工\n周秀兰\t3\t冯国强\t900';
    expect(cellsOf(text)).toEqual([
      '户主=周秀兰 家庭情况人口=3 家庭情况配偶=冯国强 收入情况务工=900',
    ]);
  });

  it('may repeat their header and follow each other', () => {
    const text = '姓名\t金额\n周秀兰\t300\n姓名\t金额\n冯国强\t400\n户主\t电话\n马二\t110';
    expect(cellsOf(text)).toEqual([
      '姓名=周秀兰 金额=300',
      '姓名=冯国强 金额=400',
      '户主=马二 电话=110',
    ]);
  });

  it('may miss cells and go on behind a page number', () => {
    const text = '姓名\t关系\t电话\n周秀兰\t\t110\n\t父\t\n第2页\n冯国强\t本人\t119';
    expect(cellsOf(text)).toEqual([
      '姓名=周秀兰 电话=110',
      '关系=父',
      '姓名=冯国强 关系=本人 电话=119',
    ]);
  });

  it('keep a name of two characters and a grouped number in one cell', () => {
    const text = '姓名 身份证号 金额\n侯 勇 340102 19850612 301X 300';
    expect(cellsOf(text)).toEqual(['姓名=侯 勇 身份证号=340102 19850612 301X 金额=300']);
  });

  it('know headers by their last word, with units and remarks', () => {
    const text = '被补贴人\t监护人联系电话1\t补贴金额（元）\n周秀兰\t110\t300';
    expect(cellsOf(text)).toEqual(['被补贴人=周秀兰 监护人联系电话1=110 补贴金额（元）=300']);
  });

  it('know headers of exports', () => {
    expect(cellsOf('name,id_no,mobile\n周秀兰,34010219850612301X,110')).toEqual([
      'name=周秀兰 id_no=34010219850612301X mobile=110',
    ]);
  });
});

describe('forms in a text', () => {
  it('put label and value in turn, all of one person', () => {
    const text = '姓名\t周秀兰\t性别\t女\n家庭住址\t石塘镇\t联系电话\t110';
    expect(cellsOf(text)).toEqual(['姓名=周秀兰 性别=女 家庭住址=石塘镇 联系电话=110']);
  });

  it('may lie on their side, one person a column', () => {
    const text = '姓名\t周秀兰\t冯国强\n手机\t110\t119';
    expect(cellsOf(text)).toEqual(['姓名=周秀兰 手机=110', '姓名=冯国强 手机=119']);
  });
});

describe('what is no table', () => {
  it.each([
    '请携带身份证、户口簿，填写姓名、电话，到窗口办理。',
    '周秀兰\t冯国强\n马二\t龙小云',
    '姓名：周秀兰，电话：110',
    '白云村\t新桥街道\n石塘村\t北山街道',
  ])('is left alone: %j', (text) => {
    expect(columnsOf(text).cells).toEqual([]);
  });

  it('ends where its rows end', () => {
    const text =
      '姓名\t金额\n周秀兰\t300\n以上各户请于三日内领取。\n办公地址：民主路。\n联系人\n再会\n马二\t5';
    expect(cellsOf(text)).toEqual(['姓名=周秀兰 金额=300']);
  });
});

describe('looking up a place', () => {
  it('finds the cell or none', () => {
    const text = '姓名\t金额\n周秀兰\t300';
    const columns = columnsOf(text);
    expect(columns.at(text.indexOf('秀'))).toMatchObject({ header: '姓名', headers: '姓名 金额' });
    expect(columns.at(0)).toBeNull();
    expect(columns.at(text.length)).toBeNull();
  });
});
