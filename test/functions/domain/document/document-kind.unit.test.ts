import { expect, test } from 'vitest';
import {
  documentKinds,
  endsWithKind,
  kindsOfTitle,
} from '../../../../functions/domain/document/document-kind.ts';

test('there are fifteen kinds of official document', () => {
  expect(Object.keys(documentKinds)).toHaveLength(15);
});

test.each(Object.entries(documentKinds))('%s is told by the last word %s', (kind, word) => {
  expect(kindsOfTitle(`江州市人民政府关于城市更新的${word}`).carrier).toBe(kind);
});

test.each([
  ['江州市人民政府办公室关于印发《江州市2018年政务公开工作要点》的通知', 'notice', 'keyPoints'],
  ['江州市人民政府关于印发江州市防汛应急预案的通知', 'notice', 'contingencyPlan'],
  ['关于印发《江州市住房租赁管理办法（试行）》的通知', 'notice', 'measures'],
  ['江州市人民政府关于做好防汛工作的通知', 'notice', null],
  ['江州市人民政府命令', 'order', null],
  ['江州市住房租赁管理办法（试行）', null, 'measures'],
  ['《江州市住房租赁管理办法》政策解读', null, null],
  ['', null, null],
])('%s carries what it says', (title, carrier, attached) => {
  expect(kindsOfTitle(title)).toMatchObject({ carrier, attached });
});

test('the name of the carried text is given without quotation marks', () => {
  expect(kindsOfTitle('关于印发《江州市防汛方案》的通知').attachedTitle).toBe('江州市防汛方案');
  expect(kindsOfTitle('关于印发江州市防汛方案的通知').attachedTitle).toBe('江州市防汛方案');
  expect(kindsOfTitle('江州市防汛方案').attachedTitle).toBeNull();
});

test('a title is complete when its last word names a kind', () => {
  expect(endsWithKind('江州市防汛方案（试行）')).toBe(true);
  expect(endsWithKind('江州市人民政府办公室关于')).toBe(false);
});
