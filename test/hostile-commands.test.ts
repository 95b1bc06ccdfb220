import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli.ts';
import { commands } from '../src/commands/index.ts';
import { printable } from '../src/text/escape.ts';
import { accord, folder } from './accord.ts';
import { hostileAudit } from './hostile.ts';

/** Moves the cursor, hides, colours as accord itself does, turns the reading direction, rings, and half a pair. */
const nasty = '\u001b[2J\u001b[8m\u001b[36mX\u202eY\u009b31m\u0007\u2066\ud800';
const inName = nasty.replace('\ud800', '').replaceAll('/', '');
const acting =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;
const round = 'rounds/r2026-q4';

/** What is typed of each command: what there is to see, and what it refuses. */
const typed: Readonly<Record<string, readonly (readonly string[])[]>> = {
  init: [
    ['init', 'new', '--company', nasty, '--dry-run'],
    ['init', 'other', '--company', nasty],
    ['init', inName, '--company', 'X', '--ci', 'hook'],
    ['init', '--company', nasty, '--preset', nasty],
  ],
  ask: [
    ['ask', 'sales-head'],
    ['ask', nasty],
  ],
  import: [
    ['import', `${inName}.csv`, '--dry-run'],
    ['import', 'odd.csv'],
    ['import', nasty],
  ],
  status: [['status'], ['status', '--messages', 'invite'], ['status', '-r', nasty]],
  report: [
    ['report'],
    ['report', '--format', 'markdown'],
    ['report', '--format', 'html'],
    ['report', '--format', 'json'],
    ['report', '--page', 'executive'],
    ['report', '--section', nasty],
  ],
  score: [['score']],
  explain: [['explain'], ['explain', 'call-hours'], ['explain', nasty]],
  compare: [['compare'], ['compare', nasty, nasty]],
  round: [['round'], ['round', 'record', nasty], ['round', nasty]],
  trend: [['trend'], ['trend', '--format', nasty]],
  chart: [['chart'], ['chart', 'dumbbell'], ['chart', nasty]],
  pack: [['pack', '-o', inName]],
  agree: [['agree'], ['agree', '--list'], ['agree', 'call-hours', '--value', nasty, '--by', nasty]],
  check: [['check'], ['check', '--format', 'markdown'], ['check', '--fail-on', nasty]],
  baseline: [
    ['baseline', 'write', '--dry-run'],
    ['baseline', nasty],
  ],
  actions: [['actions'], ['actions', nasty]],
  withdraw: [
    ['withdraw', nasty],
    ['withdraw', 'sales-head', '--yes'],
  ],
  questionnaires: [
    ['questionnaires'],
    ['questionnaires', '--coverage', 'de'],
    ['questionnaires', 'show', 'small'],
    ['questionnaires', nasty],
  ],
  templates: [['templates'], ['templates', 'model'], ['templates', nasty]],
  validate: [['validate'], ['validate', `${inName}.csv`], ['validate', nasty]],
  demo: [
    ['demo', inName],
    ['demo', '--example', nasty],
  ],
  doctor: [['doctor']],
};

const { files } = hostileAudit(0, [nasty]);

function audit(): string {
  const cwd = folder(files);
  writeFileSync(join(cwd, round, 'replies', `${inName}.bak`), '');
  mkdirSync(join(cwd, round, 'imports'));
  writeFileSync(join(cwd, round, 'imports', inName), '');
  writeFileSync(join(cwd, `${inName}.csv`), `person,side,call-hours,${nasty}\nsales-9,sales,${nasty},1\n`);
  writeFileSync(join(cwd, 'odd.csv'), `person,side,${nasty}\nmarketing-9,${nasty},4\n`);
  return cwd;
}

describe('with hostile names and file names, what is written to a terminal or a pipe', () => {
  it('is looked at of every command', () => {
    expect(Object.keys(typed).sort()).toEqual(commands.map(({ name }) => name).sort());
  });

  it.each(commands.map(({ name }) => name))('by accord %s acts on no terminal', async (name) => {
    const worlds = [{}, { columns: 100, env: { FORCE_COLOR: '1' } }];
    for (const args of [...(typed[name] ?? []), [name, '--help']]) {
      for (const more of [[], ['--json']]) {
        for (const world of worlds) {
          const { code, stdout, stderr } = await accord([...args, ...more], { ...world, cwd: audit() });
          expect(code, stderr).not.toBe(4);
          for (const said of [stdout, stderr]) {
            const rest = 'env' in world ? said.replace(/\u001b\[(?:1|2|22|33|39|36(?!mX))m/g, '') : said;
            const found = acting.exec(rest.replaceAll('\r\n', '\n'));
            const near = found === null ? '' : rest.slice(Math.max(0, found.index - 60), found.index + 20);
            expect(JSON.stringify(near), args.join(' ')).toBe('""');
          }
        }
      }
    }
  });

  it('in an interview by plain lines acts on none', async () => {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    for (const stream of [stdin, stdout, stderr]) Object.assign(stream, { isTTY: true });
    stdin.end('1\n1\n2\n');
    const now = () => new Date('2026-11-03T08:00:00Z');
    const world = { env: { ACCORD_PLAIN: '1' }, cwd: folder(files), now, uuid: randomUUID };
    await accord(['withdraw', 'sales-head', '--yes'], { cwd: world.cwd });
    await run(['ask', 'sales-head'], { stdin, stdout, stderr, ...world, today: () => '2026-11-03' });
    const said = String(stderr.read());
    expect(said).toContain('\\x1b[2J');
    expect(acting.exec(said)).toBeNull();
  });
});

describe('what a command prints', () => {
  it('keeps a byte order mark that begins it, line ends, tabs and own colours, and nothing else that acts', () => {
    const text = '\ufeffa;b\r\n\u001b[36mc\u001b[39m\td\n';
    expect(printable(text, true)).toBe(text);
    expect(printable(text)).toBe('\ufeffa;b\r\n\\x1b[36mc\\x1b[39m\td\n');
    expect(printable('\u001b[31m\u001b[360m\u001b]8;;x\u0007 \r\ufeff', true)).toBe(
      '\\x1b[31m\\x1b[360m\\x1b]8;;x\\x07 \\x0d\\ufeff',
    );
  });

  it('is the same data where it is JSON', () => {
    const data = { name: nasty, '\u202e': '\u007f\u0085\ufeff' };
    const text = printable(JSON.stringify(data));
    expect(acting.exec(text)).toBeNull();
    expect(JSON.parse(text)).toEqual(data);
  });
});
