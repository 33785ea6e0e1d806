import { expect, test } from 'vitest'
import { canonicalJson, leafHash } from './leaf-hash.ts'

test('the order in which keys were written does not change the leaf', () => {
  const salt = new Uint8Array(16)
  expect(leafHash(salt, { b: 1, a: [{ d: null, c: 'é' }] })).toEqual(leafHash(salt, { a: [{ c: 'é', d: null }], b: 1 }))
})

test('one letter or another salt makes another leaf', () => {
  const salt = new Uint8Array(16)
  const leaf = leafHash(salt, { text: 'a' })
  expect(leafHash(salt, { text: 'b' })).not.toEqual(leaf)
  expect(leafHash(new Uint8Array(16).fill(1), { text: 'a' })).not.toEqual(leaf)
})

test('canonical JSON is that of RFC 8785 §3.2.3 for our values', () => {
  expect(canonicalJson({ '€': 'Euro Sign', '\r': 'CR', '1': 'One', ö: 'o' })).toBe(
    '{"\\r":"CR","1":"One","ö":"o","€":"Euro Sign"}',
  )
})
