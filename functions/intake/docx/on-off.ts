/**
 * Whether an on/off property is on (ISO/IEC 29500-1, 17.17.4 and 22.9.2.7): the element alone
 * says yes; transitional files write 1, 0, on and off, strict ones true and false.
 */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value.trim().toLowerCase());
}
