/** Words of `tongbu cost`. */
export const costWords = {
  note: {
    zh: '由一次真实办理的计数推算，偏高估计；标价见下，不含免费额度、折扣和税，请按所在区域核对。',
    en: 'Counted in one real issuance, on the dear side; list prices without free tiers, discounts or tax: check them for your region.',
  },
  pricesOf: { zh: '价目', en: 'prices of' },
  issuance: { zh: '办理一件（不含排版）', en: 'one issuance, without rendering' },
  rendered: { zh: '办理一件（含排版）', en: 'one issuance, with rendering' },
  visit: { zh: '读者访问一次', en: 'one visit of a reader' },
  year: { zh: '全年办理和访问', en: 'a year of dossiers and readers' },
  storage: {
    zh: '这些卷宗的全年保存',
    en: 'keeping the dossiers of that year for twelve months',
  },
  fixed: { zh: '每月固定费用', en: 'fixed, per month' },
  total: { zh: '合计', en: 'total' },
  yearTotal: { zh: '全年总计', en: 'the year in all' },
} as const;

export const priceWords = {
  dynamodbWrite: { zh: '账本写入', en: 'DynamoDB writes' },
  dynamodbRead: { zh: '账本读取', en: 'DynamoDB reads' },
  dynamodbStorage: { zh: '账本存储', en: 'DynamoDB storage' },
  dynamodbRecovery: { zh: '账本时间点恢复', en: 'DynamoDB point-in-time recovery' },
  backupStorage: { zh: '备份存储', en: 'backup storage' },
  s3Put: { zh: '文件写入', en: 'S3 writes' },
  s3Get: { zh: '文件读取', en: 'S3 reads' },
  s3Storage: { zh: '文件存储', en: 'S3 storage' },
  stateTransition: { zh: '流程状态转换', en: 'state transitions' },
  lambdaRequest: { zh: '函数调用', en: 'Lambda invocations' },
  lambdaCompute: { zh: '函数运行', en: 'Lambda compute' },
  mail: { zh: '邮件', en: 'mails' },
  schedulerInvocation: { zh: '定时提醒', en: 'scheduled calls' },
  kmsRequest: { zh: '密钥调用', en: 'KMS requests' },
  kmsSignature: { zh: '签名', en: 'KMS signatures' },
  kmsKey: { zh: '密钥', en: 'KMS keys' },
  secret: { zh: '机密', en: 'secrets' },
  logIngestion: { zh: '日志', en: 'logs' },
  trace: { zh: '链路追踪', en: 'traces' },
  alarm: { zh: '告警', en: 'alarms' },
  dashboard: { zh: '看板', en: 'dashboard' },
  metric: { zh: '自定义指标', en: 'own metrics' },
  apiRequest: { zh: '接口网关请求', en: 'API Gateway requests' },
  cdnRequest: { zh: '分发请求', en: 'CloudFront requests' },
  cdnTraffic: { zh: '分发流量', en: 'CloudFront traffic' },
  firewallRequest: { zh: '防火墙请求', en: 'WAF requests' },
  firewallList: { zh: '防火墙', en: 'WAF web ACL' },
  firewallRule: { zh: '防火墙规则', en: 'WAF rules' },
} as const;

/** What is counted, where the name alone does not say it. */
export const unitWords = {
  requestUnits: { zh: '请求单元', en: 'request units' },
  gbSeconds: { zh: 'GB·秒', en: 'GB-seconds' },
  bytes: { zh: '字节', en: 'bytes' },
  byteMonths: { zh: '字节·月', en: 'byte-months' },
} as const;

export const quotaWords = {
  startExecution: { zh: '启动流程', en: 'StartExecution' },
  stateTransition: { zh: '状态转换', en: 'state transitions' },
  openExecutions: { zh: '在办流程实例', en: 'open executions' },
  lambdaConcurrency: { zh: '函数并发', en: 'Lambda concurrency' },
  keyRequests: { zh: '密钥调用', en: 'KMS requests' },
  schedules: { zh: '定时提醒数', en: 'schedules' },
  mailsPerDay: { zh: '每日邮件', en: 'mails a day' },
  listPartition: { zh: '列表索引分区', en: 'partition of a list' },
  namePartition: { zh: '名称索引分区', en: 'partition of names' },
  relay: { zh: '转发（一次一批）', en: 'relay, one at a time' },
  searchFile: { zh: '十年检索文件', en: 'search file of ten years' },
} as const;

export const scaleWords = {
  quota: { zh: '限额', en: 'quota' },
  limit: { zh: '上限', en: 'limit' },
  hundredCities: { zh: '百城各一万件', en: '100 cities of 10⁴' },
  bindsFirst: { zh: '最先达到', en: 'binds first' },
  yearAtGate: {
    zh: '一个环节整年无人处理：{transitions} 次状态转换、至多 {events} 条历史事件（上限 {limit}）。',
    en: 'A gate at which nobody decides for a year: {transitions} state transitions, at most {events} events of history (limit {limit}).',
  },
} as const;
