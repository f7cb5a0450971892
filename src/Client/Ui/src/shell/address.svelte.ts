type Query = Record<string, string>;
/** A change of the query: null takes a part away. */
export type QueryChange = Record<string, string | null>;

/** Where the person is: the path and the parts every link keeps. What one sees, one can send. */
class Address {
  path = $state('/watch');
  query: Query = $state.raw({});

  follow(): () => void {
    const read = () => this.#read();
    const click = (event: MouseEvent) => this.#followLink(event);
    read();
    addEventListener('popstate', read);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', read);
      document.removeEventListener('click', click);
    };
  }

  /** The address of a screen, with the parts of the query in force. */
  to(path: string, change: QueryChange = {}): string {
    const search = new URLSearchParams(changed(this.query, change)).toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
    return search ? `${path}?${search}` : path;
  }

  go(path: string, change: QueryChange = {}): void {
    history.pushState(null, '', this.to(path, change) + location.hash);
    this.#read();
  }

  change(change: QueryChange): void {
    this.go(this.path, change);
  }

  /** Completes the address without a step back to undo it. */
  replace(change: QueryChange): void {
    history.replaceState(null, '', this.to(this.path, change) + location.hash);
    this.#read();
  }

  #read(): void {
    this.path = location.pathname === '/' ? '/watch' : location.pathname.replace(/\/+$/, '');
    this.query = Object.fromEntries(new URLSearchParams(location.search));
  }

  #followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.('a');
    if (!link || link.target || link.origin !== location.origin || link.hasAttribute('download')) return;
    if (/^\/(api|docs|openapi|health|metrics|ops)(\/|$)/.test(link.pathname)) return;
    event.preventDefault();
    history.pushState(null, '', link.pathname + link.search + (link.hash || location.hash));
    this.#read();
  }
}

function changed(query: Query, change: QueryChange): Query {
  const merged = Object.entries({ ...query, ...change }).filter((part): part is [string, string] => part[1] !== null);
  return Object.fromEntries(merged);
}

export const address = new Address();
