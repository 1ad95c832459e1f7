import { allTasks } from './all-tasks.ts';
import { firefox } from './support/firefox.ts';

allTasks(firefox);
