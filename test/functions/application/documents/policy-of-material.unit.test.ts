import { describe, expect, it } from 'vitest';
import { policyOfMaterial } from '../../../../functions/application/documents/policy-of-material.ts';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';

const text = `《江州市公园管理办法》解读

近日，市政府办公室印发了《江州市公园管理办法》（江政办发〔2026〕7号）。
`;
const material = parsePolicyDocument(text);

describe('The document that a material explains', () => {
  it('is the one that its title names, with the number that the text gives', () => {
    expect(policyOfMaterial(material, material.title, null)).toEqual({
      title: '江州市公园管理办法',
      number: '江政办发〔2026〕7号',
    });
  });

  it('is the one that somebody names, with or without its marks', () => {
    const number = '江政办发〔2026〕7号';
    expect(policyOfMaterial(material, '解读', '《江州市公园管理办法》')).toMatchObject({ number });
    expect(policyOfMaterial(material, '解读', '江州市绿地管理办法')).toEqual({
      title: '江州市绿地管理办法',
      number: null,
    });
  });

  it('is unknown where nobody names it', () => {
    expect(policyOfMaterial(material, '公园新规怎么看', null)).toBeNull();
    expect(policyOfMaterial(material, null, null)).toBeNull();
  });
});
