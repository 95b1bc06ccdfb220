import type { Agreement } from '../../charter/charter.ts';
import { jsonText } from '../../reporters/json.ts';
import { agreedText, charterCounts, driftText, signatoriesText } from '../../phrases/agreed.ts';
import { visibleLine } from '../../text/escape.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import { answered } from '../kept/opened.ts';
import { standing, type Opened } from './opened.ts';

/** Prints the charter as it stands: one line per agreement, under it what each side says now. */
export async function list(at: Opened): Promise<void> {
  const { context, audit } = at;
  const charter = standing(at, await answered(at));
  if (context.global.json) {
    context.print(jsonText(charter));
    return;
  }
  const words = checkWords(audit.languages);
  const signed = { languages: audit.languages, sides: sidesOf(at), charter };
  const lines = charter.agreements.flatMap((one) => [
    `${one.label}: ${agreedText(one, words)} (${one.question})`,
    `  ${facts(at, one).join(' · ')}`,
    ...one.drift
      .map((drift) => driftText(signed, one, drift))
      .filter((text) => text !== '')
      .map((text) => `  ${text}`),
  ]);
  const head = charter.agreements.length === 0 ? words.charter.nothing : charterCounts(signed).join(' · ');
  context.tell([head, ...lines].map(visibleLine).join('\n'));
}

/** Prints what was settled just now, and what stood there before. */
export function say(at: Opened, entries: readonly Agreement[]): void {
  const { context, audit, charter } = at;
  const { agreements } = standing(at, null, entries);
  if (context.global.json) {
    context.print(jsonText(agreements));
    return;
  }
  const words = checkWords(audit.languages);
  const before = new Map(standing(at, null, charter.agreed).agreements.map((one) => [one.question, one]));
  for (const one of agreements) {
    context.tell(visibleLine(`${one.label}: ${agreedText(one, words)} · ${facts(at, one).join(' · ')}`));
    const old = before.get(one.question);
    if (old !== undefined && agreedText(old, words) !== agreedText(one, words)) {
      context.note(words.charter.was({ label: one.label, before: agreedText(old, words) }));
    }
  }
}

function facts({ audit }: Opened, one: ReturnType<typeof standing>['agreements'][number]): string[] {
  const { charter: t } = checkWords(audit.languages);
  return [
    ...(one.text !== '' && one.text !== one.agreed ? [`"${one.text}"`] : []),
    ...(one.owner === '' ? [] : [t.owner({ owner: one.owner })]),
    t.signedOn({ day: one.signed, names: signatoriesText(one, audit.languages) }),
    ...(one.review === null
      ? []
      : [one.reviewOverdue ? t.reviewPassed({ day: one.review }) : t.reviewDue({ day: one.review })]),
  ];
}

/** The sides with their names said. */
export function sidesOf({ audit, say: inLanguage }: Opened): { id: string; name: string }[] {
  return audit.sides.map(({ id, name }) => ({ id, name: inLanguage(name) }));
}
