import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'src/panel',
  // Relative addresses, so that the panel can be served from any path.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/panel',
    emptyOutDir: true,
    // No data: addresses, which the server's content security policy would have to allow.
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
