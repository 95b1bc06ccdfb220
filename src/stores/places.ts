import { join } from 'node:path';
import { AccordError } from '../errors.ts';
import { isId } from '../text/ids.ts';

/** Where the files of one round lie. */
export interface Places {
  /** Absolute. */
  replies: string;
  /** Absolute. */
  imports: string;
  /** As shown in messages: relative to the audit folder, `/` between parts. */
  shown(file: 'replies' | 'imports', name: string): string;
}

/** The folders of a round. Throws `usage` for a name that is no id: it could lead out of the audit. */
export function places(folder: string, round: string): Places {
  checkedId(round, 'round');
  return {
    replies: join(folder, 'rounds', round, 'replies'),
    imports: join(folder, 'rounds', round, 'imports'),
    shown: (part, name) => `rounds/${round}/${part}/${name}`,
  };
}

/** The id itself; throws `usage` where it is none. */
export function checkedId(id: string, what: string): string {
  if (!isId(id)) throw new AccordError('usage', `"${id.slice(0, 80)}" is not the id of a ${what}.`);
  return id;
}
