import { setFlagsFromString } from 'node:v8';

/**
 * Node 20 turns to its optimising compiler so soon that a run of half a second pays for code it hardly uses; what runs for
 * seconds is optimised all the same. Later nodes wait by themselves, and know no such flag.
 */
export function expectShortRun(): void {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1000000');
}
