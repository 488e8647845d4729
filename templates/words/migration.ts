import type { Sentence } from './sentence.ts';

/** Words of `tongbu migrate`. */
export const migrationPhases = {
  checkSource: { zh: '检查来源', en: 'checking the source' },
  checkTarget: { zh: '检查目标', en: 'checking the target' },
  copyObjects: { zh: '复制文件', en: 'copying files' },
  copyStreams: { zh: '复制记录', en: 'copying records' },
  compare: { zh: '两边比对', en: 'comparing both sides' },
} as const;

export const migrationTable = {
  source: { zh: '来源', en: 'source' },
  target: { zh: '目标', en: 'target' },
  streams: { zh: '记录链', en: 'streams' },
  events: { zh: '事件', en: 'events' },
  objects: { zh: '文件', en: 'files' },
  bytes: { zh: '字节', en: 'bytes' },
  heads: { zh: '链首摘要', en: 'chain heads' },
} as const;

export const migrationWords = {
  same: {
    zh: '两边一致：每条链的链首、每个文件都相同。',
    en: 'Both sides are the same: every chain head and every file.',
  },
  copied: {
    zh: '本次写入 {streams} 条记录链、{events} 条事件。',
    en: 'Written now: {streams} streams, {events} events.',
  },
  dryRun: {
    zh: '未写入任何内容。去掉 --dry-run 即开始搬迁。',
    en: 'Nothing was written. Leave --dry-run out to migrate.',
  },
  next: {
    zh: '任务令牌、会话、密钥和流程实例不搬迁；服务栈部署后会按记录重新启动流程。见 docs/operations/migrate.md。',
    en: 'Task tokens, sessions, keys and executions are not moved; the services start executions from the records. See docs/operations/migrate.md.',
  },
  unavailable: {
    zh: '目标暂时无法访问（{service}）。已写入的都保留着；请检查网络和权限后重新运行同一命令，会从停下的地方继续。',
    en: 'The target cannot be reached now ({service}). What was written stays; check network and permissions and run the same command again: it goes on where it stopped.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Why a migration stops, and what to do. */
export const migrationRefusals = {
  sourceHeadDiffers: {
    zh: '来源的 {stream} 与其链首记录不符（第 {version} 条）：记录已损坏或被改动。请从备份恢复数据目录，并与最近一次导出比对。',
    en: 'The head of {stream} in the source is not its last event (version {version}): it was damaged or changed. Restore the data folder from a backup and compare it with the last export.',
  },
  sourceHeadMissing: {
    zh: '来源存有链首不指向的事件：链首能找到的只有 {version} 条，少了整条记录链。请从备份恢复数据目录，并与最近一次导出比对。',
    en: 'The source stores events to which no head leads; the heads lead to {version} only, so whole streams are hidden. Restore the data folder from a backup and compare it with the last export.',
  },
  sourceCommandDiffers: {
    zh: '来源的 {stream} 第 {version} 条事件与其命令记录不符：记录已损坏或被改动。请从备份恢复数据目录。',
    en: 'Version {version} of {stream} in the source does not fit the record of its command: it was damaged or changed. Restore the data folder from a backup.',
  },
  sourceObjectMissing: {
    zh: '来源缺少文件 {digest}，{stream} 第 {version} 条事件要用到它。请把它从备份恢复到数据目录的 objects 文件夹。',
    en: 'The source lacks file {digest}, to which version {version} of {stream} refers. Restore it from a backup into the folder `objects`.',
  },
  targetHasOther: {
    zh: '目标已有来源没有的记录 {stream}，搬迁只写入空的目标。请核对表名，或为这座城市另建一套数据栈。',
    en: 'The target holds {stream}, which the source does not: only an empty target is filled. Check the table names, or deploy a data stack of its own.',
  },
  targetDiffers: {
    zh: '目标的 {stream}（到第 {version} 条）与来源不同：是另一份数据，或搬迁开始后目标已被使用。请核对表名；如目标已投入使用，须改用新的空表。',
    en: '{stream} in the target (up to version {version}) is not the source’s: it is other data, or the target was used after the migration began. Check the table names; a target in use has to be replaced by empty tables.',
  },
  targetHeadDiffers: {
    zh: '目标的 {stream} 事件相同，但列表信息（状态、部门、摘要）不同。链首表被别的程序改过，请改用新的空表。',
    en: '{stream} in the target has the same events under another status, department or summary: something else wrote its table of heads. Use new, empty tables.',
  },
  targetInUse: {
    zh: '写入 {stream} 第 {version} 条时，目标已被别的程序写入。请停止目标上的服务（门户、步骤、转发），再重新运行。',
    en: 'Somebody else wrote {stream} version {version} of the target meanwhile. Stop the services of the target (portal, steps, relay) and run this again.',
  },
  objectDiffers: {
    zh: '文件 {digest} 在两边不同（内容或类型）。请检查存储桶是否被别的程序写入。',
    en: 'File {digest} is not the same on both sides (bytes or media type). Check whether something else writes the bucket.',
  },
  sidesDiffer: {
    zh: '复制之后两边仍不一致（{stream}）。请不要启用目标；停止一切写入者后重新运行。',
    en: 'After copying both sides still differ ({stream}). Do not put the target to use; stop whatever writes to either side and run this again.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
