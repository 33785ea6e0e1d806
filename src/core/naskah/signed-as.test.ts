import { expect, test } from 'vitest'
import { isSigned, signedAs, type SignatureFound } from './signed-as.ts'

const found = (state: SignatureFound['state'], ours = false): SignatureFound => ({
  state,
  ours,
  signer: null,
  at: null,
})

test.each([
  ['a scan of ink', [], 'scan'],
  ["an official's signature over the whole file", [found('intact')], 'signature'],
  ['our seal below it', [found('added-to', true), found('intact')], 'signature'],
  ['two officials, one after the other', [found('added-to'), found('intact')], 'signature'],
] as const)('%s makes a paper signed', (_what, signatures, as) => {
  expect(signedAs(signatures)).toBe(as)
  expect(isSigned(as)).toBe(true)
})

test.each([
  ['our own seal alone', [found('intact', true)], 'seal-only'],
  ['a changed text', [found('changed')], 'changed'],
  ['a changed text below a whole signature', [found('changed', true), found('intact')], 'changed'],
  ['something put behind the last signature', [found('added-to')], 'changed'],
  ['something put behind our seal', [found('added-to', true)], 'changed'],
  ['a signature that cannot be read', [found('unreadable')], 'unreadable'],
] as const)('%s does not', (_what, signatures, as) => {
  expect(signedAs(signatures)).toBe(as)
  expect(isSigned(as)).toBe(false)
})
