import type { Workshop } from './workshop.ts';

/** A moment of the workshop: `10:15` where its start is known, else counted from `0:00`. */
export function clock({ start }: Pick<Workshop, 'start'>, minutes: number): string {
  const at = (start ?? 0) + minutes;
  const hours = Math.floor(at / 60);
  const told = start === null ? String(hours) : String(hours % 24).padStart(2, '0');
  return `${told}:${String(at % 60).padStart(2, '0')}`;
}
