import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  InsertedTextRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

/** What a department's Word file may hold besides its text; each is left out unless asked for. */
export interface WordFileOptions {
  /** A run that nobody sees: 隐藏. */
  readonly hidden?: string;
  /** A remark in the margin. */
  readonly comment?: string;
  /** Words put in while changes are tracked. */
  readonly inserted?: string;
  readonly header?: string;
  /** A picture; its description, or nothing where it has none. */
  readonly picture?: { readonly png: Uint8Array; readonly description: string };
  /** More paragraphs of the text. */
  readonly more?: readonly string[];
}

const line = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const cells = (texts: readonly string[]) =>
  new TableRow({ children: texts.map((text) => new TableCell({ children: [line(text)] })) });

/** An invented notice as a drafting department would write it in Word. */
export function wordFile(options: WordFileOptions = {}): Promise<Buffer> {
  const { hidden, comment, inserted, header, picture, more = [] } = options;
  const order = [
    new TextRun('现将《江州市住房租赁补贴办法》印发给你们，请认真贯彻执行。'),
    ...(hidden === undefined ? [] : [new TextRun({ text: hidden, vanish: true })]),
    ...(inserted === undefined ? [] : [insertion(inserted)]),
    ...(comment === undefined
      ? []
      : [
          new CommentRangeStart(0),
          new TextRun('补贴标准见附表'),
          new CommentRangeEnd(0),
          new TextRun({ children: [new CommentReference(0)] }),
        ]),
    new FootnoteReferenceRun(1),
  ];
  const document = new Document({
    creator: '沈某某',
    lastModifiedBy: '沈某某',
    footnotes: { 1: { children: [line('补贴资金由市、区两级财政分担。')] } },
    ...(comment === undefined
      ? {}
      : {
          comments: {
            children: [{ id: 0, author: '沈某某', date: new Date(0), children: [line(comment)] }],
          },
        }),
    sections: [
      {
        headers: header === undefined ? {} : { default: new Header({ children: [line(header)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
            ],
          }),
        },
        children: [
          line('江州市住房和城乡建设局文件'),
          line('江建规〔2026〕9号'),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new TextRun('江州市住房和城乡建设局关于印发《江州市住房租赁补贴办法》的通知'),
            ],
          }),
          line('各区住房和城乡建设局：'),
          new Paragraph({ children: order }),
          new Table({
            rows: [cells(['对象', '每月标准']), cells(['新就业大学生', '800元'])],
          }),
          ...(picture === undefined ? [] : [pictureOf(picture)]),
          ...more.map(line),
          line('江州市住房和城乡建设局'),
          line('2026年2月27日'),
          line('（此件公开发布）'),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function insertion(text: string) {
  return new InsertedTextRun({ text, id: 1, author: '沈某某', date: new Date(0).toISOString() });
}

function pictureOf({ png, description }: { png: Uint8Array; description: string }) {
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: 240, height: 120 },
        altText: { name: '图1', title: '', description },
      }),
    ],
  });
}
