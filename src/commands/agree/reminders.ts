import { nameOf } from '../../actions/stands.ts';
import { wordingFor, type Question } from '../../questionnaire/questionnaire.ts';
import { kindOf } from '../../questions/index.ts';
import { checkWords } from '../../text/words/checks/index.ts';
import type { Workshop } from './workshop.ts';

/** The question to both: one text, or each side's own wording on a line. */
export function both({ at }: Workshop, question: Question): string {
  const { charter: t } = checkWords(at.audit.languages);
  const wordings = at.audit.pair.map((side) => ({
    side: nameOf(side, at.audit, at.say),
    text: at.say(wordingFor(question.ask, side)),
  }));
  const [first] = wordings;
  const isOne = wordings.every(({ text }) => text === first?.text);
  const text = isOne ? (first?.text ?? '') : wordings.map((one) => `\n${one.side}: ${one.text}`).join('');
  return t.both({ question: text });
}

/** What each side said before, as a reminder. */
export function sidesSay({ at, round }: Workshop, question: Question): string {
  const { charter: t } = checkWords(at.audit.languages);
  const said = at.audit.pair.flatMap((side) => {
    const counts = round?.tally.sides.get(question.id)?.get(side)?.own;
    const says = counts === undefined ? '' : kindOf(question).summary(question.fields, counts, at.say).says;
    return says === '' ? [] : [`${nameOf(side, at.audit, at.say)} ${says}`];
  });
  return said.length === 0 ? '' : t.sidesSay({ list: said.join(' · ') });
}
