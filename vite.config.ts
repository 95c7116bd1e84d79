import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { engineAssets } from './src/build/engine-assets';

export default defineConfig({
  plugins: [
    engineAssets({
      worker: 'src/lib/engine/worker/main.ts',
      reading: 'src/lib/engine/reading/main.ts',
      legacy: 'src/lib/engine/legacy/main.ts',
    }),
    sveltekit(),
  ],
  test: {
    include: ['src/**/*.test.ts', 'tests/{architecture,oracle,engine,fixtures}/**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
