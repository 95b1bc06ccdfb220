import type { Reply } from '../replies/reply.ts';

/** A reply as found, or why it cannot be used. */
export interface Loaded {
  reply: Reply;
  /** Where it was read from, for messages. */
  file: string;
}

/** Where replies are kept. */
export interface Store {
  /** Every reply of a round, imports included, ordered by person id. Refuses the round if one file is unreadable. */
  replies(round: string): Promise<Loaded[]>;
  /** One person's own file; null where there is none yet. */
  load(round: string, person: string): Promise<Reply | null>;
  /** Resolves once the reply is on disk (see the save protocol); never loses the earlier file. */
  save(reply: Reply): Promise<void>;
}
