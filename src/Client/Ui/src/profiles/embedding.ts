import { scalar } from '../editor/insertion';

/** The text of a profile around a codec as its maker has it. */
export function profileAround(script: string, title: string, kind: string): string {
  return withScript(`title: ${scalar(title)}\n${kind === '' ? '' : `kind: ${kind}\n`}`, script);
}

/** Puts a codec into a profile's text, in the place of the one that was there; the rest is left as it was written. */
export function withScript(yaml: string, script: string): string {
  const lines = yaml.trimEnd().split('\n');
  const from = lines.findIndex((line) => /^script:/.test(line));
  let to = from + 1;
  while (from >= 0 && to < lines.length && /^(\s|$)/.test(lines[to]!)) to++;
  const written = embedded(script.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/^\ufeff/, '')).split('\n');
  if (from >= 0) lines.splice(from, to - from, ...written);
  else lines.push(...written);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** As a block that people can read; with characters that such a block would lose, as one quoted line. */
function embedded(script: string): string {
  if (special.test(script)) return `script: "${[...script].map(escaped).join('')}"`;
  return `script: |2\n${script.split('\n').map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`;
}

// eslint-disable-next-line no-control-regex
const special = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

const escapes: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t' };

const escaped = (c: string): string => escapes[c] ?? (special.test(c) ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c);
