/** Scripts of ours that code may start by address, the search and the worker for reading offline: nothing else on this site runs a worker. */
const WORKERS = ['pagefind/pagefind-worker.js', 'worker.js'];

/**
 * Is this address one of our own workers? Relative addresses are read as the browser would.
 * @param base the folder that the site stands in: its neighbours on the host are not ours
 */
export function isOwnWorker(
  address: string,
  page: string,
  base: string = import.meta.env.BASE_URL,
): boolean {
  let url: URL;
  try {
    url = new URL(address, page);
  } catch {
    return false;
  }
  return (
    url.origin === new URL(page).origin && WORKERS.some((worker) => url.pathname === base + worker)
  );
}

interface PolicyFactory {
  readonly defaultPolicy: unknown;
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string | null },
  ): unknown;
}

let allowed = false;

/**
 * Lets the known workers start under `require-trusted-types-for 'script'`
 * (W3C Trusted Types, "default policy"). Markup and code from text stay forbidden.
 */
export function allowOwnWorkers(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (allowed || !factory || factory.defaultPolicy) return;
  allowed = true;
  factory.createPolicy('default', {
    createScriptURL: (address) => (isOwnWorker(address, location.href) ? address : null),
  });
}
