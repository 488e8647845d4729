import { beforeAll, describe, expect, it } from 'vitest';
import { npmFontSource } from '../../../functions/adapters/npm-fonts/font-source.ts';
import { digestOfBytes } from '../../../functions/domain/kernel/digest.ts';
import type { InterpretationModel } from '../../../templates/interpretation/model.ts';
import { createRenderers } from '../../../templates/renderers.ts';
import { complaintsOf, hasPoppler, hasQpdf, pagesOfText } from '../pdf-tools.ts';
import { answers, generatedFor } from '../sample-documents.ts';
import { withoutFiles } from '../without-files.ts';

const model: InterpretationModel = {
  title: '《江州市政策文件与解读材料同步公开工作要点》问答',
  department: '江州市司法局',
  form: 'qa',
  document: answers(),
  policy: {
    title: '江州市人民政府办公室关于印发工作要点的通知',
    number: '江政办发〔2026〕7号',
    url: 'https://zwgk.jiangzhou.example/policies/7',
  },
  verification: null,
  generatedFor,
};

describe('an interpretation material as PDF', () => {
  let renderers: ReturnType<typeof createRenderers>;
  let bytes: Uint8Array;
  beforeAll(async () => {
    renderers = createRenderers(await npmFontSource(), withoutFiles);
    bytes = await renderers.interpretation(model, 'pdf');
  });

  it('has the same bytes for the same material', async () => {
    expect(digestOfBytes(await renderers.interpretation(model, 'pdf'))).toBe(digestOfBytes(bytes));
  });

  it.skipIf(!hasPoppler)('names department, day, form and the document it explains', () => {
    const text = pagesOfText(bytes).join('');
    for (const fact of [
      '解读单位：江州市司法局',
      '2026年3月6日',
      '问答解读',
      '《江州市人民政府办公室关于印发工作要点的通知》（江政办发〔2026〕7号）',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it.skipIf(!hasPoppler)('prints its title once and all of its text', () => {
    const text = pagesOfText(bytes)
      .map((page) => page.replace(`${model.title}第`, '第').replace(/第\d页共\d页/, ''))
      .join('');
    expect(text.split(model.title)).toHaveLength(2);
    const body = model.document.blocks.slice(1).map((block) => block.text);
    expect(text).toContain(body.join('').replace(/\s+/g, ''));
  });

  it.skipIf(!hasPoppler)('keeps what a reader took for parts of an official document', async () => {
    const blocks = model.document.blocks.concat(
      { kind: 'copyRecipients', part: 'carrier', annex: 0, text: '抄送：各科室。' },
      { kind: 'documentNumber', part: 'carrier', annex: 0, text: '江政办发〔2026〕7号' },
    );
    const document = { ...model.document, blocks };
    const text = pagesOfText(await renderers.interpretation({ ...model, document }, 'pdf')).join(
      '',
    );
    expect(text).toContain('抄送：各科室。江政办发〔2026〕7号');
  });

  it.skipIf(!hasQpdf)('is sound', () => {
    expect(complaintsOf(bytes)).toBe('');
  });
});
