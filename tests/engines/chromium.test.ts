import { allTasks } from './all-tasks.ts';
import { chromium } from './support/chromium.ts';

allTasks(chromium);
