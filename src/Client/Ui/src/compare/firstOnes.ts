import { blockAt, withValueIn } from '../editor/splice';
import { under, yamlTree } from '../editor/yamlTree';

const perLine = 12;

/** Why the first assets of a ranking cannot be given to a copy of its scenario. */
export type Unfit = 'no-edit' | 'parent-edits';

/** The places of the edits that describe assets of a kind otherwise. */
export function editsOf(text: string, kind: string): number[] {
  return (under(yamlTree(text), 'edits')?.items ?? []).flatMap((item, index) => (under(item.value, 'describe')?.word === kind ? [index] : []));
}

/** What a scenario that is a fork of another takes over holds for all: it cannot be narrowed in the copy. */
export function unfitFor(text: string, parents: readonly string[], kind: string): Unfit | null {
  if (parents.some((parent) => editsOf(parent, kind).length > 0)) return 'parent-edits';
  return editsOf(text, kind).length === 0 ? 'no-edit' : null;
}

/**
 * A scenario's text, but only for those assets: they are named beside what each edit of their kind asks for already, and all that is given must hold.
 * An edit that names its own keeps those of them that are taken.
 */
export function onlyFor(text: string, title: string, kind: string, keys: readonly string[]): string {
  const root = yamlTree(text);
  let written = root ? withValueIn(text, root, 'title', JSON.stringify(title)) : text;
  for (const index of editsOf(written, kind).reverse()) {
    const edit = blockAt(written, 'edits', index)!;
    const own = under(edit, 'assets');
    const named = new Set(own?.items.flatMap((item) => item.value?.word?.replace(`${kind}/`, '') ?? []) ?? []);
    written = withValueIn(written, edit, 'assets', listOf(own ? keys.filter((key) => named.has(key)) : keys, edit.flow));
  }
  return written;
}

function listOf(keys: readonly string[], onOneLine: boolean): string {
  if (onOneLine || keys.length <= perLine) return `[${keys.map(quoted).join(', ')}]`;
  const lines = Array.from({ length: Math.ceil(keys.length / perLine) }, (_, line) => keys.slice(line * perLine, (line + 1) * perLine).map(quoted).join(', '));
  return `[\n        ${lines.join(',\n        ')}]`;
}

/** A key that YAML would read as something else than a word is quoted. */
function quoted(key: string): string {
  return /^[A-Za-z][\w-]*$/.test(key) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(key) ? key : JSON.stringify(key);
}
