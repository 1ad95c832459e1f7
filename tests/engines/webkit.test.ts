import { allTasks } from './all-tasks.ts';
import { webkit } from './support/webkit.ts';

allTasks(webkit);
