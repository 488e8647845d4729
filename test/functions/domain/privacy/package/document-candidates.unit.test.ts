import { describe, expect, it } from 'vitest';
import {
  findInDocument,
  findInPackage,
} from '../../../../../functions/domain/privacy/package/document-candidates.ts';
import { valueIn } from '../finding.ts';
import { sampleDocument, sampleMaterial } from '../sample-document.ts';

describe('candidates of a document', () => {
  const found = findInDocument(sampleDocument, 'document');
  const described = found.map(
    (one) => `${one.block} ${one.action} ${one.type} ${valueIn(sampleDocument, one)}`,
  );

  it('stand in the block or cell that holds them', () => {
    expect(described).toEqual([
      '2 mask person 周秀兰',
      '4 mask person 周秀兰',
      '4 mask person 周秀兰',
      '4 mask residentId 11010519491231002X',
      '5 mask person 周秀兰',
      '5 mask person 周建平',
      '5 mask mobile 138 0000 1111',
      '5 mask address 东湖区荷塘村15号',
      '9 keep person 钱敏',
      '9 keep landline 0600-8765432',
      '11 mask person 魏福根',
      '11 mask mobile 13900002222',
      '11 mask person 欧阳婉',
    ]);
  });

  it('keep their column under cells that span rows', () => {
    const names = found.filter(({ block, type }) => block === 11 && type === 'person');
    expect(names.map(({ cell }) => cell)).toEqual([
      { row: 1, column: 1 },
      { row: 2, column: 0 },
    ]);
  });

  it('have ids of place and type, the same every time, without the value', () => {
    const ids = found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(findInDocument(sampleDocument, 'document').map(({ id }) => id)).toEqual(ids);
    expect(ids.find((id) => id.endsWith('residentId'))).toMatch(/^document\/b4\/\d+-\d+-/);
    expect(ids.at(-1)).toBe('document/b11r2c0/0-3-person');
  });

  it('explain themselves without repeating a value', () => {
    const told = JSON.stringify(found);
    for (const one of found) expect(told).not.toContain(valueIn(sampleDocument, one));
    const number = found.find(({ type }) => type === 'residentId');
    expect(number?.explanation.checksum).toBe('passed');
    const official = found.find(({ block, type }) => block === 9 && type === 'person');
    expect(official?.explanation).toMatchObject({ role: 'official', kept: 'official' });
  });

  it('cross the parts of a package: a name known in one is found in the other', () => {
    const parts = [
      { part: 'document', document: sampleDocument },
      { part: 'one-picture', document: sampleMaterial },
    ];
    const inMaterial = findInPackage(parts).filter(({ part }) => part === 'one-picture');
    expect(inMaterial.map((one) => valueIn(sampleMaterial, one))).toEqual(['周秀兰']);
  });
});
