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
  programme: string;
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
}
