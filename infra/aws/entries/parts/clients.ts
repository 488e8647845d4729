/**
 * How every SDK client of a function is set up. A call that hangs is given up long before the
 * function's own time is over, so that the adapter can say what is out of reach.
 */
export const clientOptions = {
  maxAttempts: 4,
  requestHandler: {
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    throwOnRequestTimeout: true,
  },
} as const;

/** For calls that wait for another function to finish. */
export const patientClientOptions = {
  // Whoever asked tries again; two attempts would outlast the function.
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: 2_000,
    requestTimeout: 110_000,
    throwOnRequestTimeout: true,
  },
} as const;
