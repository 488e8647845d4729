import { describe, expect, it } from 'vitest';
import { kept, masked } from './seen.ts';

describe('home addresses', () => {
  it.each([
    ['家住江州市东湖区民主路24号。', '江州市东湖区民主路24号'],
    ['现住址：东湖区学院里12弄3支弄7号', '东湖区学院里12弄3支弄7号'],
    ['家庭住址：和平花园9幢2单元1103室，', '和平花园9幢2单元1103室'],
    ['住桃李苑7-1-1802，', '桃李苑7-1-1802'],
    ['租住在纺织厂老宿舍204', '纺织厂老宿舍204'],
    ['户籍地：大岭县石塘镇新桥村5组18号', '大岭县石塘镇新桥村5组18号'],
    ['户籍所在地大岭县石塘镇新桥村上湾屯07号', '大岭县石塘镇新桥村上湾屯07号'],
    ['住石塘镇下岙12号之一', '石塘镇下岙12号之一'],
    ['住址：东湖街道马家胡同甲5号院内', '东湖街道马家胡同甲5号'],
    ['居住地：红旗团场八连3排7号', '红旗团场八连3排7号'],
    ['住所：滨江大道199号云水公馆C座0907室', '滨江大道199号云水公馆C座0907室'],
    ['住东湖新城12#楼3-402', '东湖新城12#楼3-402'],
    ['住五四路三十二号二〇一室', '五四路三十二号'],
    ['现居高雄市前金區中正四路12巷3號5樓之1', '高雄市前金區中正四路12巷3號5樓之1'],
    ['收件地址：锦绣家园3栋1单元501', '锦绣家园3栋1单元501'],
    ['住址：江州市东湖区 民主路 24 号', '江州市东湖区 民主路 24 号'],
    ['家庭住址：东湖区民主路\n24号301室', '东湖区民主路\n24号301室'],
  ])('are found down to the door in %j', (text, value) => {
    const [first = ''] = masked(text);
    expect(first.startsWith(`address ${value.slice(0, 4)}`)).toBe(true);
    expect(first.length).toBeGreaterThanOrEqual(`address ${value}`.length);
  });

  it('are known by the person beside them', () => {
    expect(masked('业主周秀兰（和平花园9幢1103室）反映')).toEqual(['address 和平花园9幢1103室']);
    expect(masked('慰问组到龙门巷7号看望周秀兰老人')).toHaveLength(1);
    expect(masked('将津贴送到民主路24号家中')).toEqual(['address 民主路24号']);
  });

  it('are known by the header of their column, whatever their form', () => {
    const table = '户主\t家庭住址\t金额\n周秀兰\t新桥村5组18号附2\t300\n冯国强\t新桥村\t300\n';
    expect(masked(table)).toEqual(['address 新桥村5组18号附2']);
  });
});

describe('addresses of organs and mere places', () => {
  it.each([
    '材料请寄至江州市东湖区民主路24号（邮编320000）',
    '办公地址：民主路24号三楼',
    '经营场所：江州市东湖区民主路24号',
    '供应商地址：江州市经开区创业路168号3号楼',
    '到江州市民主路24号政务服务大厅办理',
    '县拘留所（城北工业路98号）',
    '通讯地址：江州市文明大道1号行政中心A座406室',
    '江州市图书馆：湖滨南路7号',
    '注册地址|法定代表人|企业名称\n民主路24号|周秀兰|江州药材行',
    '项目位于民主路24号地块',
  ])('stay in %j', (text) => {
    expect(masked(text)).toEqual([]);
  });

  it.each([
    '新桥村、石塘村两村停电',
    '民主路噪声扰民',
    '新桥村第三村民小组',
    '南至新桥村二组',
    '政府令第1号',
    '甬政发〔2019〕12号',
    '地铁3号线',
    '解放新村12幢加装电梯',
    '2024年3月12号前',
    '和平花园、时代公寓今晚停水',
  ])('are no way to a door in %s', (text) => {
    expect(masked(text)).toEqual([]);
    expect(kept(text).filter((found) => found.startsWith('address'))).toEqual([]);
  });
});
