const shapes: Record<string, string> = { '1': '■', '2': '▲', '3': '◆' };

/** The tab's title carries the bells: "■1 ▲3 Veille". */
export function bellsInTitle(priorities: Record<string, number> | undefined, screen: string): string {
  const bells = Object.entries(shapes)
    .filter(([priority]) => (priorities?.[priority] ?? 0) > 0)
    .map(([priority, shape]) => `${shape}${priorities![priority]}`);
  return [...bells, screen].join(' ');
}
