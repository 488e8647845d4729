import { gateSchema } from '../../functions/domain/dossier/gate-names.ts';
import { PREDECESSOR_PART } from '../../functions/domain/dossier/predecessor/predecessor.ts';
import { issueGateSchema } from '../../functions/domain/gazette/gate-names.ts';
import { incidentGateSchema } from '../../functions/domain/incident/gate-names.ts';
import { aspectNames, attributeNames, circumstanceNames, groundNames } from './attributes.ts';
import { findingOfCode } from './audit-findings.ts';
import { gateName } from './gates.ts';
import { incidentStatusNames, speakerNames, statementChannelNames } from './incidents.ts';
import { channelNames, formNames, phaseNames, triggerNames } from './interpretation.ts';
import {
  matterAspectNames,
  matterFactNames,
  matterKindNames,
  matterStatusNames,
} from './matters.ts';
import {
  exceptionNames,
  exemptionFieldNames,
  personalDataNames,
  warningNames,
} from './personal-data.ts';
import { planFindingNames } from './plan-findings.ts';
import { roleNames } from './roles.ts';
import {
  dossierStatusNames,
  followUpStageNames,
  issueStatusNames,
  validityNames,
} from './statuses.ts';
import { calendarProblemNames, timeUnitNames } from './time-names.ts';
import type { Words } from './words.ts';

type Names = Readonly<Record<string, Words>>;

/** The two parts that every package has; materials are named by their keys. */
const partNames: Names = {
  document: { zh: '文件', en: 'document' },
  plan: { zh: '解读方案', en: 'interpretation plan' },
  [PREDECESSOR_PART]: { zh: '原文件', en: 'replaced document' },
};

/** What a plan in plain words may leave out. */
const planElementNames: Names = {
  outline: { zh: '解读提纲', en: 'outline' },
  form: { zh: '形式', en: 'form' },
  channel: { zh: '途径', en: 'channel' },
  time: { zh: '时间', en: 'time' },
  audience: { zh: '对象', en: 'audience' },
};

/** What a material cannot be without. */
const materialNeedNames: Names = {
  mediaLink: { zh: '音视频的网址', en: 'the address of the recording' },
  transcript: { zh: '完整的文字稿', en: 'a full transcript' },
  questions: { zh: '可以识别的问题', en: 'questions that can be told apart' },
  cases: { zh: '可以识别的案例', en: 'cases that can be told apart' },
  pictures: { zh: '图、表或者图示', en: 'a picture, a table or a chart' },
};

/** What must be answered before a whole document is withheld. */
const partialDisclosureNames: Names = {
  considered: { zh: '是否研究过区分处理', en: 'whether a partial disclosure was considered' },
  release: { zh: '可以公开的部分应当公开', en: 'what can be open must be open' },
  explanation: { zh: '不能区分处理的说明', en: 'why no part can be open' },
};

const fileFormatNames: Names = {
  pdf: { zh: 'PDF 文件', en: 'a PDF' },
  zip: { zh: '压缩包或 Office 文件', en: 'an archive or Office file' },
  ole: { zh: '旧版 Office 文件', en: 'an old Office file' },
  rtf: { zh: 'RTF 文件', en: 'an RTF file' },
  rar: { zh: 'RAR 压缩包', en: 'a RAR archive' },
  sevenZip: { zh: '7z 压缩包', en: 'a 7z archive' },
  gzip: { zh: 'gzip 压缩包', en: 'a gzip archive' },
  png: { zh: 'PNG 图片', en: 'a PNG image' },
  jpeg: { zh: 'JPEG 图片', en: 'a JPEG image' },
  unknown: { zh: '二进制文件', en: 'a binary file' },
  doc: { zh: '旧版 Word 或 WPS 文件（.doc、.wps）', en: 'an old Word or WPS file (.doc, .wps)' },
  xls: { zh: '旧版电子表格', en: 'an old spreadsheet' },
  ppt: { zh: '旧版演示文稿', en: 'an old presentation' },
  xlsx: { zh: '电子表格', en: 'a spreadsheet' },
  pptx: { zh: '演示文稿', en: 'a presentation' },
  docm: { zh: '启用宏的 Word 文件（.docm）', en: 'a Word file with macros (.docm)' },
  dotm: { zh: '启用宏的 Word 模板（.dotm）', en: 'a Word template with macros (.dotm)' },
  odt: { zh: 'OpenDocument 文件', en: 'an OpenDocument file' },
  ofd: { zh: 'OFD 版式文件', en: 'an OFD file' },
  xml: { zh: 'XML 或网页文件', en: 'an XML file or web page' },
};

/** What a package has too much of, as the end of a sentence about the file or one of its parts. */
const packageLimitNames: Names = {
  entries: { zh: '所含部件过多', en: 'has too many parts' },
  partBytes: { zh: '解压后过大', en: 'is too large once unpacked' },
  inflatedBytes: { zh: '解压后总量过大', en: 'is too large once unpacked' },
  relationships: { zh: '关联项过多', en: 'has too many relationships' },
  depth: { zh: '嵌套层次过深', en: 'is nested too deeply' },
  elements: { zh: '元素过多', en: 'has too many elements' },
  attributes: { zh: '有一个元素的属性过多', en: 'has an element with too many attributes' },
  attribute: { zh: '有一个属性过长', en: 'has an attribute that is too long' },
  namespaces: { zh: '命名空间过多', en: 'has too many namespaces' },
  styles: { zh: '样式过多', en: 'has too many styles' },
  text: { zh: '有一段文字过长', en: 'has a text that is too long' },
};

const packageTrickNames: Names = {
  path: { zh: '部件名称越出了文件本身', en: 'a part has a name that leads out of the file' },
  duplicate: { zh: '两个部件同名', en: 'two parts have the same name' },
  overlap: { zh: '部件相互重叠', en: 'parts overlap each other' },
  contradiction: { zh: '部件前后说法不一', en: 'a part is described in two ways' },
  compression: { zh: '压缩方式不常见', en: 'an unusual compression is used' },
  doctype: { zh: '含有文档类型声明', en: 'a document type is declared' },
};

const vocabularies = {
  aspect: named(aspectNames),
  attribute: named(attributeNames),
  auditFinding: findingOfCode,
  calendarProblem: named(calendarProblemNames),
  channel: named(channelNames),
  circumstance: named(circumstanceNames),
  exception: named(exceptionNames),
  exemptionField: named(exemptionFieldNames),
  fileFormat: named(fileFormatNames),
  finding: named(planFindingNames),
  form: named(formNames),
  gate: gateOf,
  ground: named(groundNames),
  incidentStatus: named(incidentStatusNames),
  issueStatus: named(issueStatusNames),
  materialNeed: named(materialNeedNames),
  matterAspect: named(matterAspectNames),
  matterFact: named(matterFactNames),
  matterKind: named(matterKindNames),
  matterStatus: named(matterStatusNames),
  megabytes,
  packageLimit: named(packageLimitNames),
  packageTrick: named(packageTrickNames),
  part: named(partNames),
  partAndType: partAndTypeOf,
  partialDisclosure: partialDisclosureOf,
  personalData: named(personalDataNames),
  phase: named(phaseNames),
  planElement: named(planElementNames),
  role: named(roleNames),
  speaker: named(speakerNames),
  stage: named(followUpStageNames),
  statementChannel: named(statementChannelNames),
  status: named(dossierStatusNames),
  time: shanghaiMinute,
  timeUnit: named(timeUnitNames),
  trigger: named(triggerNames),
  validity: named(validityNames),
  warning: named(warningNames),
} as const satisfies Record<string, (code: string) => Words>;

/**
 * A code as people call it, by the vocabulary that a sentence names. Codes that are names
 * themselves, such as a department's or a material's, stay as they are.
 */
export function inWords(vocabulary: string, code: string): Words {
  const known: Readonly<Record<string, (code: string) => Words>> = vocabularies;
  return Object.hasOwn(known, vocabulary) ? (known[vocabulary]?.(code) ?? same(code)) : same(code);
}

function same(code: string): Words {
  return { zh: code, en: code };
}

function named(names: Names): (code: string) => Words {
  return (code) => (Object.hasOwn(names, code) ? (names[code] ?? same(code)) : same(code));
}

function gateOf(code: string): Words {
  const gate = gateSchema.or(issueGateSchema).or(incidentGateSchema).safeParse(code);
  return gate.success ? gateName(gate.data) : same(code);
}

/** `document:mobile:7`: what was left where; facts have no paragraph. */
function partAndTypeOf(code: string): Words {
  const [part = '', type = '', paragraph] = code.split(':', 3);
  const where = Object.hasOwn(partNames, part) ? inWords('part', part) : materialOf(part);
  const what = inWords('personalData', type);
  if (paragraph === undefined) {
    return { zh: `${where.zh}中的${what.zh}`, en: `${what.en} in ${where.en}` };
  }
  return {
    zh: `${where.zh}第${paragraph}段的${what.zh}`,
    en: `${what.en} in paragraph ${paragraph} of ${where.en}`,
  };
}

/** How a material is called where only its key is known. */
export function materialOf(key: string): Words {
  return { zh: `解读材料（${key}）`, en: `the material “${key}”` };
}

/** `annex3` is an annex that could be open; the others are questions. */
function partialDisclosureOf(code: string): Words {
  const annex = /^annex(\d+)$/.exec(code)?.[1];
  if (annex === undefined) return named(partialDisclosureNames)(code);
  return { zh: `附件${annex}并未定为不予公开`, en: `annex ${annex} is not withheld` };
}

/** Bytes as people count them, to a tenth. */
function megabytes(code: string): Words {
  return same(`${(Number(code) / (1024 * 1024)).toFixed(1)} MB`);
}

/** A moment as the clock in China shows it, to the minute. */
function shanghaiMinute(code: string): Words {
  const epochMs = Date.parse(code);
  if (Number.isNaN(epochMs)) return same(code);
  const local = new Date(epochMs + 8 * 3_600_000).toISOString();
  const [day, minute] = [local.slice(0, 10), local.slice(11, 16)];
  return { zh: `${day} ${minute}`, en: `${day} ${minute} (Beijing time)` };
}
