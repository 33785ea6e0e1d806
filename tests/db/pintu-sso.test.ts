/** The door of staff by the government's sign-in, against a real provider of OpenID Connect in a process of its own. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterBySso, leaveForSso, standAtDoor, type Netra } from '#app'
import { createStaffSso } from '#gear'
import { addHours } from '#law'
import { oidcProvider, walk, type OidcProvider } from '../support/oidc-provider.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'
import { hire, type Staff } from './staff-world.ts'

const origin = 'http://localhost:3000'
const start = '2024-10-21T00:00:00.000Z'
let world: World
let provider: OidcProvider
let atUserinfo: OidcProvider
let house: Netra
let teacher: Staff
let gone: Staff

beforeAll(async () => {
  world = await openWorld(start)
  const at = { employer: 'BUPATI-33.19', office: 'DINAS-33.19' } as const
  teacher = await hire(world, { ...at, number: '198002292005012901' })
  gone = await hire(world, { ...at, number: '198002292005012902', left: true })
  const people = {
    guru: { amr: ['pwd'], claims: { nip: teacher.number } },
    berspasi: { amr: ['pwd'], claims: { nip: '19800229 200501 2 901' } },
    pergi: { amr: ['pwd'], claims: { nip: gone.number } },
    asing: { amr: ['pwd'], claims: { nip: '199912312024011999' } },
    angka: { amr: ['pwd'], claims: { nip: 198002292005012901 } },
    surel: { amr: ['pwd'], claims: { nip: 'guru@contoh.test' } },
    tanpa: { amr: ['pwd'] },
  }
  const redirectUri = `${origin}/pegawai/sso/kembali`
  provider = await oidcProvider({ redirectUri, people })
  atUserinfo = await oidcProvider({ redirectUri, people, userinfo: true })
  await provider.start()
  await atUserinfo.start()
  house = { ...world.desk, staffSso: ssoAt(provider) }
})
afterAll(async () => {
  await provider.stop()
  await atUserinfo.stop()
  await world.close()
})

const ssoAt = ({ issuer, client, secret }: OidcProvider, claim = 'nip') =>
  createStaffSso({ issuer, client, secret, origin, label: 'Masuk Contoh', claim, scopes: ['pegawai'] })

const leave = async (at = house) => {
  const left = await leaveForSso(at, '192.0.2.1')
  return granted(left ?? { ok: false, refusal: { reason: 'not-on-roll' } })
}
async function come(sub: string, at = house) {
  const { url, kept } = await leave(at)
  return enterBySso(at, { kept, query: await walk(url, sub) })
}
const refused = (reason: string) => ({ ok: false, refusal: { reason } })

test('opens for whoever proved his number there, for twenty minutes, and shows him himself', async () => {
  for (const [sub, at] of [
    ['guru', house],
    ['berspasi', house],
    ['guru', { ...house, staffSso: ssoAt(atUserinfo) }],
  ] as const) {
    const answer = await come(sub, at)
    if (!answer?.ok) throw new Error(answer?.refusal.reason)
    const { token, expiresAt } = answer.value
    expect(expiresAt).toBe(addHours(start, 1 / 3))
    expect(await standAtDoor(house, token)).toMatchObject({ name: teacher.name, way: 'sso' })
    world.at(addHours(start, 0.34))
    expect(await standAtDoor(house, token)).toBeNull()
    world.at(start)
  }
})

test('tells who is on no roll so, shows who left himself without a post, and takes no number that is none or no longer text', async () => {
  expect(await come('asing')).toMatchObject(refused('not-on-roll'))
  for (const sub of ['angka', 'surel', 'tanpa']) expect(await come(sub)).toMatchObject(refused('sso-no-number'))
  const left = await come('pergi')
  expect(left?.ok === true && (await standAtDoor(house, left.value.token))).toMatchObject({
    name: gone.name,
    post: null,
  })
  expect(await come('guru', { ...house, staffSso: ssoAt(provider, 'nomor') })).toMatchObject(refused('sso-no-number'))
})

test('asks with PKCE, state and nonce, and for a new proof', async () => {
  const { url, kept } = await leave()
  const asked = new URL(url).searchParams
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    code_challenge_method: 'S256',
    prompt: 'login',
    redirect_uri: `${origin}/pegawai/sso/kembali`,
  })
  expect(url).not.toContain(kept)
  const other = new URL((await leave()).url).searchParams
  for (const once of ['state', 'nonce', 'code_challenge']) {
    expect(asked.get(once)).toMatch(/^[A-Za-z0-9_-]{32,}$/)
    expect(asked.get(once)).not.toBe(other.get(once))
  }
})

test('an answer of another attempt, a changed one, a second one and one without a beginning open nothing', async () => {
  const mine = await leave()
  const [query, theirs] = [await walk(mine.url, 'guru'), await leave()]
  const back = (changed: { kept?: string; query?: string } = {}) =>
    enterBySso(house, { kept: mine.kept, query, ...changed })
  expect(await back({ kept: theirs.kept })).toMatchObject(refused('sso-expired'))
  expect(await back({ kept: '' })).toMatchObject(refused('sso-expired'))
  expect(await back({ kept: 'x' })).toMatchObject(refused('sso-expired'))
  const altered = (change: (kept: Record<string, unknown>) => object) => {
    const kept = JSON.parse(Buffer.from(mine.kept, 'base64url').toString()) as Record<string, unknown>
    return Buffer.from(JSON.stringify({ ...kept, ...change(kept) })).toString('base64url')
  }
  expect(await back({ kept: altered(({ at }) => ({ at: Number(at) - 700 })) })).toMatchObject(refused('sso-expired'))
  expect(await back({ query: query.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Flain.test') })).toMatchObject(
    refused('sso-refused'),
  )
  expect(await back({ query: query.replace(/code=[^&]*&?/, '') })).toMatchObject(refused('sso-refused'))
  // The nonce binds the token to this attempt, the verifier the code.
  expect(await back({ kept: altered(() => ({ verifier: 'x'.repeat(64) })) })).toMatchObject(refused('sso-refused'))
  const once = await leave()
  const answer = await walk(once.url, 'guru')
  const wrongNonce = Buffer.from(
    JSON.stringify({
      ...(JSON.parse(Buffer.from(once.kept, 'base64url').toString()) as object),
      nonce: 'y'.repeat(32),
    }),
  ).toString('base64url')
  expect(await enterBySso(house, { kept: wrongNonce, query: answer })).toMatchObject(refused('sso-refused'))
  const twice = await leave()
  const right = { kept: twice.kept, query: await walk(twice.url, 'guru') }
  expect(await enterBySso(house, right)).toMatchObject({ ok: true })
  expect(await enterBySso(house, right)).toMatchObject(refused('sso-refused'))
})

test('is not there unless it is configured, and says when the provider is away', async () => {
  expect([await leaveForSso(world.desk, '192.0.2.1'), await enterBySso(world.desk, { kept: '', query: '' })]).toEqual([
    null,
    null,
  ])
  const away = { ...house, staffSso: ssoAt({ ...provider, issuer: 'http://127.0.0.1:9' }) }
  expect(await leaveForSso(away, '192.0.2.1')).toMatchObject(refused('sso-unreachable'))
})

test('one address is slowed down', async () => {
  const { rows } = await world.owner.query<{ n: number }>('select count(*)::integer as n from netra.pegawai_sessions')
  const all = []
  for (let n = 0; n < 310; n++) all.push(await leaveForSso(house, '192.0.2.77'))
  expect(all.at(-1)).toMatchObject({ ok: false, refusal: { reason: 'slow-down' } })
  expect(all[0]?.ok).toBe(true)
  // Who only sets out leaves nothing behind.
  const after = await world.owner.query<{ n: number }>('select count(*)::integer as n from netra.pegawai_sessions')
  expect(after.rows).toEqual(rows)
})
