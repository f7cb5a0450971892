// Writes into the service worker what the phone's page is made of: its page, scripts of both languages, sheets, fonts. The version is the digest of their names and of the page.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, output, readManifest } from './manifest.mjs';

const placeholder = /(["'`])__FIELD_SHELL__\1/;
const manifest = readManifest();
const page = readFileSync(join(output, 'field.html'));
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

const names = closure(manifest, 'field.html');
const fonts = readdirSync(join(output, 'assets')).filter((name) => /^b612-latin-\d+-normal-.*\.woff2$/.test(name)).map((name) => `assets/${name}`);
const files = [...names, ...fonts, 'belfry.svg', 'field.webmanifest'].map((name) => `/${name}`).sort();
const shell = { version: sha256(page, files.join('\n')).slice(0, 16), page: sha256(page), files };

const path = join(output, 'field-worker.js');
const worker = readFileSync(path, 'utf8');
if (!placeholder.test(worker) || names.length === 0 || fonts.length < 2) throw new Error('The service worker of the phone or what it keeps is missing.');
if (/^\s*(import|export)\b/m.test(worker)) throw new Error('The service worker must stand in one file: not every phone knows modules there.');
writeFileSync(path, worker.replace(placeholder, JSON.stringify(JSON.stringify(shell))));
console.log(`ok  the phone keeps ${files.length} files, version ${shell.version}`);
