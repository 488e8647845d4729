import type { Words } from './words.ts';

/** Words of the verification page. */
export const verifyWords = {
  title: { zh: '文件核验', en: 'Verify a file' },
  intro: {
    zh: '核对手中的文件是不是本站发布的原件。文件只用来计算摘要，不会保存。',
    en:
      'Check whether a file is exactly what was published here. The file is used to ' +
      'compute its digest and is not kept.',
  },
  byFile: { zh: '上传文件核验', en: 'By file' },
  byDigest: { zh: '填写摘要或核验码', en: 'By digest or code' },
  digestField: {
    zh: 'SHA-256 摘要（64 位），或文件末尾的核验码（16 位）',
    en: 'SHA-256 digest (64 characters), or the code at the end of a document (16 characters)',
  },
  submit: { zh: '核验', en: 'Verify' },
  yes: { zh: '是本站发布的原件', en: 'Yes: this is what was published' },
  no: { zh: '不是本站发布的文件', en: 'No: this was not published here' },
  noHelp: {
    zh: '本站没有发布过与它逐字节相同的文件。文件可能被修改、转换或重新保存过，请从本站重新下载。',
    en:
      'No published file has exactly these bytes. It may have been changed, converted or ' +
      'saved anew. Please download it again from this site.',
  },
  codeFound: { zh: '核验码对应下面的文件', en: 'The code belongs to this document' },
  codeHelp: {
    zh: '核验码只说明是哪个文件，不能说明手中的副本没有改动。请上传文件，或与本页的正文对照。',
    en:
      'The code says which document it is, not that a copy is unchanged. Upload the ' +
      'file, or compare it with the text here.',
  },
  codeNotFound: { zh: '没有这个核验码', en: 'There is no such code' },
  codeNotFoundHelp: {
    zh: '请核对是否抄错。核验码印在文件末尾，由 16 位数字和字母 a 到 f 组成。',
    en:
      'Please check for mistakes. The code stands at the end of a document: 16 digits ' +
      'and letters a to f.',
  },
  malformed: { zh: '无法识别填写的内容', en: 'This cannot be read' },
  malformedHelp: {
    zh: '摘要是 64 位、核验码是 16 位，都由数字和字母 a 到 f 组成。',
    en: 'A digest has 64 characters and a code has 16, all digits or letters a to f.',
  },
  noFile: { zh: '没有选择文件', en: 'No file was chosen' },
  noFileHelp: {
    zh: '请选择要核验的文件，或者填写摘要。',
    en: 'Choose the file to verify, or enter a digest.',
  },
  asWhat: { zh: '文件', en: 'Published as' },
  kind: { zh: '类别', en: 'Kind' },
  publishedAt: { zh: '发布时间', en: 'Published' },
  validityToday: { zh: '目前效力', en: 'Validity today' },
  digest: { zh: 'SHA-256 摘要', en: 'SHA-256 digest' },
  recordedBy: { zh: '存证记录', en: 'Recorded by' },
  record: { zh: '记录摘要', en: 'Hash of the record' },
  document: { zh: '政策文件', en: 'Policy document' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  gazetteIssue: { zh: '政府公报', en: 'Gazette issue' },
  howTitle: { zh: '自己计算摘要', en: 'Compute a digest yourself' },
  how: {
    zh:
      '在 Windows 上运行“certutil -hashfile 文件名 SHA256”，' +
      '在 Linux、macOS 上运行“sha256sum 文件名”或“shasum -a 256 文件名”。',
    en:
      'On Windows run “certutil -hashfile FILE SHA256”; on Linux or macOS run “sha256sum ' +
      'FILE” or “shasum -a 256 FILE”.',
  },
  result: { zh: '核验结果', en: 'Result' },
} as const satisfies Readonly<Record<string, Words>>;

/** @param mb what this host takes at once, in whole MB */
export function chooseFileWords(mb: number): Words {
  return { zh: `选择文件（不超过 ${mb} MB）`, en: `Choose a file (at most ${mb} MB)` };
}

/** @param mb what this host takes at once, in whole MB */
export function fileTooLargeWords(mb: number): Words {
  return {
    zh: `核验的文件不能超过 ${mb} MB。可以改为填写文件的 SHA-256 摘要。`,
    en: `A file to verify can be at most ${mb} MB. You can enter its SHA-256 digest instead.`,
  };
}
