import { compiledLibrary, shippedLibrary } from '../src/library.ts';
import { chosen } from '../src/questionnaire/chosen.ts';
import { questionsOf, type Question } from '../src/questionnaire/questionnaire.ts';
import type { Control, ControlOption } from '../src/questions/control.ts';
import { kindNamed, kinds } from '../src/questions/index.ts';
import { sourceWording } from '../src/text/language.ts';
import { seeded } from './random.ts';

/** Files of an audit by relative path, `replies.ndjson` among them: to be imported. */
export type GeneratedAudit = Readonly<Record<string, string>>;

const opened = { 'rounds/r2026-q4/round.yaml': 'format: 1\nopened: 2026-11-02\n' };

/** A shipped preset, answered by so many people; `folder`: of the questionnaires, for code that stands elsewhere. */
export async function presetAudit(preset: string, people: number, folder?: URL): Promise<GeneratedAudit> {
  const library = folder === undefined ? await shippedLibrary() : await compiledLibrary(folder);
  const questions = questionsOf(chosen(library, { preset }));
  return {
    ...opened,
    'audit.yaml': `format: 1\ncompany: Acme Pumps\nprivacy: named\npreset: ${preset}\n`,
    'replies.ndjson': generatedReplies(questions, people),
  };
}

/** So many questions, every kind in turn, answered by so many people. */
export function wideAudit(questions: number, people: number): GeneratedAudit {
  const ids = Array.from({ length: questions }, (_, at) => `q${at + 1}`);
  const kindAt = (at: number) => kinds[at % kinds.length] ?? kinds[0];
  const asked = ids.map((id, at) =>
    JSON.stringify({ id, ask: `Question ${at + 1}?`, [kindAt(at)?.name ?? '']: kindAt(at)?.example.fields }),
  );
  // A file of YAML is bounded, so a hundred questions have one each.
  const parts = Array.from({ length: Math.ceil(questions / 100) }, (_, at) => `part-${at + 1}`);
  const files = parts.map((id, at) => [
    `questionnaires/${id}.yaml`,
    `format: 1\nid: ${id}\nversion: 1\ntitle: Part ${at + 1}\ndimensions:\n  - id: theme-${at + 1}\n    title: Theme ${at + 1}\n    questions:\n${asked
      .slice(at * 100, at * 100 + 100)
      .map((one) => `      - ${one}\n`)
      .join('')}`,
  ]);
  const random = seeded(questions);
  const lines = Array.from({ length: people }, (_, at) => {
    const answers = ids.map((id, place): [string, unknown] => {
      const examples = kindAt(place)?.example.answers ?? [];
      return [id, { value: examples[Math.floor(random() * examples.length)] }];
    });
    return JSON.stringify({
      person: `p${at + 1}`,
      side: pair[at % 2],
      answers: Object.fromEntries(answers),
    });
  });
  return {
    ...opened,
    ...(Object.fromEntries(files) as GeneratedAudit),
    'audit.yaml': `format: 1\ncompany: Acme Pumps\nprivacy: named\nquestionnaires: [${parts.join(', ')}]\n`,
    'replies.ndjson': `${lines.join('\n')}\n`,
  };
}

const pair = ['sales', 'marketing'];

/**
 * Lines for `accord import`, half on each side: the sides lean to different ends, some answers are left open, and what
 * the other side would say is guessed where that is asked of both.
 */
function generatedReplies(questions: readonly Question[], people: number): string {
  const random = seeded(people);
  const lines = Array.from({ length: people }, (_, at) => {
    const side = pair[at % 2];
    const answers = questions.flatMap((question): [string, unknown][] => {
      if (random() < 0.1) return [];
      if (random() < 0.04) return [[question.id, { none: 'dont-know' }]];
      const value = answer(question, at % 2 === 0 ? 0.3 : 0.7, random);
      const guess =
        question.predict === 'all' ? { guess: answer(question, at % 2 === 0 ? 0.4 : 0.6, random) } : {};
      return [[question.id, { value, ...guess }]];
    });
    return JSON.stringify({ person: `p${at + 1}`, side, answers: Object.fromEntries(answers) });
  });
  return `${lines.join('\n')}\n`;
}

/** A legal answer; `lean` 0..1 draws it to the first or the last of what can be said. */
function answer(question: Question, lean: number, random: () => number): unknown {
  const kind = kindNamed(question.kind);
  if (kind === undefined) throw new Error(`no kind ${question.kind}`);
  const drawn = () => Math.min(0.999, Math.max(0, lean + (random() - 0.5) * 0.8));
  return given(kind.control(question.fields, sourceWording), drawn);
}

function given(control: Control, drawn: () => number): unknown {
  const one = (options: readonly ControlOption[]) => options[Math.floor(drawn() * options.length)]?.value;
  switch (control.type) {
    case 'pick-one':
      return one(control.options);
    case 'pick-several': {
      const most = control.atMost ?? control.options.length;
      const chosen = new Set(Array.from({ length: Math.min(3, most) }, () => one(control.options)));
      return control.options.map(({ value }) => value).filter((value) => chosen.has(value));
    }
    case 'order': {
      const left = [...control.options];
      return Array.from(
        { length: control.top },
        () => left.splice(Math.floor(drawn() * left.length), 1)[0]?.value,
      );
    }
    case 'divide': {
      const { options, total, step } = control;
      const parts = options.map(() => 0);
      for (let put = 0; put < total; put += step) {
        const at = Math.floor(drawn() * parts.length);
        parts[at] = (parts[at] ?? 0) + step;
      }
      return Object.fromEntries(options.map(({ value }, at) => [value, parts[at] ?? 0]));
    }
    case 'number':
      return Math.round(control.min + drawn() ** 3 * (control.max - control.min));
    case 'sort':
      return Object.fromEntries(control.cards.map(({ value }) => [value, one(control.bins)]));
    case 'write':
      return 'Somebody with a budget, a date and a problem that we can solve.';
    case 'steps': {
      const all: Record<string, unknown> = {};
      for (const step of control.steps) {
        const chosen = step.within === null ? null : all[step.within];
        const inner =
          Array.isArray(chosen) && 'options' in step.control
            ? { ...step.control, options: step.control.options.filter(({ value }) => chosen.includes(value)) }
            : step.control;
        all[step.id] = 'options' in inner && inner.options.length === 0 ? [] : given(inner, drawn);
      }
      return all;
    }
  }
}
