/** A list price: so many US dollars for so many units. */
export interface Price {
  readonly usd: number;
  readonly per: number;
  readonly unit: string;
}

/**
 * When the prices were last read. They are list prices of us-east-1 without free tiers, discounts
 * or tax: check them at https://aws.amazon.com/pricing/ for the region and the day, and for China
 * at https://www.amazonaws.cn/pricing/ (other prices, in yuan).
 */
export const PRICES_AS_OF = '2025-06-30';
export const PRICES_REGION = 'us-east-1';

export const prices = {
  dynamodbWrite: { usd: 0.625, per: 1e6, unit: 'write request units' },
  dynamodbRead: { usd: 0.125, per: 1e6, unit: 'read request units' },
  dynamodbStorage: { usd: 0.25, per: 1e9, unit: 'byte-months' },
  dynamodbRecovery: { usd: 0.2, per: 1e9, unit: 'byte-months' },
  backupStorage: { usd: 0.1, per: 1e9, unit: 'byte-months' },
  s3Put: { usd: 0.005, per: 1e3, unit: 'requests' },
  s3Get: { usd: 0.0004, per: 1e3, unit: 'requests' },
  s3Storage: { usd: 0.023, per: 1e9, unit: 'byte-months' },
  stateTransition: { usd: 0.025, per: 1e3, unit: 'transitions' },
  lambdaRequest: { usd: 0.2, per: 1e6, unit: 'invocations' },
  lambdaCompute: { usd: 0.0000133334, per: 1, unit: 'GB-seconds (arm64)' },
  mail: { usd: 0.1, per: 1e3, unit: 'messages' },
  schedulerInvocation: { usd: 1, per: 1e6, unit: 'invocations' },
  kmsRequest: { usd: 0.03, per: 1e4, unit: 'requests' },
  kmsSignature: { usd: 0.15, per: 1e4, unit: 'signatures (ECC)' },
  kmsKey: { usd: 1, per: 1, unit: 'keys a month' },
  secret: { usd: 0.4, per: 1, unit: 'secrets a month' },
  logIngestion: { usd: 0.5, per: 1e9, unit: 'bytes' },
  trace: { usd: 5, per: 1e6, unit: 'traces' },
  alarm: { usd: 0.1, per: 1, unit: 'alarms a month' },
  dashboard: { usd: 3, per: 1, unit: 'dashboards a month' },
  metric: { usd: 0.3, per: 1, unit: 'own metrics a month' },
  apiRequest: { usd: 1, per: 1e6, unit: 'requests (HTTP API)' },
  cdnRequest: { usd: 0.01, per: 1e4, unit: 'requests' },
  cdnTraffic: { usd: 0.085, per: 1e9, unit: 'bytes' },
  firewallRequest: { usd: 0.6, per: 1e6, unit: 'requests' },
  firewallList: { usd: 5, per: 1, unit: 'web ACLs a month' },
  firewallRule: { usd: 1, per: 1, unit: 'rules a month' },
} as const satisfies Readonly<Record<string, Price>>;
export type PriceName = keyof typeof prices;
