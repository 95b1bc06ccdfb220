/** Something that happened to an action. */
export interface Step {
  /** The day, `2026-11-22`. */
  on: string;
  did: 'taken' | 'moved' | 'done' | 'dropped';
  /** The date it is due from then on; only where it was taken or moved. */
  due: string | null;
  /** Why; empty: not said. */
  reason: string;
}

/** One action somebody took on. */
export interface TakenAction {
  id: string;
  title: string;
  /** Ids of people, sides or others, or names as written. */
  owner: readonly string[];
  due: string;
  /** Countable. */
  doneWhen: string;
  /** What shows that it is done; empty: nothing yet. */
  evidence: string;
  state: 'open' | 'done' | 'dropped';
  /** Oldest first. */
  history: readonly Step[];
}

/** `actions.yaml` in an audit's folder: who does what by when. */
export interface Register {
  actions: readonly TakenAction[];
}
