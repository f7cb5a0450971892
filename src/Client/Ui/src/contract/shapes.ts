import type { Version } from '../editor/version';

/** A year of the performance contract, as the API tells it. */
export type SettlementState = 'open' | 'proposed' | 'validated' | 'disputed' | 'frozen';
export type SettlementAct = 'propose' | 'validate' | 'dispute' | 'freeze';

export interface Coded {
  code: string;
  sentence: string;
}

export interface ClauseFigure {
  measured: number | null;
  unit: string;
  coverage: number;
  estimated: number;
  quality: 'measured' | 'estimated' | 'unknown';
  reference: number | null;
  routine: number | null;
  nonRoutine: { fact: string; title: string; quantity: number }[];
  adjusted: number | null;
  target: number | null;
  gap: number | null;
  gapPercent: number | null;
  agreedPrice: number | null;
  marketPrice: number | null;
  priceUnit: string | null;
  savedAgreed: number | null;
  savedMarket: number | null;
  parts: { code: string; name: string; quantity: number | null; price: number | null; share: number | null; amount: number }[];
  amount: number | null;
  held: Coded[];
  notes: Coded[];
  sources: { source: string; value: number | null; coverage: number; estimated: number; members: number; evidence: string | null }[];
}

export interface Settlement {
  clause: string;
  state: SettlementState;
  waits: 'contractor' | 'authority' | null;
  version: number;
  figure: ClauseFigure | null;
  now: ClauseFigure | null;
  hash: string | null;
  story: { version: number; to: SettlementState; author: string; reason: string; at: string; hash: string; amount: number | null }[];
}

export interface ClauseOutline {
  id: string;
  name: string;
  department: string;
  indicatorName: string;
  formula: string;
  unit: string;
  option: string;
  gate: number;
  baselineAuthor: string | null;
  baseline: string | null;
  sources: string[];
}

export interface Fact {
  id: string;
  title: string;
  name: string | null;
  baseline: string | null;
  quantity: number;
  evidence: string;
  authoritySigned: string | null;
  contractorSigned: string | null;
  counts: boolean;
  version: number;
}

export interface ContractYear {
  year: number;
  number: number;
  from: string;
  to: string;
  isOver: boolean;
  read: string;
  contract: { title: string; begins: string; years: number; amount: number | null; savings: number | null; clauses: ClauseOutline[]; facts: string[]; baselines: string[] };
  lines: Settlement[];
  counters: { id: string; name: string; unit: string; year: number | null; sum: number | null; whole: number }[];
  facts: Fact[];
  trajectory: { year: number; promised: number | null; saved: number | null }[];
  total: number;
  score: number | null;
}

export interface Evidence {
  source: string;
  matched: number;
  items: { asset: string; name: string | null; property: string; value: number | null; coverage: number; readings: number; segments: unknown[]; history: string }[];
}

export interface Recomputation {
  same: boolean;
  hash: string;
  again: string;
  settled: ClauseFigure;
  now: ClauseFigure;
  moved: { source: string; asset: string; assetName: string | null; settled: number | null; now: number | null }[];
}

/** A run of a scenario, as lists tell it. */
export interface RunHead {
  id: string;
  title: string;
  state: string;
  begun: string;
}

export interface ForecastFigure {
  measured: number | null;
  target: number | null;
  amount: number | null;
  band: { low: number; high: number } | null;
  saved: number | null;
  held: Coded[];
}

interface ForecastSum {
  amount: number;
  held: number;
  saved: number | null;
}

/** What the contract would come to under a run. Nothing of it is ever paid. */
export interface Forecast {
  run: string;
  clauses: {
    clause: string;
    name: string;
    unit: string;
    years: { year: number; state: 'forecast' | 'measured'; baseline: ForecastFigure; scenario: ForecastFigure; notSimulated: { source: string; code: string; sentence: string }[] }[];
  }[];
  years: { year: number; state: 'forecast' | 'measured'; baseline: ForecastSum; scenario: ForecastSum }[];
  total: { baseline: ForecastSum; scenario: ForecastSum };
}

export interface ContractDocument {
  yaml: string;
  version: number;
  author: string;
  versions: Version[];
}

export interface DocumentHead {
  version: number;
  author: string;
  reason: string;
  at: string;
}

export interface FactRequest {
  year: number;
  name: string | null;
  baseline: string | null;
  quantity: number;
  title: string;
  evidence: string;
  version: number;
  author: string;
  reason: string;
}
