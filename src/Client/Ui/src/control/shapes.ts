import type { Form, Choice, Page, Quality, Value } from '../api/shapes';

/** The shapes of docs/api.md about commands. A missing value is null, never zero. */

export const slotNames = ['safety', 'operator', 'event', 'rule', 'programme', 'default'] as const;
export type SlotName = (typeof slotNames)[number];

export const orderSteps = ['requested', 'authorised', 'queued', 'sent', 'acknowledged', 'confirmed'] as const;
export type OrderStep = (typeof orderSteps)[number];
/** How an order ends without having been proven. */
export type OrderEnd = 'refused' | 'failed' | 'expired' | 'superseded' | 'not-confirmed';

export interface SlotEntry {
  source: string;
  value: Value;
  start: string;
  expiry: string | null;
  reason: string | null;
  author: string | null;
  command: string | null;
  active: boolean;
  wins: boolean;
}

export interface Slot {
  slot: SlotName;
  entries: SlotEntry[];
}

export interface Layers {
  default: Value;
  target: { value: Value; slot: SlotName; source: string | null; since: string | null } | null;
  inEffect: { value: Value; at: string | null; how: 'acknowledged' | 'sent' | 'predicted' } | null;
  actual: { value: Value; quality: Quality; at: string | null } | null;
}

export interface Order {
  id: string;
  command: string | null;
  control: string;
  value: Value;
  state: OrderStep | OrderEnd;
  steps: { state: OrderStep | OrderEnd; at: string; detail: string | null }[];
  slot: SlotName;
  source: string | null;
  author: string | null;
  reason: string | null;
  expiry: string | null;
  confirmBy: string | null;
  attempts: number;
  group: string | null;
}

/** What can be commanded, without how it stands. */
export interface ControlDescription {
  control: string;
  name: string;
  unit: string | null;
  form: Form;
  minimum: number | null;
  maximum: number | null;
  choices: Choice[] | null;
}

export interface Control extends ControlDescription {
  layers: Layers;
  reach: { way: 'direct' | 'next-uplink' | 'predicted' | 'none'; expectedDelaySeconds: number | null; sentence: string | null };
  slots: Slot[];
  inhibited: { code: string; sentence: string; advice: string | null } | null;
  order: Order | null;
  orders: Order[];
}

export interface CommandRequest {
  control: string;
  value: Value;
  expiry: string | null;
  reason: string;
  author: string;
}

export interface CommandAnswer {
  id: string;
  outcome: 'taken' | 'unchanged';
  wins: boolean;
}

export interface GroupScope {
  kind: string;
  department?: string;
  authority?: string;
  district?: string;
  assets?: string[];
}

export interface GroupPreview {
  members: number;
  refused: { asset: string; code: string; sentence: string }[];
}

export interface Group {
  id: string;
  control: string;
  value: Value;
  author: string;
  reason: string;
  at: string;
  members: number;
  states: Partial<Record<MemberState, number>>;
  done: boolean;
}

/** A member took it and had nothing to order: it is autonomous, or was so already. */
export type MemberState = OrderStep | OrderEnd | 'standing';

export interface GroupMember {
  asset: string;
  state: MemberState;
  order: Order | null;
  code: string | null;
  sentence: string | null;
}

export type GroupMembers = Page<GroupMember>;
