import { get, submit, tableAt } from '../api/api';
import { patient } from '../departments/departmentsApi';
import type { ContractYear, Evidence, Recomputation, SettlementAct } from './shapes';

const line = (year: number, clause: string) => `/contract/${year}/${encodeURIComponent(clause)}`;

export const contractApi = {
  year: (year: number) => patient(() => get<ContractYear>(`/contract/${year}`)),
  act: (year: number, clause: string, act: SettlementAct, version: number, author: string, reason: string) => submit('POST', `${line(year, clause)}/${act}`, { version, author, reason }),
  recompute: (year: number, clause: string) => get<Recomputation>(`${line(year, clause)}/recomputation`),
  evidence: (year: number, clause: string, source: string) => patient(() => get<Evidence>(`${line(year, clause)}/sources/${encodeURIComponent(source)}`)),
  report: (year: number, format: 'html' | 'xlsx', language: string) => tableAt(`/contract/${year}/report`, { format, language }),
};
