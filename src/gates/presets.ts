import type { GatePreset, Level } from '../audit/gates.ts';

/** One gate of a preset; its reason stands in the words under the preset's name. */
interface PresetGate {
  id: string;
  level: Exclude<Level, 'off'>;
  /** null: the kind's own limit. */
  limit: number | null;
}

/**
 * What each preset watches: was enough answered, does what was signed hold, is what was promised done, did it get worse.
 * None judges the overall figure or culture: a target for either is met by answering otherwise.
 */
export const presets: Readonly<Record<GatePreset, readonly PresetGate[]>> = {
  start: [
    { id: 'coverage', level: 'error', limit: 60 },
    { id: 'charter:*', level: 'warn', limit: null },
    { id: 'actions:overdue', level: 'warn', limit: null },
    { id: 'change', level: 'warn', limit: null },
  ],
  steady: [
    { id: 'coverage', level: 'error', limit: 80 },
    { id: 'charter:*', level: 'error', limit: null },
    { id: 'actions:overdue', level: 'warn', limit: null },
    { id: 'change', level: 'error', limit: null },
  ],
  strict: [
    { id: 'coverage', level: 'error', limit: 90 },
    { id: 'charter:*', level: 'error', limit: null },
    { id: 'actions:overdue', level: 'error', limit: null },
    { id: 'change', level: 'error', limit: null },
  ],
};

/** Used where `audit.yaml` names no gates. */
export const presetByDefault: GatePreset = 'start';
