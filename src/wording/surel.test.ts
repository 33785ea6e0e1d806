import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'messages/id'
const otherWords = /\be-?mail|surat elektronik|surat kabar/i
const speaksOtherwise = (says: string) => otherWords.test(says.replaceAll(/\{\w+\}/g, ''))

test('mail has one word in Indonesian: surel', () => {
  const messages = readdirSync(folder).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Record<string, string>),
  )
  expect(messages.filter(([, says]) => speaksOtherwise(says))).toEqual([])
  expect(messages.filter(([, says]) => /\bsurel\b/i.test(says)).length).toBeGreaterThan(20)
  // The controls: what stood there before.
  for (const says of ['Alamat email', 'Surat elektronik bila angka berubah', 'di sana surat kabar dapat dinyalakan'])
    expect(speaksOtherwise(says)).toBe(true)
  expect(speaksOtherwise('Kirim ke {email}')).toBe(false)
})
