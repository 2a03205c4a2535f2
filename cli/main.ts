import * as modules from 'node:module';
import { join } from 'node:path';
import { argv } from 'node:process';

import { cacheFolder } from '../kit/folders.ts';

// Node 20 has none, and does without
if ('enableCompileCache' in modules) {
  modules.enableCompileCache(process.env['NODE_COMPILE_CACHE'] ?? join(cacheFolder(), 'compiled'));
}

const [, entry = '', command, name = ''] = argv;
if (command === 'service') {
  const [{ hostService }, { services }] = await Promise.all([
    import('../kit/service-host.ts'),
    import('../mock-content/services.ts'),
  ]);
  await hostService(services, name);
} else {
  const { runCommand } = await import('./program.ts');
  process.exitCode = await runCommand(argv.slice(2), entry);
}
