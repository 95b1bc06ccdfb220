import type { Command } from './command.ts';

/** What can be typed, in the order of the help. A new command is one file and one entry here. */
export const commands: readonly { name: string; about: string; load(): Promise<Command> }[] = [
  {
    name: 'init',
    about: 'start an audit in a folder',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'ask',
    about: 'interview one person in this terminal',
    load: async () => (await import('./ask.ts')).ask,
  },
  {
    name: 'import',
    about: 'read answers from a CSV or NDJSON file',
    load: async () => (await import('./import.ts')).importAnswers,
  },
  {
    name: 'status',
    about: 'who has answered and how much, never what',
    load: async () => (await import('./status.ts')).status,
  },
  {
    name: 'report',
    about: 'show where the sides differ, here or in files',
    load: async () => (await import('./report.ts')).report,
  },
  {
    name: 'score',
    about: 'the figures alone, as JSON or CSV',
    load: async () => (await import('./score.ts')).score,
  },
  {
    name: 'explain',
    about: 'how a figure arose, to be added up again',
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'compare',
    about: 'what changed between two rounds',
    load: async () => (await import('./compare.ts')).compare,
  },
  {
    name: 'round',
    about: 'open, close and list rounds; record figures beside them',
    load: async () => (await import('./round.ts')).round,
  },
  {
    name: 'trend',
    about: 'all rounds side by side, with the figures recorded',
    load: async () => (await import('./trend.ts')).trend,
  },
  {
    name: 'chart',
    about: 'one picture of the report as SVG',
    load: async () => (await import('./chart.ts')).chart,
  },
  {
    name: 'pack',
    about: 'everything a workshop needs, print-ready, into a folder',
    load: async () => (await import('./pack.ts')).pack,
  },
  {
    name: 'agree',
    about: 'record what both sides settle, and write the charter',
    load: async () => (await import('./agree.ts')).agree,
  },
  {
    name: 'check',
    about: 'hold a round against the gates of audit.yaml; the exit code says what came of it',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'baseline',
    about: 'keep the gaps known on a day, and see which are new',
    load: async () => (await import('./baseline.ts')).baseline,
  },
  {
    name: 'actions',
    about: 'who does what by when: take, list, done, move',
    load: async () => (await import('./actions.ts')).actions,
  },
  {
    name: 'withdraw',
    about: 'take a submitted reply out of the count',
    load: async () => (await import('./withdraw.ts')).withdraw,
  },
  {
    name: 'questionnaires',
    about: 'list, show and copy the questionnaires that ship',
    load: async () => (await import('./questionnaires.ts')).questionnaires,
  },
  {
    name: 'templates',
    about: 'list, show and copy the templates that pages are made of',
    load: async () => (await import('./templates.ts')).templates,
  },
  {
    name: 'validate',
    about: 'check questionnaires, audits, rounds and replies',
    load: async () => (await import('./validate.ts')).validate,
  },
  {
    name: 'demo',
    about: 'write an example audit and show its report',
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'doctor',
    about: 'say what would block an audit on this machine',
    load: async () => (await import('./doctor.ts')).doctor,
  },
];
