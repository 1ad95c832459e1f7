import { spawnSync } from 'node:child_process';
import { hostOf, programs } from '../tests/kit/hosts.ts';

/**
 * `npm run bench:load` asks nginx, before what was built, for pages over the loopback for twenty
 * seconds (`-- 5` for five), and prints what wrk counted. It needs a quiet machine, and ends by itself.
 */

const seconds = Math.min(60, Number(process.argv[2] ?? 20));
const host = await hostOf('nginx');
try {
  for (const path of ['', 'lessons/two-step-login/', 'check/words.json']) {
    const { stdout } = spawnSync(
      programs.wrk,
      [
        ...['-t1', '-c64', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br'],
        `http://127.0.0.1:${host.port}/${path}`,
      ],
      { encoding: 'utf8' },
    );
    console.log(stdout);
  }
} finally {
  await host.stop();
}
