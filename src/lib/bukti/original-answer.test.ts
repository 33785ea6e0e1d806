import { expect, test } from 'vitest'
import { originalAnswer } from './original-answer.ts'

const evidence = {
  id: '01931f00-0000-7000-8000-000000000001',
  kind: 'gambar',
  mediaType: 'image/jpeg',
  size: 3,
  sha256: 'ab'.repeat(32),
  officeKeyId: '01931f00-0000-7000-8000-000000000002',
  receivedAt: '2024-10-16T03:00:00.000Z',
  broughtBy: null,
  copy: null,
  copyRefused: null,
  destroyedAt: null,
} as const
async function* bytes() {
  yield await Promise.resolve(Uint8Array.of(1, 2, 3))
}

test.each([
  ['image/jpeg', 'jpg'],
  ['application/octet-stream', 'bin'],
  ['image/svg+xml', 'bin'],
])('an original that is %s is never shown, only saved', async (mediaType, ending) => {
  const answer = originalAnswer({ evidence: { ...evidence, mediaType }, bytes: bytes() })
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'application/octet-stream',
    'content-length': '3',
    'content-disposition': `attachment; filename="bukti-abababababababab.${ending}"`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([1, 2, 3])
})
