/** Where a cursor stands in a YAML text: among which keys, and whether a key or the value of one is being written. */
export interface Spot {
  path: string[];
  /** The key whose value is being written; null where a key is. */
  key: string | null;
  /** What is written of the word so far, and where it begins. */
  word: string;
  from: number;
}

interface Line {
  dash: number | null;
  column: number;
  rest: string;
}

const keyed = /^(["']?)([\w.-]+)\1:(?:\s+|$)(.*)$/;
const wordAtEnd = /[\w.\-/]*$/;

export function spotAt(text: string, offset: number): Spot {
  const lines = text.slice(0, offset).split('\n');
  const line = read(lines.pop()!);
  const word = wordAtEnd.exec(line.rest)![0];
  const parents = parentsOf(lines, line);
  const [, , key, value] = keyed.exec(line.rest) ?? [];
  const inner = key === undefined ? { path: [], key: null } : value!.includes('{') ? flow(key, value!) : { path: [], key };
  return { path: [...parents, ...inner.path], key: inner.key, word, from: offset - word.length };
}

/** The value a top-level key has in a text, such as the kind of a rule. */
export function topValue(text: string, key: string): string | null {
  return new RegExp(`^${key}:[ \\t]*["']?([^"'#\\n]+?)["']?[ \\t]*(?:#.*)?$`, 'm').exec(text)?.[1] ?? null;
}

function read(line: string): Line {
  const [, spaces, dashes] = /^( *)((?:- *)*)/.exec(line)!;
  const column = spaces!.length + dashes!.length;
  return { dash: dashes === '' ? null : spaces!.length, column, rest: line.slice(column) };
}

/** The keys of the lines that hold this one, by indentation; a list may stand right under its key. */
function parentsOf(lines: readonly string[], line: Line): string[] {
  const path: string[] = [];
  let inside = line;
  for (const above of [...lines].reverse()) {
    const candidate = read(above);
    if (candidate.rest === '' || candidate.rest.startsWith('#')) continue;
    const holds = inside.dash === null ? candidate.column < inside.column : candidate.column < inside.dash || (candidate.column === inside.dash && candidate.dash === null);
    if (!holds) {
      if (inside.dash === null && candidate.dash !== null && candidate.column === inside.column) inside = candidate;
      continue;
    }
    const key = keyed.exec(candidate.rest)?.[2];
    if (key === undefined) continue;
    path.unshift(key);
    inside = candidate;
  }
  return path;
}

/** Inside braces on one line: `of: { neighbours: { metres: 6`. */
function flow(first: string, value: string): Pick<Spot, 'path' | 'key'> {
  const path: string[] = [];
  let key: string | null = first;
  for (const [token, named] of value.matchAll(/([\w.-]+):(?=\s|$)|[{},]/g)) {
    if (named !== undefined) key = named;
    else if (token === '{') {
      if (key !== null) path.push(key);
      key = null;
    } else if (token === '}') key = path.pop() ?? null;
    else key = null;
  }
  return { path, key };
}
