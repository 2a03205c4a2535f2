import { argv } from 'node:process';

// Each service of the suite is a process of its own, started from this same file; it loads nothing else.
const [, entry = '', command, name = ''] = argv;
if (command === 'service') {
  const [{ hostService }, { services }] = await Promise.all([
    import('../../kit/service-host.ts'),
    import('../../mock-content/services.ts'),
  ]);
  await hostService(services, name);
} else {
  const [{ run }, { runSuite, cleanUp }] = await Promise.all([
    import('../shared/run.ts'),
    import('./steps.ts'),
  ]);
  await run(async (context) => runSuite(context, entry), cleanUp);
}
