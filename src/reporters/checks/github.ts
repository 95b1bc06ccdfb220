import type { Check, GateResult } from '../../gates/check.ts';
import { gateWords } from '../../gates/words.ts';
import { visibleLine } from '../../text/escape.ts';
import type { CheckReporter } from './reporter.ts';
import { sentence } from './sentence.ts';

/** GitHub shows so many annotations of a step and drops the rest without a word. */
const mostAnnotations = 10;

/** Workflow commands for GitHub: an annotation for each gate that does not hold, what stops first; the last line as a notice. */
export const github: CheckReporter = { name: 'github', extensions: [], text: githubText };

interface Annotation {
  command: 'error' | 'warning' | 'notice';
  properties: Readonly<Record<string, string | number>>;
  message: string;
}

function githubText(check: Check): string {
  const words = gateWords(check.languages);
  const all = [
    ...check.problems.map(problemNote),
    ...check.gates.flatMap((one) => gateNote(one, words[one.verdict])),
  ].sort((one, other) => severity.indexOf(one.command) - severity.indexOf(other.command));
  // The last line is one of them, and where some are left out it says how many.
  const room = mostAnnotations - 1;
  const shown = all.slice(0, room);
  const left = all.length - shown.length;
  const end: Annotation = {
    command: check.exit === 0 ? 'notice' : 'error',
    properties: { title: 'accord check' },
    message: left > 0 ? `${check.line}; ${words.moreGates({ count: left })}` : check.line,
  };
  return `${[...shown, end].map(commandLine).join('\n')}\n`;
}

const severity: readonly Annotation['command'][] = ['error', 'warning', 'notice'];

function problemNote(problem: Check['problems'][number]): Annotation {
  const place: Annotation['properties'] =
    problem.line === null ? {} : { line: problem.line, col: problem.column ?? 1 };
  return {
    command: 'error',
    properties: { file: problem.file, ...place, title: 'accord check' },
    message: problem.message,
  };
}

function gateNote(one: GateResult, verdict: string): Annotation[] {
  if (one.verdict === 'holds') return [];
  const { file, line, endLine, column, endColumn } = one.place;
  return [
    {
      command: one.stops
        ? 'error'
        : one.verdict === 'warns' || one.verdict === 'fails'
          ? 'warning'
          : 'notice',
      properties: { file, line, endLine, col: column, endColumn, title: `${one.gate} ${verdict}` },
      message: sentence(one),
    },
  ];
}

/** `::error file=audit.yaml,line=3::message`, as the runner reads it back. */
function commandLine({ command, properties, message }: Annotation): string {
  const named = Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',');
  return `::${command} ${named}::${data(message)}`;
}

/** What no terminal acts on, with the characters escaped that end a message or begin another command. */
function data(text: string): string {
  return (
    visibleLine(text)
      .replaceAll('%', '%25')
      .replaceAll('\r', '%0D')
      .replaceAll('\n', '%0A')
      // The runner still obeys an older form of commands, wherever in a line it stands.
      .replaceAll('##[', '## [')
  );
}

/** A property ends at a comma as well, and its name at a colon. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
