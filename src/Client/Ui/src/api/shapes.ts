/** The shapes of docs/api.md that the hypervisor reads. A missing value is null, never zero. */

export type Status = 'normal' | 'danger' | 'major' | 'minor' | 'planned';
export type Knowledge = 'measured' | 'inferred' | 'stale' | 'unknown';
export type Quality = Knowledge | 'estimated';
export type Form = 'number' | 'flag' | 'choice' | 'text' | 'point' | 'instant';
export type Value = number | boolean | string | [number, number] | null;
export type Position = [longitude: number, latitude: number];
export type Box = [west: number, south: number, east: number, north: number];

export interface Session {
  territory: { id: string; name: string; demonstration: boolean };
  languages: string[];
  version: string;
  time: string;
  timeZone: string;
  view: { center: Position; zoom: number; bbox: Box | null };
}

export interface Choice {
  key: string;
  name: string;
}

export interface Property {
  key: string;
  name: string;
  form: Form;
  unit: string | null;
  minimum: number | null;
  maximum: number | null;
  decimals: number | null;
  choices: Choice[] | null;
  rollUp: 'none' | 'sum' | 'mean' | 'states';
  freshForSeconds: number | null;
  /** Whether it is only kept to work out others. */
  working: boolean;
}

export interface Attribute {
  key: string;
  name: string;
  form: Form;
  unit: string | null;
  required: boolean;
  minimum: number | null;
  maximum: number | null;
  choices: Choice[] | null;
}

export interface AlarmDescription {
  code: string;
  priority: number;
  title: string;
  cause: string | null;
  consequence: string | null;
  action: string | null;
}

export interface Kind {
  index: number;
  key: string;
  department: string;
  name: string;
  plural: string;
  symbol: { path: string; shape: string };
  mainProperty: string | null;
  fillProperty: string | null;
  /** Keys of the properties that can be commanded. */
  controls: string[];
  properties: Property[];
  attributes: Attribute[];
  links: { key: string; name: string; targetKind: string }[];
  alarms: AlarmDescription[];
  /** What scenarios add up of it. */
  flows: { key: string; name: string; unit: string; of: string | null; better: 'less' | 'more' }[];
}

export interface Department {
  key: string;
  name: string;
  order: number;
}

export interface Catalogue {
  departments: Department[];
  kinds: Kind[];
}

export interface Area {
  index: number;
  id: string;
  level: 'authority' | 'district';
  parent: string | null;
  name: string;
  initials: string | null;
  bbox: Box | null;
  center: Position | null;
}

export interface AssetName {
  kind: string;
  key: string;
  name: string;
}

/** Where an alarm stands in its life after ISA-18.2. */
export type AlarmState = 'normal' | 'unacknowledged' | 'acknowledged' | 'returned' | 'latched' | 'shelved' | 'suppressed' | 'out-of-service';

export interface Alarm {
  id: string;
  asset: AssetName;
  code: string;
  title: string;
  cause: string | null;
  consequence: string | null;
  action: string | null;
  priority: number;
  since: string;
  place: Position | null;
  authority: string | null;
  district: string | null;
  department: string | null;
  state: AlarmState;
  acknowledgedBy: string | null;
  acknowledgedAt: string | null;
  assignee: string | null;
  shelvedUntil: string | null;
  /** Why it is put aside, and by whom. */
  reason: string | null;
  setAsideBy: string | null;
  count: number;
  chattering: boolean;
  stale: boolean;
  /** How many alarms follow from it. */
  rootOf: number;
  parent: { asset: string; code: string } | null;
  comments: number;
  respondBy: string | null;
  /** The level of the rota that was called; 0 for none. */
  escalated: number;
}

/** Alarms raised in the last ten minutes; a flood begins above ten and is over below five. */
export interface AlarmRate {
  perTenMinutes: number;
  flood: boolean;
}

export interface MainValue {
  property: string;
  value: Value;
  unit: string | null;
  quality: Quality;
  at: string | null;
}

export interface AssetSummary extends AssetName {
  ordinal: number;
  department: string;
  authority: string | null;
  district: string | null;
  place: Position | null;
  status: Status;
  knowledge: Knowledge;
  main: MainValue | null;
  alarms: number;
}

export interface PropertyValue extends MainValue {
  changedAt: string | null;
  freshUntil: string | null;
}

export interface Asset extends AssetSummary {
  address: string | null;
  attributes: Record<string, Value>;
  links: { key: string; target: AssetName }[];
  dependants: number;
  tags: string[];
  lastSeen: string | null;
  lastChanged: string | null;
  properties: PropertyValue[];
  conditions: Alarm[];
  version: number;
}

export interface Count {
  members: number;
  fresh: number;
  inferred: number;
  stale: number;
  unknown: number;
}

export interface Measure extends Count {
  measure: string;
  name: string;
  unit: string | null;
  form: 'sum' | 'mean' | 'states';
  value: number | null;
  staleValue: number | null;
  states: Record<string, number> | null;
}

export interface Totals extends Count {
  node: string;
  name: string;
  level: string;
  coverage: number | null;
  priorities: Record<string, number>;
  kinds: (Count & { kind: string })[];
  measures: Measure[];
  at: string | null;
}

export interface HistoryPoint {
  at: string;
  min: number | null;
  max: number | null;
  mean: number | null;
  last: Value;
  count: number;
  quality: Quality;
}

export interface HistoryGap {
  gap: true;
  from: string;
  to: string;
}

export interface History {
  property: string;
  unit: string | null;
  from: string;
  to: string;
  points: (HistoryPoint | HistoryGap)[];
  raw: boolean;
  retainedFrom: string | null;
}

export interface Activity {
  from: string;
  to: string;
  stepSeconds: number;
  counts: (number | null)[];
  nights: [string, string][];
}

export interface Page<T> {
  items: T[];
  next: string | null;
  matched?: number | null;
}

export interface AlarmPage extends Page<Alarm> {
  rate: AlarmRate;
}

export interface DeadLetter {
  id: number;
  at: string;
  source: string;
  address: string;
  code: string;
  sentence: string;
  advice: string | null;
  asset: string | null;
  property: string | null;
  body: string | null;
  bodyIsBase64?: boolean;
  replays: number;
}

export interface ReplayReport {
  taken: number;
  rejected: number;
  outcomes: { id: number; taken: boolean; code: string | null; sentence: string | null; advice: string | null }[];
}

export interface ImportReport {
  id: string;
  fileName: string;
  state: 'receiving' | 'running' | 'done' | 'failed' | 'cancelled';
  started: string;
  ended: string | null;
  rows: number | null;
  read: number;
  taken: number;
  unchanged: number;
  skipped: number;
  rejected: number;
  gaps: { what: string; count: number; firstLine: number }[];
  failure: { code: string; sentence: string; advice: string | null } | null;
}

export interface ImportReject {
  line: number;
  column: string | null;
  code: string;
  sentence: string;
}

export interface Health {
  status: 'healthy' | 'degraded' | 'unhealthy';
  checks: { name: string; status: 'healthy' | 'degraded' | 'unhealthy'; detail: string | null }[];
}
