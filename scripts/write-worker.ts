import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base, outDir } from './build-place.ts';
import { workerCode } from './worker-code.ts';

/**
 * Writes `/worker.js`, which keeps the guide for readers who asked for it on /offline/. Runs
 * after the pages are built, for it lists them. With `OFFLINE=off` it is one that takes away
 * what an earlier build kept, and then itself.
 */

const isOff = process.env['OFFLINE'] === 'off';
writeFileSync(join(outDir, 'worker.js'), await workerCode({ outDir, base }, isOff));
if (isOff) console.log('OFFLINE=off: the worker takes away what earlier builds kept.');
