import { expect, test } from 'vitest'
import { shortCode as onServer } from '#app'
import { parseCode, type CodedText } from '#core'
import vectors from '../../../tests/vectors/kode-lhp.json' with { type: 'json' }
import { shortCode } from './short-code.ts'

test.each(vectors as readonly (CodedText & { readonly because: string; readonly code: string })[])(
  'phone and server say the same code: $because',
  async ({ because: _, code, ...text }) => {
    expect([await shortCode(text), await onServer(text), parseCode(code)]).toEqual([code, code, code])
  },
)
