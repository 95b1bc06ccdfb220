import { Chalk } from 'chalk';

/** How parts of a page are set off; never the only sign of anything. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  active(text: string): string;
}

/** Colours and weights, or plain text where colour is off. */
export function paint(color: boolean): Paint {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    active: (text) => chalk.cyan(text),
  };
}
