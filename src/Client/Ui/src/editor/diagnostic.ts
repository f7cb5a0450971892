/** What a check says of a text: where, how bad, why, what to do. Lines and columns count from one. */
export interface Diagnostic {
  line: number;
  column: number;
  length: number;
  severity: 'error' | 'warning' | 'info';
  code: string;
  sentence: string;
  advice: string | null;
}

export interface Stretch {
  from: number;
  to: number;
}

/** Where a diagnostic falls in a text, never outside it: the text may have changed since it was checked. */
export function stretchOf(text: string, { line, column, length }: Pick<Diagnostic, 'line' | 'column' | 'length'>): Stretch {
  const lines = text.split('\n');
  const row = Math.min(Math.max(line, 1), lines.length) - 1;
  const start = lines.slice(0, row).reduce((sum, part) => sum + part.length + 1, 0);
  const width = lines[row]!.length;
  const from = Math.min(Math.max(column - 1, 0), width);
  const to = Math.min(from + Math.max(length, 1), width);
  return { from: start + (from === to ? Math.max(0, from - 1) : from), to: start + to };
}

/** Errors before warnings, warnings before notes, then as they are read. */
export function ordered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const rank = (diagnostic: Diagnostic) => ['error', 'warning', 'info'].indexOf(diagnostic.severity);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column);
}

export function errorsOf(diagnostics: readonly Diagnostic[]): number {
  return countOf(diagnostics, 'error');
}

export function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic['severity']): number {
  return diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
}
