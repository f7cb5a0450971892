import { get, send, submit, tableAt } from '../api/api';
import { patient } from '../departments/departmentsApi';
import type { Signature } from '../editor/signature';
import type { Checked } from '../editor/writing.svelte';
import type { ContractDocument, ContractYear, DocumentHead, Evidence, FactRequest, Forecast, Recomputation, RunHead, SettlementAct } from './shapes';

const fact = (id: string) => `/contract/facts/${encodeURIComponent(id)}`;
const line = (year: number, clause: string) => `/contract/${year}/${encodeURIComponent(clause)}`;

export const contractApi = {
  year: (year: number) => patient(() => get<ContractYear>(`/contract/${year}`)),
  act: (year: number, clause: string, act: SettlementAct, version: number, author: string, reason: string) => submit('POST', `${line(year, clause)}/${act}`, { version, author, reason }),
  recompute: (year: number, clause: string) => get<Recomputation>(`${line(year, clause)}/recomputation`),
  evidence: (year: number, clause: string, source: string) => patient(() => get<Evidence>(`${line(year, clause)}/sources/${encodeURIComponent(source)}`)),
  report: (year: number, format: 'html' | 'xlsx', language: string) => tableAt(`/contract/${year}/report`, { format, language }),
  pdf: async (year: number, language: string) => (await send(`/contract/${year}/report?format=pdf&language=${language}`)).blob(),
  text: (version?: number) => get<ContractDocument>('/contract', { version }),
  check: (yaml: string, signal?: AbortSignal) => submit<Checked>('POST', '/contract/check', { yaml }, signal),
  publish: (yaml: string, version: number, signature: Signature) => submit<{ version: number }>('PUT', '/contract', { yaml, version, ...signature }),
  declare: (id: string, asked: FactRequest) => submit('PUT', fact(id), asked),
  signFact: (id: string, party: 'authority' | 'contractor', version: number, signature: Signature) => submit('POST', `${fact(id)}/signature`, { party, version, ...signature }),
  withdrawFact: (id: string, version: number, signature: Signature) => submit('POST', `${fact(id)}/withdraw`, { version, ...signature }),
  factTrail: (id: string) => get<DocumentHead[]>(`/documents/contract-fact/${encodeURIComponent(id)}/versions`),
  runs: () => get<RunHead[]>('/scenarios/runs'),
  forecast: (run: string) => patient(() => get<Forecast>(`/scenarios/runs/${encodeURIComponent(run)}/settlement`)),
};
