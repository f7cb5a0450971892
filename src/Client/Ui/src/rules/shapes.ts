import type { Diagnostic } from '../editor/diagnostic';
import type { Version } from '../editor/version';

/** The shapes of docs/api.md about rules. */

export type RuleState = 'draft' | 'enabled' | 'disabled' | 'dry-run';

export interface RuleSummary {
  id: string;
  title: string;
  version: number;
  state: RuleState;
  kind: string;
  firings24h: number;
  /** Firings kept back in that time: too many at once. */
  damped24h: number;
  problems: number;
  updated: string;
  author: string;
}

export interface Rule extends RuleSummary {
  yaml: string;
  versions: Version[];
}

export interface RuleCheck {
  diagnostics: Diagnostic[];
  scope: { assets: number } | null;
  summary: string | null;
}

export interface Firing {
  at: string;
  asset: string;
  trigger: string;
  actions: string[];
  dry: boolean;
  /** The rule fired too often at once: this one and those after it were kept back. */
  damped: boolean;
  /** The total that made it fire; null when it was none. */
  total: { node: string; kind: string; members: number; counted: number; coverage: number } | null;
}

export type BackTestState = 'running' | 'done' | 'failed' | 'cancelled';

export interface BackTest {
  id: string;
  state: BackTestState;
  progress: number;
  speed: number | null;
  assets: number;
  readings: number;
  firings: number;
  commands: number;
  damped: number;
  energyKwh: number | null;
  late: number;
  firingsPerDay: { day: string; count: number }[];
  first: Firing[];
  failure: { code: string | null; sentence: string | null; advice: string | null } | null;
}

export interface Example {
  id: string;
  title: string;
  sentence: string;
  yaml: string;
}

/** A word an editor can offer: how it is written whole, and what it says. */
export interface RuleWord {
  name: string;
  written: string;
  says: string;
}

export interface Vocabulary {
  functions: RuleWord[];
  /** Of each kind, what conditions can name. */
  names: Record<string, string[]>;
  /** Of each kind, what can be commanded. */
  controls: Record<string, string[]>;
}
