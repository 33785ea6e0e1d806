import { expect, test } from 'vitest'
import type { CircularText } from '#store/views'
import { textFacts, withdrawalInWords } from './circular-facts.ts'

const text: CircularText = {
  n: 1,
  fileId: '',
  fileName: 'contoh.pdf',
  bytes: 1,
  sha256: 'ab',
  verdict: 'utuh',
  signers: [],
  senderWords: null,
  changes: null,
  reopens: 'semua',
  reopenedKinds: [],
  addedAt: '2026-11-29T02:00:00.000Z',
}
const signatureOf = (signers: readonly string[]) => textFacts({ ...text, signers })[1]?.says

test('of a signer only the name in his certificate is shown, without its escapes', () => {
  expect(signatureOf(['CN=Contoh\\, S.H.\nO=Contoh\nC=ID'])).toMatch(/ · Contoh, S\.H\.$/)
  expect(signatureOf(['O=Tanpa nama (contoh)'])).toMatch(/ · O=Tanpa nama \(contoh\)$/)
})

test('that it was taken back is said with its day and reason, and only then', () => {
  const facts = { withdrawnAt: '2026-11-29T02:00:00.000Z', withdrawalReason: 'Keliru (contoh).', zone: 'WITA' } as const
  expect(withdrawalInWords(facts)).toMatch(/29 November 2026 10\.00 WITA.*Keliru \(contoh\)\./)
  expect(withdrawalInWords({ ...facts, withdrawnAt: null })).toBeNull()
})
