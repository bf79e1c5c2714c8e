import { defineConfig } from 'vitest/config';

const contract = (target: string) => ({
  test: {
    name: `contract:${target}`,
    include: ['contract-tests/contract.test.ts'],
    globalSetup: ['contract-tests/targets/start.ts'],
    testTimeout: 20_000,
  },
});

export default defineConfig({
  test: {
    // all cores: vitest keeps one for itself, which is every second one of a small CI machine
    maxWorkers: '100%',
    reporters: [
      'default',
      './contract-tests/report/coverage-reporter.ts',
      ['json', { outputFile: '.reports/vitest.json' }],
    ],
    projects: [
      {
        test: {
          name: 'unit',
          // starting a process takes seconds where a machine is busy; nothing waits that long for itself
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['{src,mock-server,contract-tests,spec,scripts,bin,tests}/**/*.test.ts'],
          exclude: ['contract-tests/contract.test.ts'],
        },
      },
      contract('reference'),
      contract('prism'),
    ],
  },
});
