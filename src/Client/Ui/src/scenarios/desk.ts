import { stretchOf, type Diagnostic } from '../editor/diagnostic';
import { valueAt, type Path } from './document';

/** A scenario's text as its form has it: what is written, what was said of it, and where to write. */
export interface Desk {
  text: string;
  diagnostics: readonly Diagnostic[];
  write: (text: string) => void;
}

/** What was said of a place of the text and of all that stands in it. */
export function saidOf({ text, diagnostics }: Pick<Desk, 'text' | 'diagnostics'>, path: Path): Diagnostic[] {
  const stretch = stretchAt(text, path);
  return stretch ? diagnostics.filter((diagnostic) => stretch[0] <= stretchOf(text, diagnostic).from && stretchOf(text, diagnostic).from <= stretch[1]) : [];
}

/** From a key, or the dash of an entry, to the end of what stands under it. */
function stretchAt(text: string, path: Path): [number, number] | null {
  const last = path.at(-1);
  const parent = valueAt(text, path.slice(0, -1));
  const found = typeof last === 'number' ? parent?.items[last] : parent?.pairs.find((pair) => pair.key === last);
  return found ? [found.from, found.to] : null;
}
