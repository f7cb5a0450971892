import { yamlTree, type YamlValue } from './yamlTree';

/** Adds an item at the end of the list under a key of a block, in the way that list is written; the list is made when it is not there. */
export function withItemIn(text: string, block: YamlValue, key: string, item: string): string {
  const pair = block.pairs.find((each) => each.key === key);
  const list = pair?.value ?? null;
  if (!pair) return withPairIn(text, block, key, `[${item}]`, `\n  - ${item}`);
  if (!list) return put(text, pair.to, pair.to, ` [${item}]`);
  const last = list.items.at(-1);
  if (list.flow) return last ? put(text, last.to, last.to, `, ${item}`) : put(text, list.from, list.to, `[${item}]`);
  return last ? put(text, lineEnd(text, last.to), lineEnd(text, last.to), `\n${' '.repeat(columnOf(text, last.from))}- ${item}`) : text;
}

/** Takes an item out of the list under a key; a list without items stays as an empty one. */
export function withoutItemIn(text: string, block: YamlValue, key: string, index: number): string {
  const list = block.pairs.find((each) => each.key === key)?.value;
  const item = list?.items[index];
  if (!list || !item) return text;
  if (list.items.length === 1) return put(text, list.flow ? list.from : beforeBlanks(text, list.from), list.to, list.flow ? '[]' : ' []');
  if (!list.flow) return put(text, lineStart(text, item.from), Math.min(text.length, lineEnd(text, item.to) + 1), '');
  const next = list.items[index + 1];
  return next ? put(text, item.from, next.from, '') : put(text, list.items[index - 1]!.to, item.to, '');
}

/** Writes what stands under a key of a block, in place of what stood there. */
export function withValueIn(text: string, block: YamlValue, key: string, value: string): string {
  const pair = block.pairs.find((each) => each.key === key);
  if (!pair) return withPairIn(text, block, key, value, ` ${value}`);
  return pair.value ? put(text, pair.value.flow || pair.value.word !== null ? pair.value.from : beforeBlanks(text, pair.value.from), pair.value.to, pair.value.flow || pair.value.word !== null ? value : ` ${value}`) : put(text, pair.to, pair.to, ` ${value}`);
}

/** Takes a key out of a block. */
export function withoutKeyIn(text: string, block: YamlValue, key: string): string {
  const index = block.pairs.findIndex((each) => each.key === key);
  const pair = block.pairs[index];
  if (!pair || block.pairs.length === 1) return text;
  if (!block.flow && index > 0) return put(text, lineStart(text, pair.from), Math.min(text.length, lineEnd(text, pair.to) + 1), '');
  const next = block.pairs[index + 1];
  return next ? put(text, pair.from, next.from, '') : put(text, block.pairs[index - 1]!.to, pair.to, '');
}

/** The block at a place of a list under a top-level key. */
export function blockAt(text: string, key: string, index: number): YamlValue | null {
  return yamlTree(text)?.pairs.find((pair) => pair.key === key)?.value?.items[index]?.value ?? null;
}

/** A new key at the end of a block: in braces behind a comma, else on a line of its own. */
function withPairIn(text: string, block: YamlValue, key: string, flow: string, written: string): string {
  const last = block.pairs.at(-1);
  if (!last) return text;
  if (block.flow) return put(text, last.to, last.to, `, ${key}: ${flow}`);
  const margin = ' '.repeat(columnOf(text, block.pairs[0]!.from));
  const at = lineEnd(text, last.to);
  return put(text, at, at, `\n${margin}${key}:${written.replaceAll('\n', `\n${margin}`)}`);
}

const put = (text: string, from: number, to: number, words: string) => text.slice(0, from) + words + text.slice(to);
const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const columnOf = (text: string, at: number) => at - lineStart(text, at);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function beforeBlanks(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}
