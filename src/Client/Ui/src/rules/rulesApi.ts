import { get, submit } from '../api/api';
import type { Page } from '../api/shapes';
import type { Signature } from '../editor/signature';
import type { BackTest, Example, Firing, Rule, RuleCheck, RuleState, RuleSummary, Vocabulary } from './shapes';

const path = (id: string) => `/rules/${encodeURIComponent(id)}`;
const verbs: Record<Exclude<RuleState, 'draft'>, string> = { enabled: 'enable', disabled: 'disable', 'dry-run': 'dry-run' };

/** The calls of docs/api.md about rules. */
export const rulesApi = {
  list: (after: string | null = null) => get<Page<RuleSummary>>('/rules', { limit: 200, after }),
  one: (id: string, version?: number) => get<Rule>(path(id), { version }),
  /** Beside the other rules, itself left out. */
  check: (id: string | null, yaml: string, signal?: AbortSignal) => submit<RuleCheck>('POST', '/rules/check', { yaml, id }, signal),
  publish: (id: string, yaml: string, version: number, signature: Signature) =>
    submit<Rule>('PUT', path(id), { yaml, version, ...signature }),
  turn: (id: string, state: Exclude<RuleState, 'draft'>, signature: Signature) => submit<unknown>('POST', `${path(id)}/${verbs[state]}`, signature),
  firings: (id: string, after: string | null, limit: number) => get<Page<Firing>>(`${path(id)}/firings`, { limit, after }),
  vocabulary: () => get<Vocabulary>('/rules/vocabulary'),
  examples: () => get<Example[]>('/rules/examples'),
  startBackTest: (yaml: string, from: Date, to: Date) =>
    submit<{ id: string }>('POST', '/rules/back-tests', { yaml, from: from.toISOString(), to: to.toISOString() }),
  backTest: (id: string) => get<BackTest>(`/rules/back-tests/${encodeURIComponent(id)}`),
  cancelBackTest: (id: string) => submit<unknown>('POST', `/rules/back-tests/${encodeURIComponent(id)}/cancel`),
};
