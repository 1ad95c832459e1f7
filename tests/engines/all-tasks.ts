import { afterAll, beforeAll, describe } from 'vitest';
import { thisMachine } from '../../scripts/browser.ts';
import { enginesHere } from '../../scripts/engines.ts';
import type { Engine } from './support/driver.ts';
import { serve } from './support/site.ts';
import { axeTasks } from './tasks/axe.ts';
import { eraseTasks } from './tasks/erase.ts';
import { keyboardTasks } from './tasks/keyboard.ts';
import { offlineTasks } from './tasks/offline.ts';
import { pageTasks } from './tasks/pages.ts';
import { payloadTasks } from './tasks/payloads.ts';
import { storageTasks } from './tasks/storage.ts';
import { thingTasks } from './tasks/things.ts';

/** Every task, in one engine, on a site of its own. */
export function allTasks(engine: Engine): void {
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve();
  });
  afterAll(() => site.stop());
  const origin = () => site.origin;

  describe.runIf(enginesHere(thisMachine()).includes(engine.name))(engine.name, () => {
    describe('erasing', () => eraseTasks(engine, origin));
    describe('every page', () => pageTasks(engine, origin));
    describe('by keyboard alone', () => keyboardTasks(engine, origin));
    describe('search, files and paper', () => thingTasks(engine, origin));
    describe('script in what is typed, kept or linked', () => payloadTasks(engine, origin));
    describe('storage', () => storageTasks(engine, origin));
    describe('reading offline', () => offlineTasks(engine));
    describe('axe', () => axeTasks(engine, origin));
  });
}
