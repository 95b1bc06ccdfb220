import { access, constants } from 'node:fs/promises';
import { canPrompt, columns, fromHere, hasColor, isPlain } from '../io.ts';
import type { Command, Context } from './command.ts';
import { AccordError, problemLine } from '../errors.ts';
import type { Difference } from '../audit/freeze.ts';
import type { OpenAudit } from '../stores/folder.ts';

interface Check {
  what: string;
  ok: boolean;
  says: string;
}

/** Problems of an audit that are told; the first is what most often lies behind the rest. */
const mostProblems = 3;

/** `accord doctor`: what on this machine or in this folder would block an audit; exit 2 where something does. */
export const doctor: Command = {
  examples: [['accord doctor', 'check this machine and this folder']],
  declare() {},
  async run(context) {
    const checks = [...machine(context), await folder(context), ...(await audit(context))];
    if (context.global.json) context.print(JSON.stringify({ checks }));
    else
      for (const { what, ok, says } of checks)
        context.tell(
          `${ok ? 'ok   ' : 'LOOK '} ${what.padEnd(9)} ${says.replaceAll('\n', `\n${' '.repeat(16)}`)}`,
        );
    return checks.every((check) => check.ok) ? 0 : 2;
  },
};

function machine({ io, global }: Context): Check[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return [
    {
      what: 'node',
      ok: enough,
      says: `${process.versions.node}${enough ? '' : '; accord needs 20.19 or later'}`,
    },
    {
      what: 'terminal',
      ok: true,
      says: canPrompt(io)
        ? `interviews can be held here${isPlain(io) ? ', by the plain prompter' : ''}`
        : 'none (or CI is set): accord ask refuses, all else works',
    },
    {
      what: 'display',
      ok: true,
      says: `${columns(io.stdout)} columns, ${hasColor(io, io.stdout, global.color) ? 'colour' : 'no colour'}`,
    },
  ];
}

async function folder({ io, global }: Context): Promise<Check> {
  const path = fromHere(io, global.audit);
  const writable = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    what: 'folder',
    ok: writable,
    says: writable ? 'can be written' : 'cannot be written; choose another with -C',
  };
}

async function audit(context: Context): Promise<Check[]> {
  try {
    const { auditHere } = await import('./audit-here.ts');
    const open = await auditHere(context);
    let count = 0;
    for (const round of open.rounds) await open.store.each(round.id, () => (count += 1));
    const says = `reads well; rounds: ${open.rounds.length}, replies: ${count}`;
    return [{ what: 'audit', ok: true, says }, ...(await rounds(open)), ...(await leftovers(open))];
  } catch (error) {
    if (!(error instanceof AccordError)) throw error;
    const absent = error.code === 'not-found';
    const { message, problems, hint } = error;
    const remedy = hint || 'Put it right; "accord validate" names every problem.';
    const says = [message, ...problems.slice(0, mostProblems).map(problemLine), remedy].join('\n');
    return [{ what: 'audit', ok: absent, says: absent ? 'none in this folder yet' : says }];
  }
}

/** What interrupted sessions left; it blocks nothing. */
async function leftovers({ rounds: all, store }: OpenAudit): Promise<Check[]> {
  const found = new Map<string, string>();
  for (const { id } of all) {
    for (const { file, explanation } of await store.leftovers(id)) found.set(file, explanation);
  }
  return [...found].map(([file, explanation]) => ({
    what: 'leftover',
    ok: true,
    says: `${file}: ${explanation}`,
  }));
}

/** Of each round whether it is frozen, and whether its seal holds. */
async function rounds(open: OpenAudit): Promise<Check[]> {
  const { sealState } = await import('../stores/seal.ts');
  const { brokenSeal } = await import('../stores/sealed.ts');
  const { toldOf } = await import('./round-at-hand.ts');
  const checks: Check[] = [];
  for (const round of open.rounds) {
    const state = await sealState(open.folder, round);
    const { difference } = open.auditIn(round);
    const isFrozen = round.frozen === undefined ? 'nothing is fixed yet' : 'questions and weights are fixed';
    const says = {
      open: `${round.id} is open, ${isFrozen}`,
      unsealed: `${round.id} was closed and not sealed; to seal it: accord round close ${round.id}`,
      intact: `${round.id} is closed, its seal holds`,
      broken: state === 'broken' ? brokenSeal(round, await open.store.withdrawn(round.id)) : '',
    };
    checks.push({ what: 'round', ok: state !== 'broken', says: says[state] });
    const told = difference === null ? null : toldOf(round, difference);
    if (difference !== null && told !== null)
      checks.push({ what: 'round', ok: round.closed !== null || isHarmless(difference), says: told });
  }
  return checks;
}

/** Weights and choice stay as frozen; a wording that is gone cannot be asked any more. */
function isHarmless({ reworded, gone }: Difference): boolean {
  return reworded.length + gone.length === 0;
}
