import type { Pair, RunRow, RunState } from '../scenarios/shapes';

/** The shapes of docs/api.md about runs of scenarios. */

export type { Pair, RunHead, RunRow as Row } from '../scenarios/shapes';

export type Side = keyof Pair;
export type Better = NonNullable<RunRow['better']>;

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
  rows: RunRow[];
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
