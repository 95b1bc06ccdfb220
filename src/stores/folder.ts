import type { Audit, Round } from '../audit/audit.ts';
import type { Store } from './store.ts';

/** An audit opened from its folder. */
export interface OpenAudit {
  /** Absolute path. */
  folder: string;
  audit: Audit;
  /** Oldest first. */
  rounds: readonly Round[];
  store: Store;
}
