import type { Bucket } from '../../phrases/wording.ts';
import type { Tone } from '../document.ts';

const tones: Readonly<Record<Bucket, Tone>> = {
  same: 'same',
  known: 'known',
  unnoticed: 'unnoticed',
  apart: 'apart',
  split: 'apart',
  unclear: 'plain',
  free: 'plain',
  'own-words': 'plain',
  unknown: 'unknown',
};

/** How a verdict looks. */
export function toneOf(bucket: Bucket): Tone {
  return tones[bucket];
}
