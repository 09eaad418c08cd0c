import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Builds what Electron runs into dist/electron: the main process, the core's worker and its threads, everything bundled but the
 * native module. The loopback host and the command line run from the sources and are not built.
 */
export default defineConfig({
  root: at('.'),
  publicDir: false,
  build: {
    ssr: true,
    outDir: at('dist/electron'),
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: at('electron/main.ts'),
        worker: at('electron/core/worker.ts'),
        // Its own file beside the worker: the PDF reader starts it as a thread.
        pdfWorker: at('electron/core/circular/read/pdf/pdfWorker.ts'),
        // The same for the thread that judges the rows of a large import.
        judgeThread: at('electron/core/exchange/import/judgeThread.ts'),
      },
      external: ['electron', 'better-sqlite3'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
});
