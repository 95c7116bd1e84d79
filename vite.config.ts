import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { engineAssets } from './src/build/engine-assets';

export default defineConfig({
  plugins: [engineAssets('src/lib/engine/worker/main.ts'), sveltekit()],
  test: {
    include: ['src/**/*.test.ts', 'tests/{architecture,oracle,engine}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
