import { parser } from '@lezer/yaml';
import type { SyntaxNode } from '@lezer/common';

/** A value of a YAML text and where it is written: what a form needs to write beside it without touching the rest. */
export interface YamlValue {
  from: number;
  to: number;
  /** Written in brackets or braces. */
  flow: boolean;
  /** What a word says; null for a block or list. */
  word: string | null;
  /** Of a block: its keys, with the stretch of each pair. */
  pairs: { key: string; from: number; to: number; value: YamlValue | null }[];
  /** Of a list: its items, with the stretch of each from its dash or its bracket on. */
  items: { from: number; to: number; value: YamlValue | null }[];
}

/** The text as it stands, however little of it is finished; null when there is no block. */
export function yamlTree(text: string): YamlValue | null {
  const block = parser.parse(text).topNode.getChild('Document')?.firstChild;
  return block ? valueOf(block, text) : null;
}

/** What a block holds under a key. */
export function under(value: YamlValue | null | undefined, key: string): YamlValue | null {
  return value?.pairs.find((pair) => pair.key === key)?.value ?? null;
}

const values = new Set(['BlockMapping', 'BlockSequence', 'FlowMapping', 'FlowSequence', 'Literal', 'QuotedLiteral', 'BlockLiteral']);

function valueOf(node: SyntaxNode, text: string): YamlValue | null {
  const inner = values.has(node.name) ? node : children(node).find((child) => values.has(child.name));
  if (!inner) return null;
  const [from, to] = trimmed(inner, text);
  const word = /Literal$/.test(inner.name) ? wordOf(text.slice(from, to)) : null;
  return { from, to, flow: inner.name.startsWith('Flow'), word, pairs: pairsOf(inner, text), items: itemsOf(inner, text) };
}

function pairsOf(block: SyntaxNode, text: string): YamlValue['pairs'] {
  return children(block).filter((child) => child.name === 'Pair').map((pair) => {
    const [from, to] = trimmed(pair, text);
    const key = pair.getChild('Key');
    const value = children(pair).find((child) => values.has(child.name));
    return { key: key ? wordOf(text.slice(...trimmed(key, text))) : '', from, to, value: value ? valueOf(value, text) : null };
  });
}

function itemsOf(list: SyntaxNode, text: string): YamlValue['items'] {
  return children(list).filter((child) => child.name === 'Item').map((item) => {
    const [from, to] = trimmed(item, text);
    const dash = item.prevSibling?.name === '-' ? item.prevSibling.from : from;
    return { from: dash, to, value: valueOf(item, text) };
  });
}

function children(node: SyntaxNode): SyntaxNode[] {
  const all: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) all.push(child);
  return all;
}

/** The parser counts the blanks before a block as its own. */
function trimmed(node: SyntaxNode, text: string): [number, number] {
  const written = text.slice(node.from, node.to);
  return [node.from + (written.length - written.trimStart().length), node.from + written.trimEnd().length];
}

function wordOf(written: string): string {
  if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
  if (!written.startsWith('"')) return written;
  try {
    return JSON.parse(written) as string;
  } catch {
    return written.slice(1, -1);
  }
}
