import { topValue } from './spot';

/** An id for a new text, from what it calls itself: letters, digits and hyphens. Empty while it has no name. */
export function suggestedId(yaml: string): string {
  const nested = /^(?:title|name):[^\n]*?\bfr:[ \t]*["']?([^"',}\n]+)|^(?:title|name):[ \t]*\n(?:[ \t]+.*\n)*?[ \t]+fr:[ \t]*["']?([^"'\n]+)/m.exec(yaml);
  const name = topValue(yaml, 'id') ?? nested?.[1] ?? nested?.[2] ?? topValue(yaml, 'title') ?? topValue(yaml, 'name') ?? '';
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);
}
