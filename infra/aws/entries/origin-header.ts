/** The header by which CloudFront shows that a request came through it. */
export const ORIGIN_HEADER = 'x-tongbu-origin';
