import { expect, test } from 'vitest'
import { headersOf } from './every-answer.ts'

const named = (origin: string, name: string) => headersOf(origin).find(([one]) => one === name)?.[1]

test('over TLS every answer binds the browser to it for two years, and over plain http none does', () => {
  expect(named('https://netra.contoh.go.id', 'strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
  expect(named('http://localhost:3000', 'strict-transport-security')).toBeUndefined()
  for (const origin of ['https://netra.contoh.go.id', 'http://localhost:3000'])
    expect(named(origin, 'cross-origin-embedder-policy')).toBe('require-corp')
})
