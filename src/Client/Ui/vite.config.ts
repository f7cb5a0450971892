import process from 'node:process';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const silo = process.env.BEFFROI_SILO ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [svelte()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    manifest: true,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': { target: silo, ws: true }, '/health': silo } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node', setupFiles: ['tests/setup.ts'] },
});
