import { defineConfig } from 'vitest/config';
import { closingLineReporter } from './scripts/closing-line-reporter.ts';

export default defineConfig({
  test: {
    include: [
      'packages/**/src/**/*.test.ts',
      'apps/**/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', closingLineReporter()],
  },
});
