import type { Audit } from '../src/audit/audit.ts';
import type { Interviewed } from '../src/collect/interview.ts';
import { interview } from '../src/collect/interview.ts';
import type { Outcome, Prompter, Screen } from '../src/collect/prompter.ts';
import type { Question } from '../src/questionnaire/questionnaire.ts';
import { kinds } from '../src/questions/index.ts';
import type { Reply } from '../src/replies/reply.ts';
import { emptyReply } from '../src/collect/record.ts';
import { question as built } from './counted.ts';

/** A question of the questionnaire `first`; by default one of five points that nobody guesses. */
export function question(id: string, changes: Partial<Question> = {}): Question {
  const own = { questionnaire: 'first', dimension: 'first', ask: `Ask ${id}?`, measure: `measure-of-${id}` };
  return built(
    id,
    'scale',
    { points: ['never', 'rarely', 'sometimes', 'often', 'always'] },
    { ...own, ...changes },
  );
}

/** One question of every kind, from the kind's own example; every second one is predicted. */
export function everyKind(): Question[] {
  return kinds.map((kind, index) =>
    question(`q-${kind.name}`, {
      kind: kind.name,
      fields: kind.fields(kind.example.fields),
      predict: index % 2 === 0 && kind.name !== 'text' ? 'all' : [],
    }),
  );
}

/** An audit of sales, marketing and a chief executive with these questions, grouped by their questionnaire. */
export function auditOf(questions: readonly Question[]): Audit {
  const ids = [...new Set(questions.map((one) => one.questionnaire))];
  return {
    company: 'Acme Pumps',
    target: 'linked',
    languages: ['en'],
    sides: [
      { id: 'sales', name: 'Sales', population: 'everyone' },
      { id: 'marketing', name: 'Marketing', population: 'everyone' },
      { id: 'executive', name: 'Chief executive', population: 'everyone' },
    ],
    pair: ['sales', 'marketing'],
    people: [{ id: 'sales-head', side: 'sales', role: 'head', job: null }],
    privacy: 'named',
    questionnaires: ids.map((id) => ({
      id,
      version: 1,
      title: id,
      about: null,
      context: null,
      minutes: null,
      sides: [],
      dimensions: [
        { id, title: id, weight: 1, questions: questions.filter((one) => one.questionnaire === id) },
      ],
    })),
    preset: null,
    gates: null,
    accepted: [],
    brand: null,
    actions: [],
  } as Audit;
}

const at = new Date('2026-11-02T09:00:00.000Z');

/** A draft of the head of sales in which nothing is answered. */
export function draft(side = 'sales'): Reply {
  return emptyReply('r2026-q4', { id: `${side}-head`, side }, 'en', at);
}

/** What happened in an interview, in order: screens shown, replies saved, lines said. */
export type Event =
  { type: 'screen'; screen: Screen } | { type: 'saved'; reply: Reply } | { type: 'said'; text: string };

/** Runs an interview whose person acts as `act` says. The screens, saves and lines come back in order. */
export async function interviewed(
  audit: Audit,
  reply: Reply,
  act: (screen: Screen, events: readonly Event[]) => Outcome,
): Promise<Interviewed & { events: Event[] }> {
  const events: Event[] = [];
  const prompter: Prompter = {
    via: 'terminal',
    ask: async (screen) => {
      events.push({ type: 'screen', screen });
      return act(screen, events);
    },
    say: (text) => void events.push({ type: 'said', text }),
  };
  const save = async (saved: Reply) => {
    await new Promise((resolve) => setImmediate(resolve));
    events.push({ type: 'saved', reply: structuredClone(saved) });
  };
  const result = await interview({ audit, reply, prompter, save, now: () => at });
  return { ...result, events };
}

/** A person who begins, gives these outcomes one by one, and stops when they run out. */
export function scripted(outcomes: readonly Outcome[]): (screen: Screen) => Outcome {
  const left = [...outcomes];
  return (screen) => (isWelcome(screen) ? pick('begin') : (left.shift() ?? { type: 'stop' }));
}

/** Is this the screen before the first question? */
export function isWelcome(screen: Screen): boolean {
  return screen.control.type === 'pick-one' && screen.control.options[0]?.value === 'begin';
}

/** The answer with this value. */
export function pick(value: unknown, other: string | null = null): Outcome {
  return { type: 'answer', answer: { value, other } };
}

/** The questions put on the screens, in order: the first line of each. */
export function asks(events: readonly Event[]): string[] {
  return events.flatMap((event) => (event.type === 'screen' ? [event.screen.ask] : []));
}
