import type { AssetName, Quality, Value } from '../api/shapes';
import type { Slot } from '../control/shapes';

export type StepName =
  | 'reading' | 'correction' | 'derived' | 'effect' | 'alarm' | 'description' | 'time'
  | 'slot' | 'command' | 'rule' | 'programme' | 'default' | 'released' | 'follows' | 'total' | 'held' | 'none';

export interface PastValue {
  property: string;
  name: string;
  value: Value;
  unit: string | null;
  quality: Quality;
  at: string;
}

export interface Step {
  what: StepName;
  sentence: string;
  at: string | null;
  since: string | null;
  asset: AssetName;
  version: number | null;
  author: string | null;
  reason: string | null;
  rule: { id: string; version: number } | null;
  reading: { property: string; value: Value; unit: string | null; observedAt: string | null; source: string | null; sequence: number | null } | null;
  from: PastValue[];
  link: string | null;
}

/** Why a value or an alarm was so at an instant: from the effect back to the first cause, or to where nothing is recorded. */
export interface Explanation {
  asset: AssetName;
  property: string;
  at: string;
  value: Value;
  unit: string | null;
  quality: Quality;
  chain: Step[];
  complete: boolean;
  missing: { code: string; sentence: string } | null;
  recordedFrom: string | null;
  stack?: Slot[] | null;
}
