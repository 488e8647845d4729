import { describe, expect, test } from 'vitest';
import { parsePolicyDocument } from '../../../../functions/domain/document/parse.ts';
import { plainText } from '../../../../functions/domain/document/plain-text.ts';
import { documentPublicTitle } from '../../../../functions/domain/document/public-title.ts';
import { outline, textsOf } from './document-checks.ts';

function parse(...lines: string[]) {
  return parsePolicyDocument(lines.join('\n'));
}

describe('the head', () => {
  const full = parse(
    '索引号：320000-2018-0001   发布日期：2018-10-15',
    '市政府办公室关于印发《江州市住房租赁实施方案》的通知',
    '000001',
    '特急',
    '江州市人民政府办公室',
    '江州市住房和城乡建设局',
    '文    件',
    '江政办发〔2018〕38号      签发人：王明',
    '江州市人民政府办公室关于印发',
    '《江州市住房租赁',
    '实施方案（试行）》的通知',
    '各县（市、区）人民政府、市政府各部门、',
    '市各直属单位：',
    '现将《江州市住房租赁实施方案（试行）》印发给你们。',
  );

  test('has the mark of the organs, the number and the signing officer', () => {
    expect(textsOf(full, 'organMark')).toEqual([
      '江州市人民政府办公室',
      '江州市住房和城乡建设局',
      '文件',
    ]);
    expect(full.documentNumber).toBe('江政办发〔2018〕38号');
    expect(textsOf(full, 'paragraph')).toContain('签发人：王明');
    expect(full.issuingOrgan).toBe('江州市人民政府办公室、江州市住房和城乡建设局');
  });

  test('joins a title over several lines, and prefers it to the title of the page', () => {
    expect(full.title).toBe('江州市人民政府办公室关于印发《江州市住房租赁实施方案（试行）》的通知');
    expect(textsOf(full, 'title')).toHaveLength(2);
  });

  test('has an organ alone as its mark, and none that its title begins with', () => {
    const alone = parse(
      '江州市人民政府办公室',
      '',
      '市政府办公室关于防汛工作的通知',
      '各区人民政府：',
    );
    expect(textsOf(alone, 'organMark')).toEqual(['江州市人民政府办公室']);
    expect(alone.title).toBe('市政府办公室关于防汛工作的通知');
    const untitled = parse('江州市人民政府', '', '各区人民政府：', '请于年内完成。');
    expect([untitled.title, untitled.issuingOrgan]).toEqual([null, '江州市人民政府']);
    const begun = parse('江州市人民政府', '关于防汛工作的通知', '各区人民政府：');
    expect(textsOf(begun, 'organMark')).toEqual([]);
    expect(begun.title).toBe('江州市人民政府关于防汛工作的通知');
  });

  test('joins addressees that stand on several lines and parts them one by one', () => {
    expect(full.addressees).toEqual(['各县（市、区）人民政府', '市政府各部门', '市各直属单位']);
  });

  test('closes up the spaces in a title', () => {
    expect(parse('关 于 做 好 2018 年 防 汛 工 作 的 通 知').title).toBe(
      '关于做好2018年防汛工作的通知',
    );
  });

  test('keeps a number in the wrong form as it is printed', () => {
    const { documentNumber } = parse('关于防汛工作的通知', '江政发[2018]038号', '各区人民政府：');
    expect(documentNumber).toBe('江政发[2018]038号');
  });

  test('takes the number from the label of a web page when no other is printed', () => {
    expect(parse('文号：江政发〔2018〕3号', '关于防汛工作的通知').documentNumber).toBe(
      '江政发〔2018〕3号',
    );
  });

  test('does not take a sentence that ends in a colon for addressees', () => {
    const document = parse(
      '关于修改部分规章的决定',
      '市政府决定对下列规章作如下修改：',
      '一、删去第五条。',
    );
    expect(document.addressees).toEqual([]);
  });

  test('takes the date in brackets under the title for the date of the document', () => {
    const document = parse('江州市人大关于城市更新的决议', '（2019年3月5日）', '会议决定如下。');
    expect(document.dateOfDocument).toBe('2019-03-05');
  });
});

describe('the closing', () => {
  const body = ['关于防汛工作的通知', '各区人民政府：', '请认真执行。'];

  test('reads organ, date in Chinese numerals and annotation', () => {
    const document = parse(...body, '江州市人民政府', '二〇一八年十月十二日', '(此件公开发布)');
    expect(outline(document).slice(3)).toEqual([
      'signature 江州市人民政府',
      'date 二〇一八年十月十二日',
      'annotation (此件公开发布)',
    ]);
    expect(document).toMatchObject({ dateOfDocument: '2018-10-12', annotation: '(此件公开发布)' });
  });

  test('parts a signature and a date on one line', () => {
    const document = parse(...body, '江州市人民政府　　２０１８年１０月１２日');
    expect(document).toMatchObject({
      issuingOrgan: '江州市人民政府',
      dateOfDocument: '2018-10-12',
    });
  });

  test('joins the organs of a joint document', () => {
    const document = parse(...body, '江州市财政局　江州市水务局', '江州市公安局', '2018年10月12日');
    expect(document.issuingOrgan).toBe('江州市财政局、江州市水务局、江州市公安局');
  });

  test('joins an annotation over two lines', () => {
    const document = parse(
      ...body,
      '江州市财政局',
      '2018年10月12日',
      '（联系人：李某，',
      '电话：12345）',
    );
    expect(document.annotation).toBe('（联系人：李某，电话：12345）');
  });

  test('keeps the date of the document and the issue date apart', () => {
    const document = parse(
      ...body,
      '江州市人民政府',
      '2018年10月12日',
      '抄送：市委办公室，',
      '市人大办公室。',
      '江州市人民政府办公室          2018年10月15日印发',
      '（共印50份）',
    );
    expect(document).toMatchObject({ dateOfDocument: '2018-10-12', issueDate: '2018-10-15' });
    expect(outline(document).slice(-2)).toEqual([
      'copyRecipients 抄送：市委办公室，市人大办公室。',
      'imprint 江州市人民政府办公室\n2018年10月15日印发\n（共印50份）',
    ]);
  });

  test('does not take a date that no calendar has', () => {
    const document = parse(...body, '江州市人民政府', '2018年2月30日');
    expect(document.dateOfDocument).toBeNull();
  });

  test('leaves a date inside the text alone', () => {
    const document = parse('大事记', '2018年6月29日', '召开第一次会议。', '会议通过了方案。');
    expect(textsOf(document, 'signature')).toEqual([]);
  });
});

describe('the attached text and the annexes', () => {
  const carrier = [
    '江州市人民政府办公室关于印发《江州市防汛方案》的通知',
    '各区人民政府：',
    '现将《江州市防汛方案》印发给你们。',
    '附件：1.联系表',
    '      2.任务表',
    '江州市人民政府办公室',
    '2018年10月12日',
  ];

  test('begin under the date of the carrier', () => {
    const document = parse(...carrier, '江州市防汛方案', '为做好防汛工作，制定本方案。');
    expect(document.blocks.map(({ part, kind }) => `${part} ${kind}`).slice(3)).toEqual([
      'carrier annexList',
      'carrier signature',
      'carrier date',
      'attached title',
      'attached paragraph',
    ]);
  });

  test('are found by their announced title where the carrier is not signed', () => {
    const document = parse(...carrier.slice(0, 3), '江州市防汛方案', '一、总则');
    expect(document.blocks.at(-1)).toMatchObject({ part: 'attached', kind: 'heading' });
  });

  test('the carried text is the attached text even under the word 附件', () => {
    const document = parse(...carrier, '附件', '江州市防汛方案', '一、总则');
    expect(document.blocks.at(-1)).toMatchObject({ part: 'attached', annex: 0 });
  });

  test('what a notice makes known, and does not issue, stays an annex under the word 附件', () => {
    const document = parse(
      '关于公布第一批租赁企业名单的公告',
      '现将名单公布。',
      '江州市住房局',
      '2021年4月2日',
      '附件',
      '第一批租赁企业名单',
      '序号\t企业',
      '1\t江州安居公司',
    );
    expect(document.blocks.at(-1)).toMatchObject({ part: 'annex', annex: 1, kind: 'table' });
  });

  test('annexes are counted, whether their title stands beside or below the mark', () => {
    const document = parse(
      ...carrier,
      '附件1',
      '联系表',
      '张某，12345。',
      '附件2：任务表',
      '各区负责。',
    );
    const annexes = document.blocks.filter(({ part }) => part === 'annex');
    expect(annexes.map(({ annex, kind, text }) => `${annex} ${kind} ${text}`)).toEqual([
      '1 annexMark 附件1',
      '1 title 联系表',
      '1 paragraph 张某，12345。',
      '2 annexMark 附件2：',
      '2 title 任务表',
      '2 paragraph 各区负责。',
    ]);
  });

  test('the date of an annex is not the date of the document', () => {
    const document = parse(
      '关于防汛的通知',
      '请执行。',
      '附件1',
      '联系表',
      '江州市水务局',
      '2011年1月1日',
    );
    expect(document.dateOfDocument).toBeNull();
  });
});

describe('orders and rules', () => {
  const order = parse(
    '江州市人民政府令',
    '第12号',
    '《江州市住房租赁管理办法》已经审议通过，现予公布，自2020年10月1日起施行。',
    '市长　王　明',
    '2020年8月5日',
    '江州市住房租赁管理办法',
    '目　录',
    '第一章　总则',
    '第二章　管理',
    '第一章　总则',
    '第一条　为了规范住房租赁，制定本办法。',
    '第二条　出租住房应当具备下列条件：',
    '（一）权属清晰；',
    '（二）法律规定的其他条件。',
    '第二章　管理',
    '第三条　第二条规定的租赁应当备案。',
  );

  test('an order has its own form of number and goes by the text that it carries', () => {
    expect(order).toMatchObject({
      title: '江州市人民政府令',
      documentNumber: '第12号',
      issuingOrgan: '江州市人民政府',
      dateOfDocument: '2020-08-05',
    });
    expect(documentPublicTitle(order)).toBe('江州市住房租赁管理办法');
  });

  test('a number on the line of the title is set apart', () => {
    expect(parse('江州市人民政府令（第12号）', '现予公布。')).toMatchObject({
      title: '江州市人民政府令',
      documentNumber: '第12号',
    });
  });

  test('chapters and articles are headings; entries and the contents are none', () => {
    expect(outline(order).slice(6)).toEqual([
      'paragraph 目　录',
      'paragraph 第一章　总则',
      'paragraph 第二章　管理',
      'heading1 第一章　总则',
      'heading3 第一条　为了规范住房租赁，制定本办法。',
      'heading3 第二条　出租住房应当具备下列条件：',
      'paragraph （一）权属清晰；',
      'paragraph （二）法律规定的其他条件。',
      'heading1 第二章　管理',
      'heading3 第三条　第二条规定的租赁应当备案。',
    ]);
  });
});

describe('broken lines', () => {
  test('a text that breaks every line is put together again', () => {
    const document = parse(
      '关于做好防汛工作的通知',
      '各区人民政府，市各委办局：',
      '为切实做好今年的防汛工作，保障人民群众生命财产安全，根据省政府防汛工作会',
      '议精神，经市政府同意，现就有关事项通知如下：',
      '一、提高认识，加强领导',
      '各区、各部门要充分认识防汛工作的重要性，按照分级负责的原则，把防汛工作作',
      '为当前的重要任务抓紧抓好，确保安全度汛。',
      '特此通知。',
    );
    expect(textsOf(document, 'paragraph')).toEqual([
      '为切实做好今年的防汛工作，保障人民群众生命财产安全，根据省政府防汛工作会议精神，经市政府同意，现就有关事项通知如下：',
      '各区、各部门要充分认识防汛工作的重要性，按照分级负责的原则，把防汛工作作为当前的重要任务抓紧抓好，确保安全度汛。',
      '特此通知。',
    ]);
  });

  test('a heading without a stop does not swallow the paragraph below it', () => {
    const document = parse('通知', '（一）高标准完成基层政务公开标准化试点工作', '各区要落实。');
    expect(outline(document).slice(1)).toEqual([
      'heading2 （一）高标准完成基层政务公开标准化试点工作',
      'paragraph 各区要落实。',
    ]);
  });

  test('an indented line begins a paragraph', () => {
    const document = parse(
      '通知',
      '各区要按照要求，认真落实各项任务，切实加强领导',
      '　　市财政局给予支持。',
    );
    expect(textsOf(document, 'paragraph')).toHaveLength(2);
  });

  test('the number of a page stands by itself', () => {
    const document = parse('通知', '各区要落实。', '— 3 —', '各部门要配合。');
    expect(textsOf(document, 'paragraph')).toContain('— 3 —');
  });
});

test('an interpretation is read by the same rules', () => {
  const document = parse(
    '《江州市住房租赁管理办法》政策解读',
    '江州市住房和城乡建设局',
    '一、背景依据',
    '近年来，我市住房租赁市场发展较快。',
    '1. 谁可以申请？',
    '答：在本市就业的人员都可以申请。',
  );
  expect(outline(document)).toEqual([
    'title 《江州市住房租赁管理办法》政策解读',
    'paragraph 江州市住房和城乡建设局',
    'heading1 一、背景依据',
    'paragraph 近年来，我市住房租赁市场发展较快。',
    'heading3 1. 谁可以申请？',
    'paragraph 答：在本市就业的人员都可以申请。',
  ]);
});

test('an empty text is a document of nothing', () => {
  const nothing = {
    title: null,
    documentNumber: null,
    issuingOrgan: null,
    addressees: [],
    dateOfDocument: null,
    issueDate: null,
    annotation: null,
    blocks: [],
  };
  expect(parsePolicyDocument('')).toEqual(nothing);
  expect(parsePolicyDocument(' \n\u3000\t\n')).toEqual(nothing);
  expect(documentPublicTitle(parsePolicyDocument(''))).toBeNull();
});

test('plain text has a line for each block and for each row of a table', () => {
  const document = parse('联系表', '序号\t姓名', '1\t张某', '2\t李某');
  expect(plainText(document)).toBe('联系表\n序号\t姓名\n1\t张某\n2\t李某');
});
