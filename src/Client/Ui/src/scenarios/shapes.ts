import type { Version } from '../editor/version';

/** The shapes of docs/api.md about scenarios. */

export interface ScenarioSummary {
  id: string;
  title: string;
  of: string | null;
  version: number;
  updated: string;
  author: string;
  problems: number;
}

export interface Scenario extends ScenarioSummary {
  reason: string;
  withdrawn: boolean;
  yaml: string;
  versions: Version[];
}

export type RunState = 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

export interface RunHead {
  id: string;
  /** Empty of a text that was not kept. */
  scenario: string;
  version: number;
  title: string;
  state: RunState;
  progress: number;
  begun: string;
  baselineHash: string | null;
}

/** What was without the scenario, and what is with it. */
export interface Pair {
  baseline: readonly number[];
  scenario: readonly number[];
}

export interface RunRow {
  kind: string;
  department: string;
  authority: string;
  district: string;
  flow: string;
  unit: string;
  amount: Pair;
  cost: Pair | null;
  emission: Pair | null;
  /** The flow that it is a share of. */
  of?: string | null;
  better?: 'less' | 'more';
  draws?: Pair | null;
}

export interface Told {
  code: string | null;
  sentence: string | null;
  advice: string | null;
}

export interface Run extends RunHead {
  assets: number;
  outside: number;
  lives: number;
  hash: string | null;
  months: string[];
  rows: RunRow[];
  firings: { rule: string; baseline: number | null; scenario: number | null }[];
  leftOut: Told[];
  failure: Told | null;
  /** Units of work in all and those whose figures are kept, and the silos that are at them. */
  units: number;
  kept: number;
  silos: number;
}

/** What of a scenario can be put to the city, and by which of its usual steps. */
export interface Proposal {
  id: string;
  version: number;
  title: string;
  rules: ProposedRule[];
  /** Rules of the city that are not in force there. */
  without: string[];
  edits: ProposedEdit[];
  /** What the city has no step for. */
  leftOut: Told[];
}

export interface ProposedRule {
  id: string;
  yaml: string;
  /** The state of the city's rule of that id; null where it has none. */
  state: string | null;
}

export interface ProposedEdit {
  index: number;
  kind: string;
  /** Noon of that day; null from the begin. */
  from: string | null;
  attributes: { name: string; value: string }[];
  /** How many assets it is for now, and of how many something would change. */
  assets: number;
  changed: number;
  /** The calendar it gives, which has a step of its own. */
  calendar: string | null;
  /** How an import reads its file; null when nothing would change but a calendar. */
  mapping: string | null;
}
