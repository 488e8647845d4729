/** Where the interface is mounted. A change that breaks callers gets a new number beside it. */
export const API_BASE = '/api/v1';
