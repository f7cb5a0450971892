import type { AssetName, Quality, Value } from '../api/shapes';

/** What the API tells of a department. The screen knows forms of sections, and no department. */
export interface DepartmentDetail {
  key: string;
  name: string;
  hasProgrammes: boolean;
  indicators: Indicator[];
  sections: Section[];
  targets: Targets | null;
}

export interface Indicator {
  code: string;
  name: string;
  help: string;
  unit: string | null;
  decimals: number;
  better: 'up' | 'down' | 'neither';
  target: number | null;
  defaultTarget: number | null;
  targetIsYearly: boolean;
  targetIsWhole: boolean;
  gate: number;
  head: boolean;
  drawn: boolean;
  ofTheMoment: boolean;
}

export interface Section {
  code: string;
  form: 'hours' | 'ranking' | 'scatter' | 'states' | 'tree' | 'route' | 'register' | 'fit';
  title: string;
  kind: string | null;
  measure: string | null;
  units: (string | null)[];
  names: (string | null)[];
  decimals: number;
  usualOf: string | null;
  /** Of a register: properties and attributes of its kind. */
  columns: string[];
}

export interface Targets {
  targets: Record<string, number | null>;
  version: number;
  at: string | null;
  author: string | null;
  reason: string | null;
  versions: { version: number; author: string; at: string; reason: string }[];
}

export const periods = ['today', '7d', '30d', '12m'] as const;
export type Period = (typeof periods)[number];

export interface Figure {
  code: string;
  value: number | null;
  coverage: number;
  quality: Quality;
  target: number | null;
  meets: boolean | null;
  steps: (number | null)[];
}

export interface PlaceFigures {
  node: string;
  name: string;
  figures: Figure[];
}

export interface Indicators {
  department: string;
  period: Period;
  from: string;
  to: string;
  edges: string[];
  places: PlaceFigures[];
}

export interface SectionLine {
  asset: AssetName | null;
  parent: string | null;
  values: (number | null)[];
  coverage: number;
  /** Of a register: the worst of its alarms, 0 for none; and a cell a column. */
  priority: number;
  cells: Cell[];
  /** Of a fit: its weeks, x and y by turns. */
  points: number[];
}

export interface Cell {
  value: Value;
  /** Null for what it is described with. */
  quality: Quality | null;
  at: string | null;
}

export interface SectionData {
  code: string;
  edges: string[];
  rows: SectionLine[];
  matched: number;
  planned: PlannedNight | null;
}

/** What programmes have planned for the night around now, hour by hour from noon to noon. */
export interface PlannedNight {
  edges: string[];
  values: number[];
  coverage: number;
}

/** Alarms counted by what they are. */
export interface Nature {
  kind: string;
  kindName: string;
  code: string;
  title: string;
  priority: number;
  count: number;
  unacknowledged: number;
  unassigned: number;
  oldest: string;
}

export interface WorkIndicators {
  from: string;
  to: string;
  departments: { department: string; priorities: Urgency[] }[];
}

/** How the work of one urgency was done: shares and mean hours, null where nothing was counted. */
export interface Urgency {
  priority: number;
  created: number;
  open: number;
  late: number;
  attendInTime: number | null;
  attendHours: number | null;
  restoreInTime: number | null;
  restoreHours: number | null;
  shownByAsset: number | null;
  closed: number;
}
