import { expect, test } from 'vitest'
import { codedWords, codeOf, parseCode, printCode } from './short-code.ts'

const code = codeOf(Uint8Array.from([1, 2, 3, 4, 5, 6]))

test('a code is read as people type it after a call', () => {
  expect(parseCode(printCode(code))).toBe(code)
  expect(parseCode(` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(code)
  expect([parseCode(''), parseCode(code.slice(1)), parseCode(`${code}0`), parseCode(code.replace(/./, 'U'))]).toEqual([
    ...[null, null, null, null],
  ])
})

test('one symbol heard wrong, wherever it stands, makes it no code', () => {
  for (let at = 0; at < code.length; at++)
    for (const symbol of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      const heard = code.slice(0, at) + symbol + code.slice(at + 1)
      expect(parseCode(heard)).toBe(symbol === code[at] ? code : null)
    }
})

test('the words are the same in whatever order the form has its fields, and others for every other text', () => {
  const text = { lhpId: 'a', key: 'k', writtenAt: '2024-10-10T02:00:00.000Z', values: { tahapan: 'x', uraian: 'y' } }
  const words = codedWords(text)
  expect(codedWords({ ...text, values: { uraian: 'y', tahapan: 'x' } })).toBe(words)
  expect(codedWords({ ...text, writtenAt: '2024-10-10T09:00:00+07:00' })).toBe(words)
  const others = [
    { ...text, key: 'l' },
    { ...text, lhpId: 'b' },
    { ...text, writtenAt: '2024-10-10T02:00:01.000Z' },
    { ...text, values: { tahapan: 'xy', uraian: '' } },
  ]
  expect(new Set([words, ...others.map(codedWords)]).size).toBe(5)
})
