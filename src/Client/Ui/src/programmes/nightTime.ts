/** What a time of the night is counted from, as programmes write it. */
export const anchors = ['clock', 'sunset', 'dusk', 'middle', 'dawn', 'sunrise'] as const;
export type Anchor = (typeof anchors)[number];

/** "23:00" in quotes, or `dusk + 15 min`. */
export function writtenTime(anchor: Anchor, clock: string, offset: number): string {
  if (anchor === 'clock') return `"${clock}"`;
  if (offset === 0) return anchor;
  return `${anchor} ${offset < 0 ? '-' : '+'} ${Math.abs(offset)} min`;
}

/** The names of a calendar's rules, in the order in which they decide. */
export function ruleNames(yaml: string): string[] {
  const block = /^rules:[^\n]*\n((?:(?:[ \t]+|-)[^\n]*\n?|#[^\n]*\n?|\n)*)/m.exec(yaml)?.[1] ?? '';
  return [...block.matchAll(/(?:^[ \t]*-?[ \t]*|[{,][ \t]*)name:[ \t]*(?:"([^"]*)"|'([^']*)'|([^,}#\n]+))/gm)].map((match) => (match[1] ?? match[2] ?? match[3] ?? '').trim());
}
