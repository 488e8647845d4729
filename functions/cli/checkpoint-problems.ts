import type { Words } from '../../templates/words/words.ts';
import type { HeadProblem, LeavesProblem } from '../ports/ledger/checkpoint-leaves.ts';
import type { NoteProblem } from '../ports/ledger/checkpoint-note.ts';
import type { KnownProblem } from '../ports/ledger/checkpoint-verdict.ts';

export type CheckpointProblem = NoteProblem | KnownProblem | LeavesProblem | HeadProblem;

/** What each fault of a checkpoint means to the person who checks it. */
export const checkpointProblems: Readonly<Record<CheckpointProblem, Words>> = {
  unusableKey: {
    zh: '公钥文件不是P-256公钥（PEM），请用本站/checkpoint/key.pem，并与留存的指纹核对',
    en: 'the key file is no P-256 public key (PEM); take /checkpoint/key.pem of the site',
  },
  notACheckpoint: {
    zh: '这不是检查点，请用本站/checkpoint给出的原文件',
    en: 'this is no checkpoint; take the file that /checkpoint of the site gives',
  },
  badSignatureLine: {
    zh: '签名行残缺，或签名之后还有内容',
    en: 'a signature line is broken, or something follows the signatures',
  },
  tooManySignatures: { zh: '签名多于16个', en: 'there are more than 16 signatures' },
  unknownKey: { zh: '没有这把公钥的签名', en: 'it bears no signature of this key' },
  signatureRepeated: { zh: '同一把密钥签了不止一次', en: 'the same key signed it twice' },
  wrongSignature: {
    zh: '签名不对：内容被改动过，或由别的密钥签名',
    en: 'the signature is wrong: it was changed, or signed with another key',
  },
  olderThanKnown: {
    zh: '比留存的检查点还早：有人拿旧的检查点充数',
    en: 'it is older than the one kept: an old checkpoint is passed off as the present one',
  },
  contradictsKnown: {
    zh: '与留存的检查点矛盾：同一时刻有两个不同的记录',
    en: 'it contradicts the one kept: two different records of one moment',
  },
  unknownLeaf: { zh: '不是叶摘要', en: 'this is no leaf hash' },
  leafRepeated: { zh: '叶摘要重复', en: 'a leaf hash stands here again' },
  wrongSize: { zh: '叶的个数与检查点不符', en: 'the number of leaves is not the checkpoint’s' },
  wrongRoot: {
    zh: '叶与检查点的根不符：被改动、换位，或属于另一个检查点',
    en: 'the leaves do not give the root: changed, moved, or of another checkpoint',
  },
  headMissing: {
    zh: '签名时的一条记录链不在导出中：它被改写、截短或删去。请先确认导出用的是 --all',
    en: 'a stream is not as it was signed: rewritten, cut or removed; is this an export of --all?',
  },
  leavesUnsorted: {
    zh: '叶的次序与记录链不符',
    en: 'the leaves are not in the order of the streams',
  },
  streamTwice: { zh: '同一条记录链有两个叶', en: 'a stream has two leaves' },
};

/** Whether the fault is one of the checkpoint and not of the export. */
export function isCheckpointProblem(problem: string): problem is CheckpointProblem {
  return Object.hasOwn(checkpointProblems, problem);
}
