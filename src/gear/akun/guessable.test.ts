import { expect, test } from 'vitest'
import { commonPasswords, isGuessable } from './guessable.ts'

const own = ['eka.penanganan@contoh.invalid', 'Contoh Eka Penanganan']
const guessable = async (password: string) => isGuessable(password, own, await commonPasswords())

test.each([
  ['on the list', '1qaz2wsx3edc'],
  ['on the list, in capitals', 'Q1W2E3R4T5Y6'],
  ['a common one with digits behind it', 'sunshine2024!'],
  ['a common one among signs', '**baseball**99'],
  ['one piece again and again', 'sayangsayang'],
  ['two letters again and again', 'abababababab'],
  ['one key', 'aaaaaaaaaaaa'],
  ['a row of letters', 'abcdefghijkl'],
  ['a row of digits downwards', '987654321098'],
  ['digits alone', '081234567890'],
  ['words of the house', 'Bawaslu-Netra-2024'],
  ['the word for it', 'katasandi12345'],
  ['his own name', 'Penanganan.Eka.77'],
])('%s: %s', async (_, password) => {
  expect(await guessable(password)).toBe(true)
})

test.each(['empat kata yang panjang', 'kopi pahit di teras', 'Xk7#mQ2v!pLz', 'penanganan batu kali hijau'])(
  'not %s',
  async (password) => {
    expect(await guessable(password)).toBe(false)
  },
)

test('the list has more than three thousand of the commonest', async () => {
  expect((await commonPasswords()).size).toBeGreaterThan(3_000)
})
