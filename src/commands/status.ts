import type { Audit, Round } from '../audit/audit.ts';
import type { Reply } from '../replies/reply.ts';
import type { Leftover } from '../stores/store.ts';
import type { Command } from './command.ts';

/** One person's progress: how much, never what. */
interface PersonStatus {
  id: string;
  role: 'head' | 'team';
  state: Reply['state'] | 'missing';
  /** Questions answered; don't know, skipped and the like are no answers. */
  answered: number;
  /** Questions put to this person, given the answers so far. */
  asked: number;
  /** Questions of the round that were not in the table this person's answers came in; left out where there are none. */
  notPut?: number;
}

interface SideStatus {
  id: string;
  name: string;
  /** People named in audit.yaml. */
  invited: number;
  submitted: number;
  drafts: number;
  withdrawn: number;
  missing: number;
  /** Submitted by people whom audit.yaml does not name; counted in `submitted` too. */
  imported: number;
  people: PersonStatus[];
}

/** Who has answered how much in one round: what `status --json` prints. */
export interface Status {
  company: string;
  round: Pick<Round, 'id' | 'opened' | 'closed'> & { frozen: boolean };
  /** Questions in all. */
  questions: number;
  sides: SideStatus[];
  /** Everybody named who has not submitted. */
  missing: { person: string; side: string; state: PersonStatus['state'] }[];
  leftovers: readonly Leftover[];
}

/** Who has answered and how much, never what. */
export const status: Command = {
  examples: [
    ['accord status', 'who has answered in the newest open round'],
    ['accord status -r r2026-q4 --json', 'the same of one round, for a script'],
    ['accord status --remind', 'a text to send to each person who is missing'],
  ],
  declare(command) {
    command
      .option('--remind', 'print a text to send to each person who has not submitted')
      .option('--invite', 'print a text to send to each person who has not begun')
      .option('--by <date>', 'in these texts: the day the answers are needed by, e.g. 2026-11-30')
      .addHelpText(
        'after',
        '\nCounts people and answers, and shows none of them. Drafts and withdrawn replies never count.',
      );
  },
  async run(context, _args, options) {
    const { global, print, note } = context;
    const purpose = options.remind === true ? 'remind' : options.invite === true ? 'invite' : null;
    if (options.remind === true && options.invite === true) {
      const { AccordError } = await import('../errors.ts');
      throw new AccordError('usage', '--remind and --invite are two texts; choose one.');
    }
    const by = await neededBy(options.by, purpose, context.io.today());
    const { auditHere } = await import('./audit-here.ts');
    const { refuseClosed, roundAtHand } = await import('./round-at-hand.ts');
    const open = await auditHere(context);
    const { store } = open;
    const { audit, round } = roundAtHand(open, global.round, note);
    if (purpose !== null) refuseClosed(round);
    const named = new Set(audit.people.map((person) => person.id));
    const replies: Reply[] = [];
    const imported = new Map<string, number>();
    await store.each(round.id, ({ reply }) => {
      if (named.has(reply.person)) replies.push(reply);
      else if (reply.state === 'submitted') imported.set(reply.side, (imported.get(reply.side) ?? 0) + 1);
    });
    const leftovers = await store.leftovers(round.id);
    const found = await statusOf(audit, round, { replies, imported }, leftovers, global.lang);
    if (purpose !== null) {
      const { printMessages } = await import('./status/print.ts');
      printMessages(context, audit, found, { replies, imported }, purpose, by);
      return 0;
    }
    print(global.json ? JSON.stringify(found, null, 2) : await page(found));
    return 0;
  },
};

/** The day that texts to be sent name; null: none. Throws `usage` for a day gone by, and where nothing is to be sent. */
async function neededBy(typed: unknown, purpose: string | null, today: string): Promise<string | null> {
  if (typed === undefined) return null;
  const { AccordError } = await import('../errors.ts');
  if (purpose === null) {
    throw new AccordError('usage', '--by is for the texts to be sent; add --invite or --remind.');
  }
  const { day } = await import('./day.ts');
  const found = day(typed, today, '--by');
  if (found >= today) return found;
  throw new AccordError('usage', `--by: ${found} has passed; today is ${today}.`);
}

/** Replies of people whom audit.yaml names, and how many others submitted, by side. */
export interface Found {
  replies: readonly Reply[];
  imported: ReadonlyMap<string, number>;
}

async function statusOf(
  audit: Audit,
  round: Round,
  { replies, imported: others }: Found,
  leftovers: readonly Leftover[],
  lang: string | null,
): Promise<Status> {
  const { askedOf, isCurrent, recordOf } = await import('../collect/slots.ts');
  const { questionsOf } = await import('../questionnaire/questionnaire.ts');
  const { isOutside } = await import('../replies/reply.ts');
  const { sayIn } = await import('../text/language.ts');
  const { emptyReply } = await import('../collect/record.ts');
  const say = sayIn([...(lang === null ? [] : [lang]), ...audit.languages]);
  const byPerson = new Map(replies.map((reply) => [reply.person, reply]));

  const progress = (reply: Reply): Pick<PersonStatus, 'answered' | 'asked' | 'notPut'> => {
    const all = askedOf(audit, reply);
    const asked = all.filter(({ id }) => !isOutside(reply, recordOf(reply, id)));
    const notPut = all.length - asked.length;
    const answered = asked.filter((question) => {
      const answer = recordOf(reply, question.id);
      const isGiven = isCurrent(question, answer) && !answer.parked;
      return isGiven && (answer.value !== undefined || answer.other !== undefined);
    });
    return { answered: answered.length, asked: asked.length, ...(notPut === 0 ? {} : { notPut }) };
  };
  const sides = audit.sides.map((side): SideStatus => {
    const people = audit.people
      .filter((person) => person.side === side.id)
      .map(({ id, role }): PersonStatus => {
        const reply = byPerson.get(id);
        const started = new Date(0);
        const told = progress(reply ?? emptyReply(round.id, { id, side: side.id }, 'en', started));
        return { id, role, state: reply?.state ?? 'missing', ...told };
      });
    const inState = (state: PersonStatus['state']) =>
      people.filter((person) => person.state === state).length;
    const imported = others.get(side.id) ?? 0;
    return {
      id: side.id,
      name: say(side.name),
      invited: people.length,
      submitted: inState('submitted') + imported,
      drafts: inState('draft'),
      withdrawn: inState('withdrawn'),
      missing: inState('missing'),
      imported,
      people,
    };
  });
  return {
    company: audit.company,
    round: {
      id: round.id,
      opened: round.opened,
      closed: round.closed,
      frozen: round.frozen !== undefined,
    },
    questions: questionsOf(audit.questionnaires).length,
    sides,
    missing: sides.flatMap((side) =>
      side.people
        .filter(({ state }) => state !== 'submitted')
        .map(({ id, state }) => ({ person: id, side: side.id, state })),
    ),
    leftovers,
  };
}

async function page({ company, round, questions, sides, leftovers }: Status): Promise<string> {
  const { visibleLine } = await import('../text/escape.ts');
  const closed = round.closed === null ? '' : `, closed ${round.closed}`;
  const lines = [
    `${visibleLine(company)} · ${round.id} · opened ${round.opened}${closed} · ${questions} questions`,
  ];
  const column = Math.max(...sides.flatMap((side) => side.people.map((person) => person.id.length)), 12);
  for (const side of sides) {
    lines.push('', `${visibleLine(side.name)}: ${counts(side)}`);
    for (const { id, state, answered, asked, notPut } of side.people) {
      const of = notPut === undefined ? '' : ' put to them';
      const all = notPut === undefined ? '' : `; the round has ${questions}`;
      const share =
        state === 'missing' ? '' : `${String(answered).padStart(4)} of ${asked}${of} answered${all}`;
      lines.push(`  ${id.padEnd(column)}  ${state.padEnd(9)}${share}`.trimEnd());
    }
    if (side.imported > 0) lines.push(`  ${side.imported} imported, whom audit.yaml does not name`);
  }
  if (leftovers.length > 0) lines.push('', 'Left by interrupted sessions', ...(await explained(leftovers)));
  lines.push('', `Next   ${next(sides)}`);
  return lines.join('\n');
}

/** Only here are lines broken: what that needs takes longer to load than all else on this page. */
async function explained(leftovers: readonly Leftover[]): Promise<string[]> {
  const { wrapped } = await import('../text/layout.ts');
  const { visibleLine } = await import('../text/escape.ts');
  const lines: string[] = [];
  for (const { file, explanation } of leftovers) {
    lines.push(
      ...wrapped(`${visibleLine(file)}: ${visibleLine(explanation)}`, 78, '  ').map((line) => `  ${line}`),
    );
  }
  return lines;
}

/** `4 of 5 submitted, 1 draft`. */
function counts({ invited, submitted, imported, drafts, withdrawn, missing }: SideStatus): string {
  const named = `${submitted - imported} of ${invited} submitted`;
  const rest = [
    drafts > 0 ? `${drafts} ${drafts === 1 ? 'draft' : 'drafts'} (not counted)` : '',
    withdrawn > 0 ? `${withdrawn} withdrawn` : '',
    missing > 0 ? `${missing} missing` : '',
  ];
  const parts =
    invited === 0 ? ['nobody is named in audit.yaml'] : [named, ...rest.filter((part) => part !== '')];
  return [...parts, ...(imported > 0 ? [`${imported} imported`] : [])].join(', ');
}

function next(sides: readonly SideStatus[]): string {
  const isOpen = sides.some((side) => side.drafts + side.missing > 0);
  const anybody = sides.some((side) => side.submitted > 0);
  if (!anybody) return 'accord ask';
  return isOpen ? 'accord ask, or accord report for what there is' : 'accord report';
}
