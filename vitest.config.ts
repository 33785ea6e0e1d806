import { defineConfig } from 'vitest/config'

const product = {
  globalSetup: ['tests/support/serve-database.ts', 'tests/support/build-once.ts'],
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // What is waited for comes when a core is free.
  expect: { poll: { timeout: 60_000 } },
  // Browsers, servers and a database share two cores; more of them at once only time each other out.
  fileParallelism: false,
  // What waited in vain is tried once more, for the same reason, and said at the end of the run; what is wrong stays wrong at once.
  retry: { count: 1, condition: /Timeout \d+ms exceeded|timed out|ETIMEDOUT/ },
}

/** Tells the story of five days twice over, and asks for everything public again and again: a third of all that a browser or a reader of pages is asked to do. */
const stories = ['tests/e2e/tunjuk-semua.test.ts']

export default defineConfig({
  test: {
    // A figure that depends on the machine's zone would be wrong for two thirds of the country.
    env: { TZ: 'Pacific/Kiritimati' },
    maxWorkers: 2,
    // The sources are loaded once for all files of a worker, not once for each file: that was a third of the processor's work.
    isolate: false,
    // Node runs our sources as they are, here as in the product: Vite would only read, rewrite and evaluate them once more.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    projects: [
      { extends: true, test: { name: 'fence', include: ['tests/architecture.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['tests/architecture.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/support/serve-database.ts'],
          // A hang must end; a busy machine must not fail what is right.
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          ...product,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: stories,
        },
      },
      // A line of its own: it looks on for most of its time, while others work.
      {
        extends: true,
        test: {
          ...product,
          name: 'story',
          include: stories,
        },
      },
      // The same for who has signed in to work: a line of its own, because it takes as long as all the rest.
      {
        extends: true,
        test: {
          ...product,
          name: 'desk',
          include: ['tests/desk/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...product,
          name: 'start',
          include: ['tests/start/**/*.test.ts'],
          // Each brings the servers it needs.
          globalSetup: ['tests/support/build-once.ts'],
        },
      },
    ],
  },
})
