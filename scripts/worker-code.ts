import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { offlinePlan } from './offline-plan.ts';
import { OLDEST } from './oldest-browsers.ts';

/** The text of `/worker.js`, for a site that was built. */

const root = resolve(import.meta.dirname, '..');

/** One file of the worker's modules: browsers of 2022 run no module as a service worker. */
async function bundle(name: 'worker' | 'off'): Promise<string> {
  const made = await rolldown({
    input: join(root, `src/lib/worker/${name}.ts`),
    transform: { target: [...OLDEST] },
  });
  const { output } = await made.generate({ format: 'iife', minify: true });
  await made.close();
  return output[0].code;
}

/**
 * @param built where it lies, and the folder of the host that it will stand in
 * @param isOff for a host that wants nothing kept any more
 * @throws when nothing was built
 */
export async function workerCode(
  { outDir, base }: { readonly outDir: string; readonly base: string },
  isOff = false,
): Promise<string> {
  const code = await bundle(isOff ? 'off' : 'worker');
  const plan = offlinePlan(outDir, base, code);
  const told = isOff ? { ...plan, languages: [], shared: [] } : plan;
  return `const OFFLINE_PLAN=${JSON.stringify(told)};\n${code}\n`;
}
