import { expect, test } from 'vitest'
import { isMailAddress, isMailServer, transportOf } from './server.ts'

const at = (url: string) => transportOf({ url, from: 'netra@contoh.go.id', password: 'rahasia' })

test('TLS is asked for, at once or before anything is said; this machine itself may go without', () => {
  expect(at('smtps://mail.contoh.go.id')).toMatchObject({ secure: true, port: 465 })
  expect(at('smtp://mail.contoh.go.id')).toMatchObject({ secure: false, port: 587, requireTLS: true })
  expect(at('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, ignoreTLS: true })
  expect(at('smtp://127.0.0.1.contoh.go.id')).toMatchObject({ requireTLS: true })
  expect(at('smtps://netra%40contoh@mail.contoh.go.id').auth).toEqual({ user: 'netra@contoh', pass: 'rahasia' })
})

test.each([
  'smtp://',
  'https://mail.contoh.go.id',
  'smtp://a:b@mail.contoh.go.id',
  'smtp://mail/x?tls=no',
  'smtp://a b',
])('%s is no mail server', (url) => {
  expect(isMailServer(url)).toBe(false)
})

test.each([
  'a@contoh.go.id\r\nBcc: b@contoh.go.id',
  'a@contoh.go.id\nX: y',
  'a@contoh.go.id, b@contoh.go.id',
  'A <a@contoh.go.id>',
  '"a b"@contoh.go.id',
  'a@contoh.go.id>',
  'a b@contoh.go.id',
  'a@-contoh.id',
  '@contoh.go.id',
  'a@',
])('%j is no address to write to', (address) => {
  expect(isMailAddress(address)).toBe(false)
})

test.each(['a@contoh.go.id', "o'neil+netra@mail.contoh.go.id", 'root@localhost'])('%s is one', (address) => {
  expect(isMailAddress(address)).toBe(true)
})
