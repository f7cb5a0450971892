// Weighs the production build against the budgets of the design; a build over budget fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const assets = join(import.meta.dirname, '../../wwwroot/assets');
const names = readdirSync(assets);
const kilobytes = (files, weigh) => files.reduce((sum, name) => sum + weigh(readFileSync(join(assets, name))), 0) / 1000;
const packed = (bytes) => gzipSync(bytes).length;
const plain = (bytes) => bytes.length;
const isMap = (name) => name.startsWith('CityMap-');
const isWorker = (name) => name.includes('worker');
const isPlot = (name) => name.startsWith('HistoryPlot-');
const script = names.filter((name) => name.endsWith('.js'));

const budgets = [
  ['shell, list and pages', script.filter((name) => !isMap(name) && !isWorker(name) && !isPlot(name)), packed, 90],
  ['map', script.filter(isMap), packed, 300],
  ['map worker', script.filter(isWorker), packed, 150],
  ['style sheets', names.filter((name) => name.endsWith('.css')), packed, 20],
  ['fonts', names.filter((name) => name.startsWith('b612-latin') && name.endsWith('.woff2')), plain, 35],
];

let over = false;
for (const [what, files, weigh, most] of budgets) {
  const weight = kilobytes(files, weigh);
  const missing = files.length === 0;
  over ||= weight > most || missing;
  console.log(`${missing ? 'MISSING' : weight > most ? 'OVER' : 'ok'}  ${what}: ${weight.toFixed(1)} of ${most} kB`);
}
if (over) process.exit(1);
