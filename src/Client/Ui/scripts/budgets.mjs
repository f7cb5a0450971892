// Weighs the production build against the budgets of the design; a build over budget fails.
// What a screen costs is what it brings beyond the shell: the manifest of the build says who imports whom.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure, manifestFolder, needed as neededOf, output, readManifest, sheets as sheetsOf } from './manifest.mjs';

const manifest = readManifest();
rmSync(manifestFolder, { recursive: true });
const needed = (module) => neededOf(manifest, module);
const sheets = (module) => sheetsOf(manifest, module);
const names = readdirSync(join(output, 'assets')).map((name) => `assets/${name}`);
const kilobytes = (files, weigh) => files.reduce((sum, name) => sum + weigh(readFileSync(join(output, name))), 0) / 1000;
const packed = (bytes) => gzipSync(bytes).length;
const plain = (bytes) => bytes.length;

const shell = needed('index.html');
const lazy = (part) => Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && part.test(key));
const screenOf = (module) => [...needed(module)].filter((file) => !shell.has(file));
const heaviestOf = (choices) => choices.reduce((most, files) => (kilobytes(files, packed) > kilobytes(most, packed) ? files : most), []);
/** One language is fetched; the heavier counts. What few screens say comes with them. */
const languages = lazy(/words\/strings\.\w+\.json$/).map(screenOf);
const sentences = lazy(/words\/\w+\.\w+\.json$/).flatMap(screenOf);
const watch = [...shell, ...screenOf('src/watch/Watch.svelte'), ...heaviestOf(languages)];
const map = lazy(/CityMap/).flatMap(screenOf);
const plots = lazy(/Plot\.svelte$/).flatMap(screenOf);
const editor = lazy(/YamlEditor/).flatMap(screenOf);
const heavy = new Set([...map, ...plots, ...editor, ...sentences]);
/** What each other screen brings beyond the shell; the heaviest counts, since people open one at a time. */
const screens = lazy(/./).map((module) => screenOf(module).filter((file) => !heavy.has(file)));
const heaviest = heaviestOf(screens);
/** The phone's page, with one language of each part. */
const phone = ['field.html', 'field-worker.js'].flatMap((name) => [name, ...closure(manifest, 'field.html')]).filter((name) => !/(strings|work)\.en-/.test(name));
const phoneOnly = sheets('field.html').filter((name) => name.includes('/field-'));
const firstSeen = ['index.html', 'src/watch/Watch.svelte', ...lazy(/CityMap/)].flatMap((module) => sheets(module));

const budgets = [
  ['shell, list and a language', languages.length === 2 ? watch : [], packed, 90],
  [`heaviest screen beyond the shell (${heaviest[0]?.replace('assets/', '')})`, heaviest, packed, 40],
  ['map', map.filter((file) => !watch.includes(file)), packed, 300],
  ['map worker', names.filter((name) => name.endsWith('.js') && name.includes('worker')), packed, 150],
  ['plots', [...new Set(plots)], packed, 35],
  ['text editor', [...new Set(editor)], packed, 140],
  ['style sheets of shell, list and map', [...new Set(firstSeen)], packed, 20],
  // Of every screen together, though people open one at a time: the workbench of scenarios and their comparison are two more.
  ['style sheets of all other screens', names.filter((name) => name.endsWith('.css') && !firstSeen.includes(name) && !phoneOnly.includes(name)), packed, 21.5],
  ['phone, whole: page, scripts, sheets, a language, its service worker', [...new Set(phone)], packed, 120],
  ['fonts', names.filter((name) => name.startsWith('assets/b612-latin') && name.endsWith('.woff2')), plain, 35],
];

let over = false;
for (const [what, files, weigh, most] of budgets) {
  const weight = kilobytes(files, weigh);
  const missing = files.length === 0;
  over ||= weight > most || missing;
  console.log(`${missing ? 'MISSING' : weight > most ? 'OVER' : 'ok'}  ${what}: ${weight.toFixed(1)} of ${most} kB`);
}
if (over) process.exit(1);
