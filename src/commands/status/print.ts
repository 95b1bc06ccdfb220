import type { Audit } from '../../audit/audit.ts';
import { visibleLine } from '../../text/escape.ts';
import { wrapped } from '../../text/layout.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Context } from '../command.ts';
import type { Found, Status } from '../status.ts';
import { languagesFor } from '../languages.ts';
import { messages, type Message, type Purpose } from './messages.ts';

const lineWidth = 78;

/** Prints what to send to those who are missing: one message below the other, or as JSON beside the status. */
export function printMessages(
  { global, print }: Context,
  audit: Audit,
  status: Status,
  { replies, imported }: Found,
  purpose: Purpose,
): void {
  const languages = languagesFor(audit, global.lang);
  const byPerson = new Map(replies.map((reply) => [reply.person, reply]));
  const found = messages(audit, status.round.id, byPerson, imported, purpose, languages);
  if (global.json) {
    print(JSON.stringify({ ...status, messages: found }, null, 2));
    return;
  }
  const { status: t } = checkWords(languages);
  if (found.length === 0) print(purpose === 'remind' ? t.nobody : t.allBegun);
  else print(found.map((one) => asText(one, t)).join('\n\n--\n\n'));
}

function asText(
  { person, name, subject, text }: Message,
  t: ReturnType<typeof checkWords>['status'],
): string {
  const side = visibleLine(name);
  const to = person === null ? t.toSide({ side }) : t.to({ person, side });
  const paragraphs = text.map((one) => wrapped(visibleLine(one), lineWidth).join('\n'));
  return [to, visibleLine(subject), ...paragraphs].join('\n\n');
}
