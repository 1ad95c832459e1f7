import { forget } from './keep.ts';
import { scope } from './scope.ts';

/**
 * The way out for a host: a build with `OFFLINE=off` has this as its `/worker.js`. Browsers
 * that keep the guide fetch it at their next visit; it takes away what was kept, and then itself.
 */

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(forget()));
