import { strToU8, zipSync } from 'fflate';

const namespaces =
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w10="urn:schemas-microsoft-com:office:word" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" ' +
  'mc:Ignorable="w14 w15 wp14"';

const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const hint =
  '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>';

function run(text: string): string {
  return `<w:r>${hint}<w:t>${text}</w:t></w:r>`;
}

function paragraph(content: string, properties = ''): string {
  return `<w:p w14:paraId="3F0A1B2C"><w:pPr>${properties}${hint}</w:pPr>${content}</w:p>`;
}

const indented = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';
const numbered = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;

/** The red head is a text box, as DrawingML and once more as VML. */
const redHead = (() => {
  const box = `<w:txbxContent>${paragraph(run('江州市人民政府文件'), '<w:jc w:val="center"/>')}</w:txbxContent>`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" simplePos="0">' +
    '<wp:docPr id="2" name="文本框 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape id="_x0000_s1026" o:spt="202"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
})();

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="2840" w:type="dxa"/>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const row = (...cells: string[]) =>
  `<w:tr><w:tblPrEx><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPrEx><w:trPr><w:trHeight w:val="600"/></w:trPr>${cells.join('')}</w:tr>`;

const body = [
  paragraph(redHead),
  paragraph(run('江政发〔2026〕18号'), '<w:jc w:val="center"/>'),
  paragraph(''),
  paragraph(run('江州市人民政府'), '<w:pStyle w:val="5"/><w:jc w:val="center"/>'),
  paragraph(run('关于加强公园管理的通知'), '<w:pStyle w:val="5"/><w:jc w:val="center"/>'),
  paragraph(run('各区人民政府，市政府各部门：')),
  paragraph(run('为加强公园管理，') + run('现就有关事项通知如下：'), indented),
  paragraph(run('总体要求'), `<w:pStyle w:val="2"/>${numbered(1)}`),
  paragraph(run('到2027年，公园全部免费开放。'), indented),
  paragraph(run('主要任务'), `<w:pStyle w:val="2"/>${numbered(1)}`),
  paragraph(run('延长开放时间'), `<w:pStyle w:val="3"/>${numbered(2)}`),
  paragraph(run('规范服务收费'), `<w:pStyle w:val="3"/>${numbered(2)}`),
  `<w:tbl><w:tblPr><w:tblStyle w:val="6"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2840"/><w:gridCol w:w="2840"/></w:tblGrid>${row(
    cell('公园'),
    cell('收费'),
  )}${row(cell('东湖公园', '<w:vMerge w:val="restart"/>'), cell('门票免费'))}${row(
    cell('', '<w:vMerge w:val="continue"/>'),
    cell('停车5元'),
  )}</w:tbl>`,
  paragraph(run('江州市人民政府'), '<w:wordWrap w:val="0"/><w:jc w:val="right"/>'),
  paragraph(run('2026年11月20日'), '<w:jc w:val="right"/>'),
  paragraph(run('（此件公开发布）'), indented),
].join('');

const style = (id: string, name: string, properties: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/><w:basedOn w:val="1"/><w:next w:val="1"/><w:uiPriority w:val="0"/>${properties}</w:style>`;

const styles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/><w:uiPriority w:val="0"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>' +
  style(
    '2',
    'heading 1',
    '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>',
  ) +
  style('3', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
  '<w:style w:type="character" w:default="1" w:styleId="4"><w:name w:val="Default Paragraph Font"/></w:style>' +
  style('5', 'Title', '<w:pPr><w:jc w:val="center"/></w:pPr>') +
  '<w:style w:type="table" w:default="1" w:styleId="6"><w:name w:val="Normal Table"/></w:style>';

const list = (id: number, text: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="5F1C2A3${id}"/><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0" w:tentative="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:lvl></w:abstractNum>`;

const numbering =
  list(0, '%1、') +
  list(1, '（%1）') +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

const grid =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/></w:sectPr>';

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${relations}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><Company>某单位</Company><Application>WPS Office_12.1.0.18608_F1E327BC</Application></Properties>',
  'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${relations}/numbering" Target="numbering.xml"/></Relationships>`,
  'word/document.xml': `<w:document ${namespaces}><w:body>${body}${grid}</w:body></w:document>`,
  'word/styles.xml': `<w:styles ${namespaces}>${styles}</w:styles>`,
  'word/numbering.xml': `<w:numbering ${namespaces}>${numbering}</w:numbering>`,
};

/** A notice as WPS Office saves it. */
export const wpsNotice: Uint8Array = zipSync(
  Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)])),
);
