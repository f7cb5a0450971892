/** The shapes of docs/api.md about runs of scenarios. */

export type RunState = 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

export interface RunHead {
  id: string;
  /** Of the document; empty for a text that is not kept. */
  scenario: string;
  version: number;
  title: string;
  state: RunState;
  progress: number;
  begun: string;
  baselineHash: string | null;
}

/** Figures of the baseline and of the scenario, by month or by draw. */
export interface Pair {
  baseline: number[];
  scenario: number[];
}

export type Side = keyof Pair;
export type Better = 'less' | 'more';

export interface Row {
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
  better?: Better;
  /** Over the whole horizon, a number a draw. */
  draws?: Pair | null;
}

export interface Run {
  id: string;
  scenario: string;
  version: number;
  state: RunState;
  progress: number;
  assets: number;
  outside: number;
  hash: string | null;
  baselineHash: string | null;
  /** First day of its time, and the first that is not in it any more. */
  from?: string | null;
  to?: string | null;
  months: string[];
  rows: Row[];
  leftOut: { code: string; sentence: string; advice: string }[];
  failure: { code: string; sentence: string; advice: string } | null;
}

/** What one asset takes of a flow over the horizon. */
export interface AssetRow {
  kind: string;
  /** Its key. */
  id: string;
  place: [number, number] | null;
  district: string | null;
  authority: string | null;
  baseline: number;
  scenario: number;
}

export interface AssetFigures {
  flow: string;
  kind: string;
  unit: string;
  assets: AssetRow[];
}

export interface ScenarioDocument {
  id: string;
  version: number;
  withdrawn: boolean;
  text?: string;
}
