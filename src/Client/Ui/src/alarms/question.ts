import type { Query } from '../api/api';
import { prioritiesOf, statusOfPriority, type Lens } from '../watch/lens';
import type { ListName } from './standing';

/** What to ask the API for a list seen through a lens. */
export function questionOf(list: ListName, { department, kind, status, scope }: Lens): Query {
  const [level, key] = scope?.split('/') ?? [];
  const place = level && key ? { [level === 'district' ? 'district' : 'authority']: scope } : {};
  const priorities = prioritiesOf(status);
  const some = priorities.length > 0 && priorities.length < 4 ? priorities.map(statusOfPriority).join(',') : null;
  return { state: list, department, kind, status: some, ...place };
}
