import type { GlobalOptions } from './command.ts';

/** The command line that does this for a person, with the folder and round at hand. */
export function typed(command: string, person: string, { audit, round }: GlobalOptions): string {
  const folder = /^[\w./~-]+$/.test(audit) ? audit : JSON.stringify(audit);
  return [
    'accord',
    ...(audit === '.' ? [] : ['-C', folder]),
    ...(round === null ? [] : ['-r', round]),
    command,
    person,
  ].join(' ');
}
