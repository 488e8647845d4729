import type { Words } from './words.ts';

/** Words of the signed checkpoint on the verification page. */
export const checkpointWords = {
  title: { zh: '审计记录检查点', en: 'Checkpoint of the audit trail' },
  intro: {
    zh:
      '全部审计记录的当前状态每小时签名一次。请下载并留存：今后凭它可以查出此前的任何一条记录是否被改动、' +
      '删去或补写。',
    en:
      'The state of the whole audit trail is signed every hour. Download it and keep it: with ' +
      'it anybody can later tell whether a record before it was changed, removed or slipped in.',
  },
  at: { zh: '签名时间', en: 'Signed' },
  number: { zh: '序号', en: 'Number' },
  size: { zh: '包含的记录链', en: 'Streams covered' },
  root: { zh: '默克尔树根', en: 'Merkle root' },
  fingerprint: { zh: '公钥指纹（SHA-256）', en: 'Fingerprint of the key (SHA-256)' },
  note: { zh: '下载签名的检查点', en: 'Signed checkpoint' },
  leaves: { zh: '下载叶摘要', en: 'Leaf hashes' },
  key: { zh: '下载公钥', en: 'Public key' },
  how: {
    zh:
      '叶摘要不透露任何未公开的文件。已公开政策的存证文件列出其各条记录的摘要，可以据此在叶摘要中查到。' +
      '取得审计记录导出文件的人可运行“tongbu verify 导出文件 --checkpoint 检查点 --leaves 叶摘要 --key 公钥”。' +
      '公钥指纹请通过其他渠道核对。',
    en:
      'The leaf hashes tell nothing of what is not public. The proof of a published policy lists ' +
      'the hashes of its records, from which its leaf is found among them. Whoever is given an ' +
      'export of the audit trail runs “tongbu verify EXPORT --checkpoint FILE --leaves FILE ' +
      '--key FILE”. Compare the fingerprint with one that reached you another way.',
  },
  none: { zh: '尚未签署检查点，请稍后再看。', en: 'No checkpoint was made yet; look again later.' },
} as const satisfies Readonly<Record<string, Words>>;
