import type { Position } from '../api/shapes';
import type { EntryDraft, Priority, WorkOrder } from '../work/shapes';
import type { Entry } from './offline/entry';

/** An act on an order, as the phone keeps it. The order is a number, or the id of the entry that made it. */
export interface FieldAct extends Entry, Omit<EntryDraft, 'at' | 'id'> {
  order: number | string;
}

/** Something seen in the street that nobody had asked for. */
export interface FieldReport extends Entry {
  kind: 'create';
  author: string;
  title: string;
  text?: string;
  priority?: Priority;
  asset?: string;
  place?: Position;
}

export type FieldEntry = FieldAct | FieldReport;

/** What an agent has to do that day, as the twin last told it. */
export interface FieldDay {
  agent: string;
  day: string;
  at: string;
  orders: WorkOrder[];
}

export interface SyncOutcome {
  id: string;
  /** `later`: the twin could not write now; it is to be sent again. */
  outcome: 'taken' | 'unchanged' | 'conflict' | 'refused' | 'later';
  order: number | null;
  refusal: { code: string; sentence: string; advice: string | null } | null;
  conflict: { code: string; sentence: string } | null;
}

export interface SyncAnswer {
  receivedAt: string;
  clockOffsetSeconds: number;
  outcomes: SyncOutcome[];
  orders: WorkOrder[];
}
