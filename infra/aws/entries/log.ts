/** Lines that CloudWatch reads as they are, because functions log as JSON. */
function write(line: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Tells of a failure: its name, message and stack, never what was sent or stored. */
export function logError(error: unknown, context: Readonly<Record<string, string>> = {}): void {
  write({ timestamp: new Date().toISOString(), level: 'ERROR', ...context, ...describe(error) });
}

function describe(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { errorType: 'unknown', errorMessage: String(error) };
  const { name: errorType, message: errorMessage, stack, cause } = error;
  return {
    errorType,
    errorMessage,
    stack,
    ...(cause instanceof Error ? { cause: `${cause.name}: ${cause.message}` } : {}),
  };
}

/** The namespace under which alarms look for what functions count. */
export const METRIC_NAMESPACE = 'Tongbu';

export type MetricName =
  | 'Tampering'
  | 'ArchiveContradicted'
  | 'CheckpointContradicted'
  | 'CheckpointCurrent'
  | 'ExecutionsRevived'
  | 'VaultEntriesSwept'
  | 'ResponseTooLarge'
  | 'MailNotSent'
  | 'MailRefused';

/**
 * Counts something, in the embedded metric format: one line of log that CloudWatch turns into a
 * metric, with no call and no permission.
 */
export function count(
  metric: MetricName,
  value: number,
  context: Readonly<Record<string, string>> = {},
): void {
  write({
    _aws: {
      Timestamp: Date.now(),
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [['FunctionName']],
          Metrics: [{ Name: metric, Unit: 'Count' }],
        },
      ],
    },
    ...context,
    FunctionName: process.env.AWS_LAMBDA_FUNCTION_NAME ?? 'local',
    [metric]: value,
  });
}
