import { describe, expect, it } from 'vitest';
import {
  type LodgedFile,
  lodgedFileSchema,
  objectsOfFile,
} from '../../../../functions/domain/dossier/lodgings.ts';
import { digestOfText, digestOfValue } from '../../../../functions/domain/kernel/digest.ts';

const [source, model, image, findings] = ['原件', '模型', '图片', '检查'].map(digestOfText);
const plain = { source, model };

describe('a lodged file', () => {
  it('of the time before Word files is read as it stands, so its digest stays what it was', () => {
    const read = lodgedFileSchema.parse(plain);
    expect(read).toEqual(plain);
    expect(digestOfValue('test', read)).toBe(digestOfValue('test', plain));
  });

  it('names every object that is kept of it', () => {
    const confirmed = [{ kind: 'hiddenText', count: 2 }];
    const file = lodgedFileSchema.parse({
      ...plain,
      format: 'docx',
      pictures: [image],
      audit: { findings, confirmed },
    });
    expect(objectsOfFile(file)).toEqual([source, model, image, findings]);
    expect(objectsOfFile(plain as LodgedFile)).toEqual([source, model]);
  });

  it.each([
    ['words of a finding', { audit: { findings, confirmed: [], excerpt: '张晓梅' } }],
    ['an empty list of pictures', { pictures: [] }],
    ['the name of the file', { name: '关于张晓梅的通知.docx' }],
  ])('does not hold %s', (_what, more) => {
    expect(lodgedFileSchema.safeParse({ ...plain, ...more }).success).toBe(false);
  });
});
