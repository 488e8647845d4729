import { z } from 'zod';
import type { LocalDate } from '../kernel/time.ts';

/** How a request for information reached the organ (条例 art. 31). */
export const deliveries = ['inPerson', 'signedPost', 'ordinaryMail', 'internet', 'fax'] as const;
export const deliverySchema = z.enum(deliveries);
export type Delivery = z.infer<typeof deliverySchema>;

type ReceivedOn = 'handedIn' | 'signedFor' | 'confirmed';

/**
 * Which day counts as that of receipt: the day of handing in, the day on which the organ signed
 * for the letter, or the day on which both sides confirmed. The answer is owed from that day on.
 */
export const receiptRules: Readonly<Record<Delivery, ReceivedOn>> = {
  inPerson: 'handedIn',
  signedPost: 'signedFor',
  ordinaryMail: 'confirmed',
  internet: 'confirmed',
  fax: 'confirmed',
};

export interface DeliveredRequest {
  readonly delivery: Delivery;
  /** The day on which it was handed in, signed for or arrived. */
  readonly arrivedOn: LocalDate;
  /** The day on which both sides confirmed the receipt; null while they have not. */
  readonly confirmedOn: LocalDate | null;
}

/** The day of receipt, or null while a confirmation that the delivery calls for is missing. */
export function receiptDate(request: DeliveredRequest): LocalDate | null {
  const { delivery, arrivedOn, confirmedOn } = request;
  return receiptRules[delivery] === 'confirmed' ? confirmedOn : arrivedOn;
}
