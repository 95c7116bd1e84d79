import { installPackages, run } from './install.mjs';

installPackages();
const { ensureBrowser } = await import('./browser.mjs');
await ensureBrowser();
for (const script of ['lint', 'check', 'test:unit', 'build', 'test:e2e'])
  run('npm', ['run', '--silent', script]);
// The same site in other engines: no journey begins after four minutes, so that this ends within six.
run('npm', ['run', '--silent', 'test:engines', '--', '--minutes', '4']);
