// The manifest of the production build: who imports whom.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const output = join(import.meta.dirname, '../../wwwroot');
export const manifestFolder = join(output, '.vite');
export const readManifest = () => JSON.parse(readFileSync(join(manifestFolder, 'manifest.json'), 'utf8'));

/** The scripts that must be there before a module runs: its own and those it imports at once. */
export function needed(manifest, module, found = new Set()) {
  const chunk = manifest[module];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) needed(manifest, imported, found);
  return found;
}

/** The style sheets that come with a module. */
export function sheets(manifest, module, seen = new Set()) {
  const chunk = manifest[module];
  if (!chunk || seen.has(module)) return [];
  seen.add(module);
  return [...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((imported) => sheets(manifest, imported, seen))];
}

/** All a module may ever ask for, scripts and sheets: what it imports at once and later. */
export function closure(manifest, module) {
  const modules = new Set();
  const visit = (name) => {
    if (modules.has(name) || !manifest[name]) return;
    modules.add(name);
    for (const imported of [...(manifest[name].imports ?? []), ...(manifest[name].dynamicImports ?? [])]) visit(imported);
  };
  visit(module);
  return [...new Set([...modules].flatMap((name) => [manifest[name].file, ...(manifest[name].css ?? [])]))];
}
