import { expect, test } from 'vitest'
import { askedLanguage } from './language.ts'

test.each([
  [null, 'id'],
  ['', 'id'],
  ['*', 'id'],
  ['en-GB,en;q=0.9', 'en'],
  ['id,en;q=0.9', 'id'],
  ['id;q=0.3, en;q=0.8', 'en'],
  ['fr, en;q=0.1', 'en'],
  ['en;q=nonsense', 'id'],
])('%s asks for %s', (header, locale) => expect(askedLanguage(header)).toBe(locale))
