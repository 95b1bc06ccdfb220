/** The option that keeps back what one answer moves, for commander. */
export const noLeaveOneOut = [
  '--no-leave-one-out',
  'leave out figures from which, with four people or fewer on a side, single answers can be worked out',
] as const;
