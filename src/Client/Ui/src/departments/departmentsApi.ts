import { get, submit } from '../api/api';
import { Refusal } from '../api/refusal';
import type { DepartmentDetail, Indicators, Nature, Period, SectionData, WorkIndicators } from './shapes';

const path = (key: string) => `/departments/${encodeURIComponent(key)}`;
const again = 3_000;

export const departmentsApi = {
  read: (key: string) => get<DepartmentDetail>(path(key)),
  indicators: (key: string, node: string, period: Period, at: string | null) => patient(() => get<Indicators>(`${path(key)}/indicators`, { node, period, at })),
  section: (key: string, code: string, node: string, period: Period, at: string | null) =>
    patient(() => get<SectionData>(`${path(key)}/sections/${encodeURIComponent(code)}`, { node, period, at })),
  setTargets: (key: string, targets: Record<string, number | null>, version: number, author: string, reason: string) =>
    submit<{ version: number }>('PUT', `${path(key)}/targets`, { targets, version, author, reason }),
  natures: (department: string, node: string) => get<{ items: Nature[]; matched: number }>('/alarms/by-nature', { department, ...(node === 'territory' ? {} : { [node.split('/')[0]!]: node }) }),
  work: (authority: string | null, from: Date) => get<WorkIndicators>('/work/indicators', { authority, from: from.toISOString() }),
  count: async (of: string): Promise<number> => (await get<{ items: unknown[]; matched: number | null }>(of)).items.length,
};

/** What is worked out for the first time is asked for again until it is there. */
export async function patient<T>(question: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'being-worked-out')) throw error;
      await new Promise((resolve) => setTimeout(resolve, again));
    }
  }
}
