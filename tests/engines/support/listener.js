// Runs first in every page: not every browser tells its driver of these.
document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI || event.sample}`),
);
addEventListener('error', ({ message, filename, lineno }) =>
  console.error(`uncaught: ${message} (${filename}:${lineno})`),
);
addEventListener('unhandledrejection', ({ reason }) => console.error(`rejected: ${reason}`));
