import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A figure that depends on the machine's zone would be wrong for two thirds of the country.
    env: { TZ: 'Pacific/Kiritimati' },
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'fence', include: ['tests/architecture.test.ts'] } },
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'tests/*.test.ts'], exclude: ['tests/architecture.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/serve-database.ts'],
          testTimeout: 30_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts', 'tests/start/**/*.test.ts'],
          globalSetup: ['tests/support/serve-database.ts', 'tests/support/build-once.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          // Browsers, servers and a database share two cores; side by side they only time each other out.
          fileParallelism: false,
        },
      },
    ],
  },
})
