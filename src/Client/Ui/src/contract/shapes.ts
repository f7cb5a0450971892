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
  sources: string[];
}

export interface ContractYear {
  year: number;
  number: number;
  from: string;
  to: string;
  isOver: boolean;
  read: string;
  contract: { title: string; begins: string; years: number; amount: number | null; savings: number | null; clauses: ClauseOutline[] };
  lines: Settlement[];
  counters: { id: string; name: string; unit: string; year: number | null; sum: number | null; whole: number }[];
  facts: { id: string; title: string; name: string | null; baseline: string | null; quantity: number; evidence: string; authoritySigned: string | null; contractorSigned: string | null; counts: boolean }[];
  trajectory: { year: number; promised: number | null; saved: number | null }[];
  total: number;
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
