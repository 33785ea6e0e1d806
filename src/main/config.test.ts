import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('an empty environment is a demonstration on port 3000 with a database of its own', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'demonstration',
    port: 3000,
    databaseUrl: null,
    origin: null,
    tls: null,
    behindProxy: false,
  })
})

test('everything that is wrong is said at once', () => {
  const wrong = {
    NETRA_MODE: 'prod',
    PORT: '99999',
    NETRA_ORIGIN: 'https://netra.example/',
    DATABASE_URL: 'mysql://x',
    NETRA_TLS_CERT: 'a',
  }
  const message = /NETRA_MODE .*PORT .*NETRA_ORIGIN .*DATABASE_URL .*NETRA_TLS_CERT and NETRA_TLS_KEY/
  expect(() => readConfig(wrong)).toThrow(message)
})

test.each(['ftp://netra.example', 'netra.example', 'https://netra.example/x'])('%s is no origin', (origin) => {
  expect(() => readConfig({ NETRA_ORIGIN: origin })).toThrow(/NETRA_ORIGIN/)
})

test('figures are served nowhere unless asked for, and then to this machine only', () => {
  expect(readConfig({}).metrics).toBeNull()
  expect(readConfig({ NETRA_METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
  // The worker takes the next one.
  expect(() => readConfig({ NETRA_METRICS_PORT: '65535' })).toThrow(/NETRA_METRICS_PORT/)
})
