import {
  type AuditFinding,
  type AuditKind,
  type AuditPlace,
  auditKinds,
  LONGEST_EXCERPT,
  MOST_PLACES,
  severityOf,
} from '../../domain/document/audit.ts';

/** A place whose excerpt may become known only further on in the part. */
export interface DraftPlace {
  readonly where: AuditPlace['where'];
  readonly paragraph: number | null;
  excerpt: string;
}

const order: readonly AuditKind[] = [
  ...auditKinds.blocks,
  ...auditKinds.confirms,
  ...auditKinds.notes,
];

/** Gathers findings of every kind: counts all of them, keeps the first places of each. */
export class AuditFindings {
  private readonly counts = new Map<AuditKind, number>();
  private readonly places = new Map<AuditKind, DraftPlace[]>();

  /** The place as it will be shown, for an excerpt to be added; null once enough are kept. */
  add(kind: AuditKind, place: DraftPlace): DraftPlace | null {
    this.counts.set(kind, this.count(kind) + 1);
    const kept = this.places.get(kind) ?? [];
    if (kept.length >= MOST_PLACES) return null;
    const draft = { ...place, excerpt: excerptOf(place.excerpt) };
    this.places.set(kind, [...kept, draft]);
    return draft;
  }

  count(kind: AuditKind): number {
    return this.counts.get(kind) ?? 0;
  }

  /** Worst first, each kind once. */
  list(): AuditFinding[] {
    return order
      .filter((kind) => this.counts.has(kind))
      .map((kind) => ({
        kind,
        severity: severityOf(kind),
        count: this.count(kind),
        places: (this.places.get(kind) ?? []).map((place) => ({ ...place })),
      }));
  }
}

/**
 * In one line, and no longer than an excerpt may be; no surrogate pair is cut in two. It is a copy:
 * a slice would keep the whole text in memory that it was cut from.
 */
export function excerptOf(text: string): string {
  const start = [...text.slice(0, 4 * LONGEST_EXCERPT)].join('');
  const line = start.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_EXCERPT) return line;
  return `${line.slice(0, LONGEST_EXCERPT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
