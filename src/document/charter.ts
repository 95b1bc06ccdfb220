import type { AgreementStanding } from '../charter/standing.ts';
import { signatoriesText, type Signed } from '../phrases/agreed.ts';
import type { Taken } from '../phrases/taken.ts';
import { sideName } from '../text/sides.ts';
import { checkWords } from '../text/words/checks/index.ts';
import type { Block, Document, Section } from './document.ts';
import { items, list, section, table, texts } from './parts.ts';
import { registerTable } from './report/actions.ts';

/** What a charter is written from; a report is more than that. */
export interface CharterPage extends Signed, Taken {
  company: string;
  asOf: string;
}

/** The company's own rules of engagement: what was agreed, who gives what, where they differ until when, who signed. */
export function charterDocument(page: CharterPage): Document {
  const words = checkWords(page.languages);
  const { charter: t } = words;
  return {
    name: 'charter',
    title: t.title,
    subtitle: t.subtitle({ company: page.company, day: page.asOf }),
    language: words.language,
    sections: [
      section('rules', t.settled, texts(t.lead), { sections: rules(page) }),
      ...given(page),
      ...differences(page),
      ...byWhen(page),
      signatures(page),
    ],
  };
}

function rules(page: CharterPage): Section[] {
  return agreements(page)
    .filter((one) => one.differUntil === null && !isExchangeAlone(one))
    .map((one) => section(`rule-${one.question}`, one.label, ruleBlocks(page, one)));
}

/** Said in full by the table of what each side gives. */
function isExchangeAlone({ gives, text, reason, owner }: AgreementStanding): boolean {
  return gives.length > 0 && text === '' && reason === '' && owner === '';
}

function ruleBlocks({ languages }: CharterPage, one: AgreementStanding): Block[] {
  const { charter: t } = checkWords(languages);
  const sentence = one.text === '' ? one.agreed : one.text;
  const isBeside = one.text !== '' && one.agreed !== one.text && one.gives.length === 0;
  return [
    { kind: 'text', text: sentence, tone: 'lead' },
    ...list([
      ...(isBeside ? [t.answer({ words: one.agreed })] : []),
      ...(one.owner === '' ? [] : [t.owner({ owner: one.owner })]),
      ...(one.effective === null ? [] : [t.counts({ day: one.effective })]),
      ...(one.reason === '' ? [] : [t.because({ reason: one.reason })]),
      t.signedOn({ day: one.signed, names: signatoriesText(one, languages) }),
    ]),
  ];
}

/** What passes from one side to the other. */
function given(page: CharterPage): Section[] {
  const { charter: t } = checkWords(page.languages);
  const rows = agreements(page).flatMap((one) =>
    one.gives.map(({ from, to, items: what }) => [
      one.label,
      sideName(page.sides, from),
      sideName(page.sides, to),
      what.join(', '),
      one.signed,
    ]),
  );
  const blocks = table(t.gives, [t.headOn, t.headFrom, t.headTo, t.headItems, t.headSigned], rows);
  return blocks.length === 0 ? [] : [section('gives', t.gives, blocks)];
}

function differences(page: CharterPage): Section[] {
  const { charter: t } = checkWords(page.languages);
  const rows = agreements(page).flatMap((one) =>
    one.differUntil === null ? [] : [[one.label, one.differUntil, one.reason || one.text, one.owner]],
  );
  const blocks = table(t.differences, [t.headOn, t.headUntil, t.headWhy, t.headOwner], rows);
  return blocks.length === 0 ? [] : [section('differences', t.differences, blocks)];
}

function byWhen(page: CharterPage): Section[] {
  const { charter: t } = checkWords(page.languages);
  const blocks = registerTable(page, ({ state }) => state === 'open');
  return blocks.length === 0 ? [] : [section('by-when', t.byWhen, blocks)];
}

/** A line for everybody who signed anything, each once, and the first day on which it is looked at again. */
function signatures(page: CharterPage): Section {
  const { charter: t } = checkWords(page.languages);
  const names = new Set(
    agreements(page).flatMap(({ signatories }) =>
      signatories.map(({ side, job }) => t.signature({ job, side: sideName(page.sides, side) })),
    ),
  );
  const reviews = agreements(page)
    .flatMap(({ review }) => review ?? [])
    .sort();
  return section('signed', t.signatures, [
    ...texts(reviews[0] === undefined ? t.noReview : t.reviewLine({ day: reviews[0] })),
    ...(names.size === 0 ? items([{ title: '', text: t.nothing }]) : []),
    { kind: 'signatures', names: [...names] },
  ]);
}

function agreements({ charter }: CharterPage): readonly AgreementStanding[] {
  return charter?.agreements ?? [];
}
