/** Adds an item to the list under a top-level key, which is made when it is not there; the rest of the text is left as it was written. */
export function withItem(yaml: string, key: string, item: readonly string[]): string {
  const lines = linesOf(yaml);
  const block = blockOf(lines, key);
  const emptied = block && /^[\w-]+:\s*\[\s*\]\s*$/.test(lines[block.from]!);
  if (emptied) lines[block.from] = `${key}:`;
  const margin = block ? (lines.slice(block.from + 1, block.to).find((line) => /^\s*- /.test(line))?.match(/^\s*/)?.[0] ?? '  ') : '  ';
  const written = item.map((line, index) => `${margin}${index === 0 ? '- ' : '  '}${line}`);
  if (block) lines.splice(block.to, 0, ...written);
  else lines.push(`${key}:`, ...written);
  return `${lines.join('\n')}\n`;
}

/** Writes the block of a top-level key, in place of the one that was there. */
export function withBlock(yaml: string, key: string, content: readonly string[]): string {
  const lines = linesOf(yaml);
  const block = blockOf(lines, key);
  const written = [`${key}:`, ...content.map((line) => `  ${line}`)];
  if (block) lines.splice(block.from, block.to - block.from, ...written);
  else lines.push(...written);
  return `${lines.join('\n')}\n`;
}

/** A text as a YAML scalar: quoted where it could be read as something else. */
export function scalar(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ’_./-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) && !text.endsWith(' ')
    ? text
    : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function linesOf(yaml: string): string[] {
  return yaml.trimEnd() === '' ? [] : yaml.trimEnd().split('\n');
}

/** From the line of a key to after the last line that belongs to it. */
function blockOf(lines: readonly string[], key: string): { from: number; to: number } | null {
  const from = lines.findIndex((line) => line === `${key}:` || line.startsWith(`${key}: `) || line.startsWith(`${key}:\t`));
  if (from < 0) return null;
  let to = from + 1;
  for (let index = from + 1; index < lines.length && /^(\s|-|#|$)/.test(lines[index]!); index++) {
    if (/^(\s+[^\s#]|-)/.test(lines[index]!)) to = index + 1;
  }
  return { from, to };
}
