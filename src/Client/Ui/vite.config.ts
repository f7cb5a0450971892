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
    rolldownOptions: {
      input: { index: 'index.html', field: 'field.html', 'field-worker': 'src/field/worker/field-worker.ts' },
      // A service worker is known by its address.
      output: { entryFileNames: ({ name }) => (name === 'field-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': { target: silo, ws: true }, '/health': silo } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node', setupFiles: ['tests/setup.ts'] },
});
