import type { SectionLine } from './shapes';

export interface Branch {
  line: SectionLine;
  depth: number;
  /** How many hang on it, near and far. */
  carries: number;
}

const idOf = (line: SectionLine) => (line.asset ? `${line.asset.kind}/${line.asset.key}` : '');

/** What hangs on what, from the ground up: each asset once, what hangs on nothing first, a circle broken where it is met. */
export function branches(lines: readonly SectionLine[]): Branch[] {
  const ids = new Set(lines.map(idOf));
  const children = new Map<string, SectionLine[]>();
  for (const line of lines) {
    const parent = line.parent !== null && ids.has(line.parent) ? line.parent : '';
    children.set(parent, [...(children.get(parent) ?? []), line]);
  }
  const seen = new Set<string>();
  const grown: Branch[] = [];
  const grow = (line: SectionLine, depth: number): number => {
    if (seen.has(idOf(line))) return 0;
    seen.add(idOf(line));
    const branch: Branch = { line, depth, carries: 0 };
    grown.push(branch);
    for (const child of children.get(idOf(line)) ?? []) branch.carries += grow(child, depth + 1);
    return branch.carries + 1;
  };
  for (const root of [...(children.get('') ?? []), ...lines]) grow(root, 0);
  return grown;
}
