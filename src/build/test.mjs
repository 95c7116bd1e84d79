import { installPackages, run } from './install.mjs';

installPackages();
const { ensureBrowser } = await import('./browser.mjs');
await ensureBrowser();
for (const script of ['lint', 'check', 'test:unit', 'build', 'test:e2e'])
  run('npm', ['run', '--silent', script]);
