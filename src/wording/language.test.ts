import { describe, expect, test } from 'vitest'
import { inLanguage, languageOf, plainPath } from './language.ts'

describe('an address and its language', () => {
  test.each([
    ['/', 'id', '/'],
    ['/lapor?lajur=2', 'id', '/lapor?lajur=2'],
    ['/en', 'en', '/'],
    ['/en?q=1', 'en', '/?q=1'],
    ['/en#isi', 'en', '/#isi'],
    ['/en/lapor', 'en', '/lapor'],
    ['/english', 'id', '/english'],
    ['/id/lapor', 'id', '/id/lapor'],
  ])('%s is %s for %s', (address, language, plain) => {
    expect(languageOf(address)).toBe(language)
    expect(plainPath(address)).toBe(plain)
  })

  test.each(['/', '/?q=1', '/#isi', '/lapor', '/lapor?lajur=2#nama'])(
    '%s goes into English and comes back',
    (address) => {
      expect(languageOf(inLanguage(address, 'en'))).toBe('en')
      expect(inLanguage(inLanguage(address, 'en'), 'id')).toBe(address)
      expect(inLanguage(inLanguage(address, 'en'), 'en')).toBe(inLanguage(address, 'en'))
    },
  )
})
