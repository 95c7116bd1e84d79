import { readFileSync } from 'node:fs';

/** The highest resident size that a process had, in bytes; 0 where /proc does not say. */
function peakOf(/** @type {number} */ pid) {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024;
  } catch {
    return 0;
  }
}

/** The highest resident size of the renderer of a browser, worker and engine included, in bytes. */
export async function rendererPeak(/** @type {import('@playwright/test').Browser} */ browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(0, ...processInfo.filter((p) => p.type === 'renderer').map((p) => peakOf(p.id)));
}
