import { describe, expect, it } from 'vitest';
import {
  acceptAudit,
  acceptedAuditSchema,
  codeOfFinding,
  digestOfAudit,
  type FileAudit,
} from '../../../../functions/domain/document/acceptance.ts';
import {
  type AuditFinding,
  type AuditKind,
  severityOf,
} from '../../../../functions/domain/document/audit.ts';
import { digestOfText } from '../../../../functions/domain/kernel/digest.ts';

function found(kind: AuditKind, excerpt = '张晓梅'): AuditFinding {
  const places = [{ where: 'body' as const, paragraph: 3, excerpt }];
  return { kind, severity: severityOf(kind), count: 2, places };
}

function auditOf(...findings: readonly AuditFinding[]): FileAudit {
  return { source: digestOfText('一份文件'), findings: [...findings] };
}

const hidden = found('hiddenText');
const boxes = found('textBoxes');
const notes = found('metadata');

describe('accepting a file', () => {
  it('with nothing to tell records nothing of it', () => {
    expect(acceptAudit('a.docx', auditOf(), null)).toBeNull();
  });

  it('with notes only needs no word of anybody', () => {
    const audit = auditOf(notes);
    const accepted = { findings: digestOfAudit(audit), confirmed: [] };
    expect(acceptAudit('a.docx', audit, null)).toEqual(accepted);
  });

  it('with something that blocks is refused, whatever was confirmed', () => {
    const audit = auditOf(found('trackedChanges'), hidden);
    const confirmation = {
      audit: digestOfAudit(audit),
      kinds: ['trackedChanges', 'hiddenText'] as AuditKind[],
    };
    for (const confirmed of [null, confirmation]) {
      expect(() => acceptAudit('a.docx', audit, confirmed)).toThrow(
        expect.objectContaining({
          reason: 'fileNotAcceptable',
          details: { fileName: 'a.docx', findings: ['trackedChanges:2:body:3'] },
        }),
      );
    }
  });

  it('with something to confirm is refused until each kind is confirmed', () => {
    const audit = auditOf(hidden, boxes, notes);
    const name = digestOfAudit(audit);
    const refusedFor = (kinds: AuditKind[] | null) => {
      try {
        acceptAudit('a.docx', audit, kinds === null ? null : { audit: name, kinds });
      } catch (error) {
        return error;
      }
      return null;
    };
    const both = ['hiddenText:2:body:3', 'textBoxes:2:body:3'];
    expect(refusedFor(null)).toMatchObject({
      reason: 'fileNeedsConfirmation',
      details: { findings: both },
    });
    expect(refusedFor([])).toMatchObject({ details: { findings: both } });
    expect(refusedFor(['hiddenText'])).toMatchObject({ details: { findings: [both[1]] } });
    expect(refusedFor(['hiddenText', 'textBoxes'])).toBeNull();
  });

  it('is not confirmed by what was said about another file or other findings', () => {
    const audit = auditOf(hidden);
    const others: readonly FileAudit[] = [
      { ...audit, source: digestOfText('另一份文件') },
      auditOf(found('hiddenText', '李四')),
      auditOf({ ...hidden, count: 3 }),
      auditOf(hidden, boxes),
    ];
    for (const other of others) {
      const confirmed = { audit: digestOfAudit(other), kinds: ['hiddenText' as const] };
      expect(() => acceptAudit('a.docx', audit, confirmed)).toThrow('fileNeedsConfirmation');
    }
  });

  it('records kinds and counts, and never the words concerned', () => {
    const audit = auditOf(hidden, notes);
    const confirmed = { audit: digestOfAudit(audit), kinds: ['hiddenText' as const] };
    const accepted = acceptAudit('a.docx', audit, confirmed);
    expect(acceptedAuditSchema.parse(accepted)).toEqual({
      findings: digestOfAudit(audit),
      confirmed: [{ kind: 'hiddenText', count: 2 }],
    });
    expect(JSON.stringify(accepted)).not.toContain('张晓梅');
  });

  it('names a finding without a place by the file as a whole', () => {
    expect(codeOfFinding({ ...hidden, places: [] })).toBe('hiddenText:2:package:');
  });
});
