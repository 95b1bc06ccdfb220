import type { Audit } from '../../audit/audit.ts';
import { visibleLine } from '../../text/escape.ts';
import { wrapped } from '../../text/layout.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Context } from '../command.ts';
import type { Found, Status } from '../status.ts';
import { languagesFor } from '../languages.ts';
import { typed } from '../typed.ts';
import { messages, type Message, type Purpose } from './messages.ts';

const lineWidth = 78;

/**
 * Prints what to send to those who are missing: one message below the other, or as JSON beside the status. What opens the
 * questions is for the sender, who has accord, and no part of it.
 */
export function printMessages(
  { global, print, note }: Context,
  audit: Audit,
  status: Status,
  { replies, imported }: Found,
  purpose: Purpose,
  by: string | null,
): void {
  const languages = languagesFor(audit, global.lang);
  const byPerson = new Map(replies.map((reply) => [reply.person, reply]));
  const command = (person: string) => typed(['ask', person], global);
  const found = messages(audit, status.round.id, byPerson, imported, purpose, languages, { by, command });
  if (global.json) {
    print(JSON.stringify({ ...status, messages: found }, null, 2));
    return;
  }
  const { status: t } = checkWords(languages);
  if (found.length === 0) print(purpose === 'remind' ? t.nobody : t.allBegun);
  else print(found.map((one) => asText(one, t)).join('\n\n--\n\n'));
  const commands = found.flatMap((one) => one.command ?? []);
  if (commands.length > 0)
    note(`For you, not to be sent: this opens the questions\n  ${commands.join('\n  ')}`);
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
