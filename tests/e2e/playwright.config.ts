import { defineConfig } from '@playwright/test';

const port = Number(process.env['GYUL_PORT'] ?? 4317);

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  globalSetup: './set-up.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  // One at a time: long tasks are measured, and two browsers on two cores slow each other down.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  // A shared machine can starve a browser for seconds; a test that needs its second try is reported as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    baseURL: `http://127.0.0.1:${port}/gyul/`,
    locale: 'en-US',
    timezoneId: 'Asia/Seoul',
    viewport: { width: 1280, height: 800 },
  },
});
