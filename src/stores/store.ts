import type { Reply } from '../replies/reply.ts';

/** A reply as found. */
export interface Loaded {
  reply: Reply;
  /** Where it was read from, for messages: relative to the audit folder, `/` between parts. */
  file: string;
  /** Of an import, counted from 1; null for a file of its own. */
  line: number | null;
}

/** A file beside the replies that an interrupted or competing session left. Never deleted unasked. */
export interface Leftover {
  /** Relative to the audit folder, `/` between parts. */
  file: string;
  /** The person it belongs to; null where the name does not tell. */
  person: string | null;
  kind: 'conflict' | 'rescued' | 'lock' | 'unfinished' | 'unknown';
  /** What it is and what to do with it, one or two sentences. */
  explanation: string;
}

/** Where replies are kept. */
export interface Store {
  /**
   * Every reply of a round, imports included, ordered by person id; of somebody who withdrew, an import's line does not
   * count. Refuses the round if one file is unreadable.
   */
  replies(round: string): Promise<Loaded[]>;
  /**
   * The same one after another, never all in memory: own files by person, then imports by file and line. Refuses the
   * round after some were handed over: what was made of them is then to be dropped.
   */
  each(round: string, take: (loaded: Loaded) => void): Promise<void>;
  /** One person's own file; null where there is none yet. Refused (`conflict`) where the person was imported. */
  load(round: string, person: string): Promise<Reply | null>;
  /** What an import holds of a person who has no file of their own; null where none does. */
  imported(round: string, person: string): Promise<Loaded | null>;
  /** Everybody who withdrew, by their own files. */
  withdrawn(round: string): Promise<ReadonlySet<string>>;
  /** The imports that hold a person, by file name, as they are without that person's lines. */
  importsWithout(round: string, person: string): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Puts these in place of imports, each whole or not at all. */
  replaceImports(round: string, texts: ReadonlyMap<string, Uint8Array>): Promise<void>;
  /**
   * Resolves once the reply is on disk (see the save protocol); never loses the earlier file. Rejects with `conflict`
   * where the file is not the one this session loaded or last wrote, with `access` where it cannot be written; both
   * name the file the answers were kept in.
   */
  save(reply: Reply): Promise<void>;
  /**
   * Rejects where `saveImport` would not write: with `file` where a reply could not be read back, with `conflict` where
   * a person has answers in this round already.
   */
  checkImport(round: string, id: string, replies: readonly Reply[]): Promise<void>;
  /**
   * Writes the replies as one import, replacing an earlier import of this id; resolves to its file. A draft without an
   * answer gives way to the import of its person.
   */
  saveImport(round: string, id: string, replies: readonly Reply[]): Promise<string>;
  /** Rejects with `access` where replies of this round could not be saved: to be called before the first question. */
  checkWritable(round: string): Promise<void>;
  /** What interrupted sessions left in this round, in order of file name. */
  leftovers(round: string): Promise<Leftover[]>;
}
