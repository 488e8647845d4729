import { epochMsOf, type Instant } from '../../../functions/domain/kernel/time.ts';

/** `D:20261122120632+08'00'`: the clock of Asia/Shanghai, eight hours ahead of UTC all year. */
export function pdfDate(instant: Instant): string {
  return `D:${shanghaiClock(instant).replace(/[-T:]/g, '')}+08'00'`;
}

/** The same moment as XMP writes it. */
export function xmpDate(instant: Instant): string {
  return `${shanghaiClock(instant)}+08:00`;
}

function shanghaiClock(instant: Instant): string {
  return new Date(epochMsOf(instant) + 8 * 3_600_000).toISOString().slice(0, 19);
}
