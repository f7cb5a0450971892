import type { Knowledge, Status } from '../api/shapes';
import { knowledgeOf, priorityOf, type MarkBits } from '../mark/mark';

/** What a status filter may ask for: an alarm's priority, its absence, or how we know. */
export type StatusFilter = Status | Exclude<Knowledge, 'measured'>;
export const statusFilters: readonly StatusFilter[] = ['danger', 'major', 'minor', 'planned', 'normal', 'inferred', 'stale', 'unknown'];
const byPriority: readonly Status[] = ['normal', 'danger', 'major', 'minor', 'planned'];

/** The filter of list, map and table alike: a department, a kind, a status, a place. Null asks for everything. */
export interface Lens {
  department: string | null;
  kind: string | null;
  status: StatusFilter | null;
  scope: string | null;
}

/** Reads the lens from the parts `f` and `scope` of an address; what it does not know, it leaves out. */
export function readLens(query: Record<string, string>): Lens {
  const parts = new Map((query.f ?? '').split(',').map((part) => part.split(':') as [string, string]));
  const status = parts.get('status') as StatusFilter | undefined;
  return {
    department: parts.get('department') || null,
    kind: parts.get('kind') || null,
    status: status && statusFilters.includes(status) ? status : null,
    scope: query.scope || null,
  };
}

/** The part `f` of an address, or null when it would be empty. */
export function writeLens(lens: Partial<Pick<Lens, 'department' | 'kind' | 'status'>>): string | null {
  const parts = [lens.department && `department:${lens.department}`, lens.kind && `kind:${lens.kind}`, lens.status && `status:${lens.status}`];
  return parts.filter(Boolean).join(',') || null;
}

export const statusOfPriority = (priority: number): Status => byPriority[priority] ?? 'planned';

/** Whether a mark is of the status asked for. */
export function hasStatus(mark: MarkBits, status: StatusFilter | null): boolean {
  if (status === null) return true;
  if (status === 'inferred' || status === 'stale' || status === 'unknown') return knowledgeOf(mark) === status;
  return statusOfPriority(priorityOf(mark)) === status;
}

/** A status asks for open alarms of one priority, for none at all, or says nothing of them. */
export function prioritiesOf(status: StatusFilter | null): readonly number[] {
  if (status === null) return [1, 2, 3, 4];
  const index = byPriority.indexOf(status as Status);
  return index > 0 ? [index] : [];
}
