import type { Audit } from '../audit/audit.ts';
import { checked } from '../text/check.ts';
import { hasErrors, type Checked } from '../text/source.ts';
import { yamlDocument } from '../text/yaml.ts';
import type { Agreement, Charter } from './charter.ts';
import { judged } from './judge.ts';
import { charterSchema, type AuthoredAgreement } from './schema.ts';

/** What a charter is read beside. */
export type Signing = Pick<Audit, 'sides' | 'pair' | 'people' | 'questionnaires'>;

/** A charter of every question there can be has more values than what people write. */
const limits = { nodes: 50_000 };

/** `charter.yaml` -> the charter, or every problem in it at once; without an audit only what stands in the file is judged. */
export function parsedCharter(text: string, file: string, signing: Signing | null): Checked<Charter> {
  const { value: source, problems } = yamlDocument(text, file, limits);
  if (source === null) return { value: null, problems };
  const shape = checked(charterSchema, source);
  if (shape.value === null) return { value: null, problems: shape.problems };
  const meaning = judged(shape.value, source, signing);
  if (hasErrors(meaning)) return { value: null, problems: meaning };
  return { value: { agreed: shape.value.agreed.map(agreement) }, problems: meaning };
}

function agreement(authored: AuthoredAgreement): Agreement {
  return {
    question: authored.question,
    measure: authored.measure ?? null,
    value: authored.value,
    key: authored.key ?? null,
    words: authored.words ?? '',
    text: authored.text ?? '',
    differUntil: authored['differ-until'] ?? null,
    reason: authored.reason ?? '',
    owner: authored.owner ?? null,
    signed: authored.signed,
    effective: authored.effective ?? null,
    by: authored.by,
    review: authored.review ?? null,
  };
}

/** An agreement as it is written, keys in the order people read them. */
export function authored(one: Agreement): Record<keyof AuthoredAgreement, unknown> {
  const said = <T>(value: T | null) => (value === null || value === '' ? undefined : value);
  return {
    question: one.question,
    value: one.value,
    words: said(one.words),
    text: said(one.text),
    'differ-until': said(one.differUntil),
    reason: said(one.reason),
    owner: said(one.owner),
    signed: one.signed,
    effective: said(one.effective),
    by: one.by,
    review: said(one.review),
    key: one.value === undefined ? undefined : one.key,
    measure: said(one.measure),
  };
}
