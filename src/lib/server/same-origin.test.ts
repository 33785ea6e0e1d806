import { expect, test } from 'vitest'
import { isForeignForm } from './same-origin.ts'

const own = 'http://netra.test'
const sent = (method: string, headers: Record<string, string>) =>
  // Bytes, because a text would bring a type of its own.
  new Request(own, { method, headers, ...(method === 'GET' ? {} : { body: new Uint8Array([97]) }) })

test.each([
  ['a form from our page', 'POST', { 'content-type': 'application/x-www-form-urlencoded', origin: own }, false],
  [
    'a form from elsewhere',
    'POST',
    { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://jahat.test' },
    true,
  ],
  [
    'a form that hides where it is from',
    'POST',
    { 'content-type': 'multipart/form-data; boundary=x', origin: 'null' },
    true,
  ],
  ['a form without an origin', 'POST', { 'content-type': 'text/plain' }, true],
  [
    'the same origin over another protocol',
    'POST',
    { 'content-type': 'text/plain', origin: 'https://netra.test' },
    true,
  ],
  ['capitals in the type', 'POST', { 'content-type': 'Text/Plain', origin: 'http://jahat.test' }, true],
  [
    'data, which a browser asks about first',
    'POST',
    { 'content-type': 'application/json', origin: 'http://jahat.test' },
    false,
  ],
  ['no type', 'POST', { origin: 'http://jahat.test' }, true],
  ['no type and a method that is asked about first', 'DELETE', { origin: 'http://jahat.test' }, false],
  ['reading', 'GET', { origin: 'http://jahat.test' }, false],
])('%s', (_, method, headers, foreign) => expect(isForeignForm(sent(method, headers), own)).toBe(foreign))
