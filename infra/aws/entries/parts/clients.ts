/**
 * How every SDK client of a function is set up. A call that hangs is given up before the time of
 * even a web is over, so that the adapter can say what is out of reach.
 */
export const clientOptions = {
  maxAttempts: 3,
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 7_000,
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

/** For what a page can do without: it must not wait for it long. */
export const hastyClientOptions = {
  maxAttempts: 2,
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 1_500,
    throwOnRequestTimeout: true,
  },
} as const;
