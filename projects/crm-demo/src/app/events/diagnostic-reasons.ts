import type { RoxChatDiagnosticCounts, RoxChatDiagnosticReason } from 'ngx-roxchat';

interface ReasonLook {
  readonly label: string;
  readonly outcome: 'rejected' | 'coerced' | 'forgotten';
}

const reasons: Readonly<Record<RoxChatDiagnosticReason, ReasonLook>> = {
  'wrong-source': { label: 'From another window', outcome: 'rejected' },
  'wrong-origin': { label: 'From another origin', outcome: 'rejected' },
  'transferred-ports': { label: 'Carried message ports', outcome: 'rejected' },
  'too-long': { label: 'Too long', outcome: 'rejected' },
  'malformed-json': { label: 'Not JSON', outcome: 'rejected' },
  'wrong-type': { label: 'Not an object', outcome: 'rejected' },
  'not-roxchat': { label: 'Not from Rox.Chat', outcome: 'rejected' },
  'unknown-event': { label: 'Unknown event', outcome: 'rejected' },
  'orphan-reply': { label: 'Reply to no open command', outcome: 'rejected' },
  'invalid-params': { label: 'Params missing or invalid', outcome: 'rejected' },
  'field-invalid': { label: 'Invalid field left out', outcome: 'coerced' },
  'field-coerced': { label: 'Chat id given as text', outcome: 'coerced' },
  'field-cut': { label: 'Text cut to its limit', outcome: 'coerced' },
  'field-conflict': { label: 'Two Siebel ids that differ', outcome: 'coerced' },
  'visitor-dropped': { label: 'Visitor over the limit', outcome: 'forgotten' },
  'former-id-dropped': { label: 'Former id over the limit', outcome: 'forgotten' },
};

interface ReasonCount extends ReasonLook {
  readonly reason: string;
  readonly count: number;
}

/** Lists the reasons that occurred. */
export function reasonCounts(counts: RoxChatDiagnosticCounts | null): readonly ReasonCount[] {
  return Object.entries(reasons)
    .map(([reason, look]) => ({
      reason,
      ...look,
      count: counts?.[reason as RoxChatDiagnosticReason] ?? 0,
    }))
    .filter(({ count }) => count > 0);
}

/** Returns how many messages, fields, visitors or ids had an outcome. */
export function sumCounts(rows: readonly ReasonCount[], outcome: ReasonLook['outcome']): number {
  return rows.filter((row) => row.outcome === outcome).reduce((sum, { count }) => sum + count, 0);
}
