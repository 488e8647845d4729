import { expect, test } from 'vitest';
import { basisInFull } from '../../../templates/words/basis.ts';

test.each([
  ['NJ18 一(二)', '《南京市2018年政务公开工作要点》 一(二)'],
  ['条例 第二十六条', '《中华人民共和国政府信息公开条例》 第二十六条'],
  ['80号 政策解读部分', '《〈关于全面推进政务公开工作的意见〉实施细则》 政策解读部分'],
  ['NJ20', '《当前政务公开工作要点》'],
  ['本部署 各环节办理时限', '本部署 各环节办理时限'],
  ['江州 第三条 第二款', '江州 第三条 第二款'],
  ['toString 第一条', 'toString 第一条'],
  ['', ''],
])('%j is told as %j', (kept, told) => {
  expect(basisInFull(kept)).toBe(told);
});
