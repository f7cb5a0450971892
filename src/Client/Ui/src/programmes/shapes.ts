import type { Diagnostic } from '../editor/diagnostic';
import type { Version } from '../editor/version';
import type { Step } from './night';

/** The shapes of docs/api.md about programmes and calendars. */

export type TextKind = 'programmes' | 'calendars';

export interface TextSummary {
  id: string;
  title: string;
  version: number;
  updated: string;
  author: string;
  /** Whether it puts streets out; of programmes. */
  extinction?: boolean;
  problems?: number;
}

export interface TextDocument extends TextSummary {
  yaml: string;
  versions: Version[];
}

export interface LegalFinding {
  code: string;
  severity: 'error' | 'warning' | 'info';
  sentence: string;
  advice: string | null;
  article: string | null;
}

export interface TextCheck {
  diagnostics: Diagnostic[];
  legal: LegalFinding[];
}

export interface Night {
  night: string;
  /** Null when one programme is looked at by itself. */
  programme: string | null;
  rule: string | null;
  steps: Step[];
  onHours: number;
  fullLoadHours: number;
}

/** Which assets a calendar is given to. */
export interface Scope {
  kind: string;
  authority?: string;
  district?: string;
  tags?: string[];
  /** With their kinds. */
  assets?: string[];
}

/** How far the newest assignment has come. */
export interface AssignmentProgress {
  running: boolean;
  members: number;
  done: number;
  refused: number;
  first: { asset: string; code: string; sentence: string }[];
}

export interface CalendarMembers {
  items: { asset: string; name: string | null; authority: string | null; district: string | null }[];
  next: string | null;
  total: number;
  progress: AssignmentProgress | null;
}
