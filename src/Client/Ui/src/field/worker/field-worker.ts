import { answerOf, cacheOf, outdated, pageAddress, type Shell } from './shell';

/** The few parts of a service worker's world that are used here; the page's own world knows them not. */
interface Worker {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listen: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'message', listen: (event: MessageEvent) => void): void;
  addEventListener(type: 'fetch', listen: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
}

const worker = self as unknown as Worker;
/** The build writes here what it built: `scripts/fieldShell.mjs`. */
const shell = JSON.parse('__FIELD_SHELL__') as Shell;

worker.addEventListener('install', (event) => event.waitUntil(keepShell()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => worker.clients.claim())));
// A newer page takes over when the person says so, or when no older one is open.
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin) return;
  const answer = answerOf(address.pathname, request.mode === 'navigate', shell);
  if (answer !== 'network') event.respondWith(kept(answer === 'page' ? pageAddress : address.pathname, request));
});

/** Keeps all of one build or nothing: a page of another build would ask for scripts that are not here. */
async function keepShell(): Promise<void> {
  const page = await fetch(pageAddress, { cache: 'no-store' });
  const digest = await crypto.subtle.digest('SHA-256', await page.clone().arrayBuffer());
  const read = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (!page.ok || read !== shell.page) throw new Error('The page is of another build than its worker.');
  const cache = await caches.open(cacheOf(shell));
  await cache.addAll(shell.files);
  await cache.put(pageAddress, page);
}

async function forgetOthers(): Promise<void> {
  for (const name of outdated(await caches.keys(), shell)) await caches.delete(name);
}

/** A phone short of room may have lost what was kept: then the network is asked after all. */
async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheOf(shell));
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request);
}
