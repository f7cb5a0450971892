/** What the phone's page is made of, as the build that wrote this worker knows it. */
export interface Shell {
  /** Another build is another version; so is another page with the same scripts. */
  version: string;
  /** SHA-256 of the page, in hexadecimal. */
  page: string;
  files: string[];
}

export const pageAddress = '/field';

/** What a request of the page is answered with: the page that is kept, a file that is kept, or whatever the network says. */
export function answerOf(path: string, navigates: boolean, shell: Shell): 'page' | 'file' | 'network' {
  if (navigates) return path === pageAddress || path.startsWith(`${pageAddress}/`) ? 'page' : 'network';
  return shell.files.includes(path) ? 'file' : 'network';
}

const prefix = 'beffroi-field-';
export const cacheOf = (shell: Shell): string => prefix + shell.version;

/** The caches of other builds. */
export const outdated = (caches: readonly string[], shell: Shell): string[] => caches.filter((name) => name.startsWith(prefix) && name !== cacheOf(shell));
