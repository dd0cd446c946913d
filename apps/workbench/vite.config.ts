import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Relative addresses, so that the built folder can lie anywhere on any host.
export default defineConfig({
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
