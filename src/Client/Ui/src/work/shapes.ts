import type { AssetName, Page, Position, Value } from '../api/shapes';

/** The shapes of docs/api.md about work orders. A missing value is null, never zero. */

export type WorkState = 'created' | 'qualified' | 'planned' | 'assigned' | 'en-route' | 'on-site' | 'suspended' | 'done' | 'controlled' | 'closed' | 'cancelled';
export type Origin = 'person' | 'alarm' | 'rule' | 'round' | 'report';
export type Suspension = 'part' | 'access' | 'weather';
export type Priority = 1 | 2 | 3 | 4;

export interface Period {
  from: string;
  to: string;
}

export interface OrderSummary {
  id: number;
  version: number;
  title: string;
  state: WorkState;
  stateName: string;
  priority: Priority;
  origin: Origin;
  preventive: boolean;
  asset: AssetName | null;
  circuit: string | null;
  place: Position | null;
  address: string | null;
  department: string | null;
  authority: string | null;
  district: string | null;
  assignee: string | null;
  plannedFor: Period | null;
  createdAt: string;
  changedAt: string;
  attendBy: string | null;
  restoreBy: string | null;
  attendedAt: string | null;
  restoredAt: string | null;
  /** The next clock that runs; null when none does. */
  dueAt: string | null;
  late: 'attend' | 'restore' | null;
  suspended: Suspension | null;
  onSite: string[];
  conflicts: number;
  alarm: { asset: string; code: string } | null;
}

export interface OrderPage extends Page<OrderSummary> {
  counts: { states: Partial<Record<WorkState, number>>; late: number; onSite: number };
}

export type EntryKind = 'created' | 'step' | 'note' | 'photo' | 'check' | 'priority' | 'leave' | 'lock' | 'proof' | 'report';

export interface Photo {
  /** SHA-256 of the file, which the twin does not hold. */
  hash: string;
  takenAt: string;
  reference?: string | null;
}

export interface OrderEntry {
  id: string;
  n: number;
  kind: EntryKind;
  at: string;
  deviceAt: string | null;
  receivedAt: string;
  author: string;
  device: string | null;
  to: WorkState | null;
  text: string | null;
  reason: string | null;
  assignee: string | null;
  plannedFor: Period | null;
  priority: Priority | null;
  photo: Photo | null;
  check: { item: string; value: boolean | number | string } | null;
  /** Kept, yet nothing follows from it: see the conflict. */
  applied: boolean;
  conflict: { code: string; sentence: string } | null;
}

/** One act, as whoever does it writes it. */
export interface EntryDraft {
  id: string;
  kind: 'step' | 'note' | 'photo' | 'check' | 'priority' | 'leave';
  author: string;
  at?: string;
  to?: WorkState;
  text?: string;
  reason?: string;
  assignee?: string;
  plannedFor?: Period;
  priority?: Priority;
  photo?: Photo;
  check?: { item: string; value: boolean | number | string };
}

export interface CheckItem {
  item: string;
  unit: string | null;
  value: boolean | number | string | null;
  by: string | null;
  at: string | null;
}

export interface OrderClock {
  hours: number;
  by: string;
  /** When it was met. */
  at: string | null;
  spentSeconds: number;
  late: boolean;
}

export interface Lock {
  state: 'none' | 'asked' | 'held' | 'releasing';
  since: string | null;
  agents: string[];
  assets: number;
  held: number;
  outstanding: number;
  selfDriven: number;
  sentence: string;
}

export interface Proof {
  state: 'not-yet' | 'waiting' | 'shown' | 'contradicted' | 'by-person' | 'not-needed';
  sentence: string;
  property: string | null;
  value: Value;
  unit: string | null;
  at: string | null;
}

export type Need = 'reason' | 'assignee' | 'suspension' | 'text';

export interface WorkOrder extends OrderSummary {
  text: string | null;
  createdBy: string;
  cause: { author: string | null; reason: string | null; rule: { id: string; version: number } | null } | null;
  report: string | null;
  round: { id: string; period: Period } | null;
  entries: OrderEntry[];
  checklist: CheckItem[];
  photos: number;
  clocks: { attend: OrderClock | null; restore: OrderClock | null; stops: { from: string; to: string | null; reason: string }[] };
  lock: Lock;
  proof: Proof;
  next: { to: WorkState; name: string; needs: Need[] }[];
  facts: { key: string; name: string; value: Value; unit: string | null }[] | null;
  supply: AssetName | null;
}

export interface Named {
  key: string;
  name: string;
}

/** What the desk and the phones must know of the trade. */
export interface WorkSettings {
  states: { key: WorkState; name: string; next: WorkState[]; ended: boolean }[];
  priorities: { priority: Priority; name: string; says: string; attendHours: number | null; restoreHours: number | null }[];
  suspensions: { key: Suspension; name: string; stopsClock: boolean }[];
  origins: Named[];
  entryKinds: Named[];
  reportKinds: Named[];
  most: { entries: number; text: number; checklist: number };
}

export interface NewOrder {
  clientId: string;
  title: string;
  text?: string;
  priority?: Priority;
  asset?: string;
  place?: Position;
  circuit?: string;
  alarm?: { asset: string; code: string };
  checklist?: (string | { item: string; unit: string })[];
  assignee?: string;
  plannedFor?: Period;
  author: string;
}

export interface OrderAnswer {
  outcome: 'taken' | 'unchanged';
  order: WorkOrder;
}

export interface CitizenReport {
  reference: string;
  kind: string;
  state: 'received' | 'accepted' | 'planned' | 'under-way' | 'done' | 'declined';
  sentence: string;
  at: string;
  updatedAt: string;
  /** How many have told the same. */
  told: number;
  text: string;
  place: Position;
  asset: string | null;
  nearby: string[];
  order: number | null;
  photo: { hash: string; reference?: string | null } | null;
}

export interface Round {
  id: string;
  title: string;
  version: number;
  updated: string;
  author: string;
  every: string;
  members: number;
  next: Period | null;
  problems: number;
}

export interface WrittenRound extends Round {
  reason: string;
  withdrawn: boolean;
  yaml: string;
  versions: { version: number; author: string; at: string; reason: string }[];
  periods: (Period & { orders: number; done: number; late: number })[];
}
