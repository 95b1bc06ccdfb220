import type { Step } from './register.ts';

/** One action of the register on the day of the report. */
export interface ActionStanding {
  id: string;
  title: string;
  /** Ids of people, sides or others, or names as written. */
  owner: readonly string[];
  /** The same in words: `Head of sales and Marketing`. */
  owners: string;
  due: string;
  doneWhen: string;
  evidence: string;
  state: 'open' | 'done' | 'dropped';
  /** Open, and its date has passed. */
  overdue: boolean;
  /** Days since that date; 0 where it is not overdue. */
  daysLate: number;
  /** Dates set for it that were not kept: those it was moved from to a later day, and the present one once it has passed. */
  missed: number;
  /** Open with two missed dates: who decides now, in words; null: nobody needs to. */
  escalate: string | null;
  history: readonly Step[];
}

/** The register of actions on the day of the report. */
export interface RegisterStanding {
  /** Overdue ones first, then open ones by date, then what is done, then what was dropped. */
  actions: readonly ActionStanding[];
  open: number;
  overdue: number;
  done: number;
  dropped: number;
}
