/** How the page itself is kept on the phone. */
export type Keeping = 'unknown' | 'insecure' | 'unsupported' | 'coming' | 'kept' | 'newer' | 'failed';

const address = '/field-worker.js';
const scope = '/field';
const lookAgain = 3_600_000;

/** The page without network: a service worker keeps it, one build at a time, on https or localhost only. */
class Keeper {
  state: Keeping = $state('unknown');
  #registration: ServiceWorkerRegistration | null = null;
  #takingOver = false;

  /** Has the page kept. Only a production build has a worker to do it. */
  async start(): Promise<void> {
    if (!window.isSecureContext) return void (this.state = 'insecure');
    if (!('serviceWorker' in navigator)) return void (this.state = 'unsupported');
    if (!import.meta.env.PROD) return;
    const { serviceWorker } = navigator;
    this.state = serviceWorker.controller ? 'kept' : 'coming';
    serviceWorker.addEventListener('controllerchange', () => this.#controlled());
    try {
      this.#registration = await serviceWorker.register(address, { scope, updateViaCache: 'none' });
      this.#follow(this.#registration);
    } catch {
      // Without network the worker that is there goes on; without a worker the page is not kept.
      if (!serviceWorker.controller) this.state = 'failed';
    }
  }

  /** Looks for a newer page now and then, and when the phone is looked at again. */
  lookForNewer(): () => void {
    const look = () => void (document.visibilityState === 'visible' && navigator.onLine && this.#registration?.update().catch(() => {}));
    const timer = setInterval(look, lookAgain);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }

  /** Goes over to the newer page. What is on the phone stays: it belongs to no page. */
  takeOver(): void {
    this.#takingOver = true;
    this.#registration?.waiting?.postMessage('take-over');
  }

  #follow(registration: ServiceWorkerRegistration): void {
    if (registration.waiting && navigator.serviceWorker.controller) this.state = 'newer';
    registration.addEventListener('updatefound', () => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'installed') this.state = navigator.serviceWorker.controller ? 'newer' : 'kept';
        if (coming.state === 'redundant' && !navigator.serviceWorker.controller) this.state = 'failed';
      });
    });
  }

  #controlled(): void {
    if (this.#takingOver) location.reload();
    else this.state = 'kept';
  }
}

export const keeper = new Keeper();
