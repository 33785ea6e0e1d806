import { isRedirect, type RequestEvent } from '@sveltejs/kit'
import { expect, test } from 'vitest'
import { deskDoor } from './desk-door.ts'

/** Only what the door looks at. */
type Visit = {
  readonly path: string
  readonly route: string | null
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly actor?: object
}

async function visit({ path, route, method = 'GET', headers = {}, actor }: Visit): Promise<string> {
  const url = new URL(path, 'http://netra.test')
  const event = {
    url,
    route: { id: route },
    request: new Request(url, { method, headers }),
    locals: { locale: 'id', actor: actor ?? null },
  }
  try {
    const response = await deskDoor({
      event: event as unknown as RequestEvent,
      resolve: () => Promise.resolve(new Response('inside')),
    })
    return response.status === 200 ? await response.text() : String(response.status)
  } catch (thrown) {
    if (isRedirect(thrown)) return thrown.location
    throw thrown
  }
}

const desk = { path: '/meja/perkara/7?tab=tenggat', route: '/(meja)/meja/perkara/[id]' }

test('whoever is signed in comes in', async () => expect(await visit({ ...desk, actor: {} })).toBe('inside'))
test('the public pages have no door', async () => expect(await visit({ path: '/', route: '/(publik)' })).toBe('inside'))
test('an address that does not exist says so to everybody alike', async () =>
  expect(await visit({ path: '/meja/tak-ada', route: null })).toBe('inside'))
test('a reader is led to the sign-in page, and back again after it', async () =>
  expect(await visit(desk)).toBe(`/masuk?ke=${encodeURIComponent('/meja/perkara/7?tab=tenggat')}`))
test('an action is stopped before it runs', async () => expect(await visit({ ...desk, method: 'POST' })).toBe('401'))
test('a form that sends itself in the background is led to the sign-in page', async () =>
  expect(await visit({ ...desk, method: 'POST', headers: { 'x-sveltekit-action': 'true' } })).toMatch(/^\/masuk/))
