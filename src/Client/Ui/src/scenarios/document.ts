import { scalar, withItem } from '../editor/insertion';
import { withItemIn, withoutItemIn, withoutKeyIn, withValueIn } from '../editor/splice';
import { under, yamlTree, type YamlValue } from '../editor/yamlTree';

/** Where something stands in a scenario's text: keys, and places in lists. */
export type Path = readonly (string | number)[];

const plainNumber = /^-?\d+(\.\d+)?$/;
const plainDay = /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d)?$/;
const flowWidth = 96;

/** What stands at a place of the text; null where nothing does. */
export function valueAt(text: string, path: Path): YamlValue | null {
  return path.reduce<YamlValue | null>((value, step) => (typeof step === 'number' ? (value?.items[step]?.value ?? null) : under(value, step)), yamlTree(text));
}

/** The word at a place, lines of a block unfolded; empty where there is none. */
export function wordAt(text: string, path: Path): string {
  const value = valueAt(text, path);
  if (!value || value.word === null) return '';
  return /^[|>]/.test(value.word) ? unfolded(value.word) : value.word;
}

/** A lone word, or the words of a list. */
export function wordsAt(text: string, path: Path): string[] {
  const value = valueAt(text, path);
  if (!value) return [];
  return value.word !== null ? [value.word] : value.items.flatMap((item) => item.value?.word ?? []);
}

/** The keys that stand in a block, in the order of the text. */
export function keysAt(text: string, path: Path): string[] {
  return (valueAt(text, path)?.pairs ?? []).map((pair) => pair.key);
}

export function countAt(text: string, path: Path): number {
  return valueAt(text, path)?.items.length ?? 0;
}

/** Writes a word, in place of what stood there; an empty one takes its key out. Nothing else of the text is touched. */
export function withWord(text: string, path: Path, word: string): string {
  if (word.trim() === '') return withoutKey(text, path);
  return withRaw(text, path, word.includes('\n') ? folded(word) : written(word));
}

/** Writes a number as it was typed. */
export function withNumber(text: string, path: Path, typed: string): string {
  const number = typed.trim().replace(',', '.').replace('\u2212', '-');
  return withWord(text, path, number);
}

/** One word stands alone, several in brackets, many of them on several lines; none takes the key out. */
export function withWords(text: string, path: Path, words: readonly string[]): string {
  if (words.length === 0) return withoutKey(text, path);
  return withRaw(text, path, words.length === 1 ? written(words[0]!) : wrapped(words));
}

/** Takes a key out; a block that would be empty then is taken out with it, but for an item of a list. */
export function withoutKey(text: string, path: Path): string {
  const [parent, key] = [path.slice(0, -1), path.at(-1)!];
  const block = valueAt(text, parent);
  const pair = block?.pairs.find((each) => each.key === key);
  if (!block || !pair) return text;
  if (block.pairs.length > 1) return withoutKeyIn(text, block, String(key));
  if (typeof parent.at(-1) === 'string') return withoutKey(text, parent);
  return text.slice(0, pair.from) + (parent.length > 0 ? '{}' : '') + text.slice(parent.length > 0 || text[pair.to] !== '\n' ? pair.to : pair.to + 1);
}

/** Adds an entry at the end of a list of the text, each of its lines a key of its own. */
export function withEntry(text: string, key: string, lines: readonly string[]): string {
  const root = yamlTree(text);
  const list = root && under(root, key);
  if (root && list?.flow && list.items.length > 0) return withItemIn(text, root, key, `{ ${lines.join(', ')} }`);
  return withItem(text, key, lines);
}

export function withoutEntry(text: string, key: string, index: number): string {
  const root = yamlTree(text);
  if (!root) return text;
  return countAt(text, [key]) > 1 ? withoutItemIn(text, root, key, index) : withoutKey(text, [key]);
}

/** Lets an entry change places with the one before it. */
export function withEntryBefore(text: string, key: string, index: number): string {
  const items = valueAt(text, [key])?.items ?? [];
  const [first, second] = [items[index - 1], items[index]];
  if (!first || !second) return text;
  return text.slice(0, first.from) + text.slice(second.from, second.to) + text.slice(first.to, second.from) + text.slice(first.from, first.to) + text.slice(second.to);
}

/** A text as a YAML scalar; numbers and days stay bare. */
export function written(word: string): string {
  return plainNumber.test(word.trim()) || plainDay.test(word.trim()) ? word.trim() : scalar(word.trim());
}

/** Writes a value as it shall stand in the text. */
export function withRaw(text: string, path: Path, value: string): string {
  const [parent, key] = [path.slice(0, -1), String(path.at(-1))];
  const block = valueAt(text, parent);
  // Behind the last comment: one that follows the last key is about what stands above it.
  if (parent.length === 0 && (!block || (!block.flow && !block.pairs.some((pair) => pair.key === key)))) return `${text.trimEnd() === '' ? '' : `${text.trimEnd()}\n`}${key}: ${value}\n`;
  if (!block || (block.pairs.length === 0 && typeof parent.at(-1) === 'string')) return withBlock(text, parent, key, value);
  if (block.pairs.length === 0) return text.slice(0, block.from) + `{ ${key}: ${oneLine(value)} }` + text.slice(block.to);
  const put = block.flow ? oneLine(value) : value;
  const there = block.pairs.find((pair) => pair.key === key);
  if (!there) return withValueIn(text, block, key, put);
  const [words, from] = withRemark(text, there.value, put);
  return withValueIn(words, block, key, from.replaceAll('\n', `\n${margin(text, block.pairs[0]!.from)}`));
}

/** A remark behind a value stays behind it: that of a block of lines stands in its first. */
function withRemark(text: string, old: YamlValue | null, value: string): [text: string, value: string] {
  if (!old || old.word === null) return [text, value];
  const inHead = /^[|>][^\n]*?(\s+#[^\n]*)/.exec(old.word)?.[1] ?? '';
  const behind = inHead === '' && value.startsWith('|') ? (/^[^\S\n]+#[^\n]*/.exec(text.slice(old.to))?.[0] ?? '') : '';
  const rest = text.slice(0, old.to) + text.slice(old.to + behind.length);
  return [rest, value.startsWith('|') ? value.replace(/^\S+/, `$&${inHead}${behind}`) : value + inHead];
}

/** The first key of a block that is not there yet, or is empty. */
function withBlock(text: string, parent: Path, key: string, value: string): string {
  return value.includes('\n') && !valueAt(text, parent.slice(0, -1))?.flow ? withRaw(text, parent, `\n  ${key}: ${value.replaceAll('\n', '\n  ')}`) : withRaw(text, parent, `{ ${key}: ${oneLine(value)} }`);
}

/** Lines of a block keep their breaks; the last has none of its own. */
function folded(word: string): string {
  return `|-\n${word.replace(/\s+$/, '').split('\n').map((line) => (line.trim() === '' ? '' : `  ${line.trimEnd()}`)).join('\n')}`;
}

function unfolded(block: string): string {
  const [head, ...lines] = block.split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  const words = lines.map((line) => line.slice(Number.isFinite(indent) ? indent : 0).trimEnd());
  return head!.startsWith('>') ? words.join(' ').replace(/ {2,}/g, '\n').trim() : words.join('\n').trimEnd();
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = [''];
  for (const [index, word] of words.entries()) {
    const piece = `${written(word)}${index < words.length - 1 ? ', ' : ''}`;
    if (lines.at(-1)!.length + piece.length > flowWidth) lines.push('');
    lines[lines.length - 1] += piece;
  }
  return `[${lines.map((line) => line.trimEnd()).join('\n  ')}]`;
}

/** In braces a block of lines has no place: its breaks are written as such. */
function oneLine(value: string): string {
  if (!value.includes('\n')) return value;
  return value.startsWith('|') ? JSON.stringify(unfolded(value)) : value.replace(/\s*\n\s*/g, ' ');
}

function margin(text: string, at: number): string {
  return ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1));
}
