import { get, submit } from '../api/api';
import type { Diagnostic } from '../editor/diagnostic';
import type { Signature } from '../editor/signature';
import type { Version } from '../editor/version';

export interface Person {
  name: string;
  phone: string | null;
}

/** A stretch of time in which the same people are on call; `insteadOf` names those whose turn it would be. */
export interface Stint {
  from: string;
  to: string;
  people: Person[];
  insteadOf: Person[];
}

export interface PlanLevel {
  level: number;
  name: string;
  stints: Stint[];
}

export interface Plan {
  levels: PlanLevel[];
}

export interface Rota {
  yaml: string;
  version: number;
  at: string;
  author: string;
  versions: Version[];
}

export interface RotaCheck {
  diagnostics: Diagnostic[];
}

export interface OnCall {
  levels: { level: number; name: string; people: Person[]; until: string | null }[];
}

/** The calls of docs/api.md about who is on call. */
export const rotaApi = {
  now: () => get<OnCall>('/on-call/now'),
  one: (version?: number) => get<Rota>('/on-call', { version }),
  check: (yaml: string, signal?: AbortSignal) => submit<RotaCheck>('POST', '/on-call/check', { yaml }, signal),
  preview: (yaml: string, from: string, days: number, signal?: AbortSignal) => submit<Plan>('POST', '/on-call/preview', { yaml, from, days }, signal),
  publish: (yaml: string, version: number, signature: Signature) => submit<{ version: number }>('PUT', '/on-call', { yaml, version, ...signature }),
};
