import { nameIn, pathOf } from '../alarms/alarmName';
import type { LinkKind, LogLink } from './logApi';

const kinds: readonly string[] = ['asset', 'alarm', 'command', 'entry', 'incident'];

/** Where a link of an entry leads; null when no screen shows such a thing. */
export function pathOfLink({ kind, id }: LogLink): string | null {
  if (kind === 'asset') return `/assets/${id}`;
  if (kind === 'alarm') return pathOf(nameIn(id));
  if (kind === 'incident') return `/incidents/${id}`;
  return kind === 'entry' ? `/log#entry-${id}` : null;
}

/** The link that an address asks to write about, as `alarm:cabinet/A-1#feeder-dead`. */
export function linkIn(text: string | undefined): LogLink | null {
  const at = text?.indexOf(':') ?? -1;
  if (!text || at < 1 || !kinds.includes(text.slice(0, at))) return null;
  return { kind: text.slice(0, at) as LinkKind, id: text.slice(at + 1) };
}
