import { defineConfig } from 'vitest/config';

// starting a process takes seconds where a machine is busy; nothing waits that long for itself
const patient = { testTimeout: 60_000, hookTimeout: 60_000 };

const contract = (target: string) => ({
  test: {
    ...patient,
    name: `contract:${target}`,
    include: ['contract-tests/contract.test.ts'],
    globalSetup: ['contract-tests/targets/start.ts'],
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
          ...patient,
          name: 'unit',
          include: ['{src,mock-server,contract-tests,spec}/**/*.test.ts'],
          exclude: ['contract-tests/contract.test.ts'],
          // the modules of the house are loaded once a worker, not once a file: that was more than half of the work
          isolate: false,
        },
      },
      // what starts programs, services and many connections: none of them is left to the next file
      { test: { ...patient, name: 'programs', include: ['{scripts,bin,tests}/**/*.test.ts'] } },
      contract('reference'),
      contract('prism'),
    ],
  },
});
