import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  beginSso,
  beginTotp,
  closeAccount,
  confirmTotp,
  createAccount,
  enterCode,
  finishSso,
  inviteToAccount,
  linkSso,
  signIn,
  signOut,
  startAccount,
  unlinkOwnSso,
  unlinkSso,
  viewSsoLink,
  whoIs,
  type Cookies,
  type Netra,
  type SsoLink,
  type Visitor,
} from '#app'
import { createAccounts } from '#gear'
import { newId, type ActorId } from '#store'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { oidcProvider, walk, type OidcProvider } from '../support/oidc-provider.ts'
import { totpOfUri } from '../support/totp.ts'

const origin = 'http://localhost:3000'
const password = 'empat kata yang panjang'
const high = 'urn:contoh:tinggi'
const people = {
  dua: { amr: ['pwd', 'otp', 'mfa'], claims: { email: 'lain@contoh.test', email_verified: true } },
  kelas: { acr: high },
  satu: { amr: ['pwd'] },
  asing: { amr: ['mfa'], claims: { email: 'asing@uji.test', email_verified: true } },
  belum: { amr: ['mfa'], claims: { email: 'surel@uji.test', email_verified: false } },
  teks: { amr: ['mfa'], claims: { email: 'surel@uji.test', email_verified: 'true' } },
  surel: { amr: ['mfa'], claims: { email: 'Surel@uji.test', email_verified: true } },
  penerus: { amr: ['mfa'], claims: { email: 'surel@uji.test', email_verified: true } },
}

let clone: Clone
let netra: Netra
let provider: OidcProvider
let admin: ActorId
let close: () => Promise<void>
let address = 0
const stranger = (): Visitor => ({ cookies: '', agent: 'test', address: `192.0.2.${String((address += 1))}` })
/** As a browser keeps them: the last of a name, and none that was taken back. */
const carrying = (visitor: Visitor, cookies: Cookies): Visitor => {
  const kept = new Map(cookies.map((cookie) => [cookie.name, cookie]))
  const lines = [...kept.values()].filter(({ maxAge }) => maxAge !== 0).map(({ name, value }) => `${name}=${value}`)
  return { ...visitor, cookies: lines.join('; ') }
}

/** A house with the provider at its door. */
async function withSso(at: OidcProvider): Promise<{ netra: Netra; close: () => Promise<void> }> {
  const sso = {
    issuer: at.issuer,
    client: at.client,
    secret: at.secret,
    label: 'Masuk Contoh',
    twoFactorClasses: [high],
  }
  const made = await createAccounts({
    databaseUrl: clone.urlFor('netra_auth'),
    secret: 'x'.repeat(43),
    origin,
    demonstration: false,
    sso,
  })
  return { netra: { ...clone.netra, accounts: made.accounts }, close: made.close }
}

beforeAll(async () => {
  clone = await cloneDatabase()
  provider = await oidcProvider({ redirectUri: `${origin}/masuk/sso/kembali`, people })
  const house = await withSso(provider)
  netra = house.netra
  close = house.close
  await sql`insert into netra.regions (code, level, name, short_name, zone, valid_from) values ('00', 'nasional', 'Indonesia', 'Indonesia', 'WIB', '2000-01-01')`.execute(
    clone.owner,
  )
  await sql`insert into netra.office_kinds (kind, family, rank, title) values ('bawaslu-ri', 'bawaslu', 'nasional', 'uji')`.execute(
    clone.owner,
  )
  await sql`
    insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, valid_from, mark, source)
    values (netra.office_id('BAWASLU-RI'), 'BAWASLU-RI', 'bawaslu-ri', 'nasional', 'uji', 'uji', '00', 'WIB', '2000-01-01', 'U', 'test')`.execute(
    clone.owner,
  )
  admin = newId() as ActorId
  await clone.owner.insertInto('netra.accounts').values({ id: admin, kind: 'person', name: 'Contoh Admin' }).execute()
  await sql`insert into netra.memberships (account_id, office_id, role, valid_from) values (${admin}, netra.office_id('BAWASLU-RI'), 'administrator', '2020-01-01')`.execute(
    clone.owner,
  )
})
afterAll(async () => {
  await provider.stop()
  await close()
  await clone.close()
})

/** An account that its owner has opened, linked as the administrator says. */
async function officer(email: string, link?: SsoLink): Promise<ActorId> {
  const made = await createAccount(netra, admin, { name: `Contoh ${email}`, bornOn: null })
  const accountId = made.ok ? made.value.accountId : ''
  const invited = await inviteToAccount(netra, admin, accountId)
  await startAccount(netra, { token: invited.ok ? invited.value.token : '', name: null, email, password })
  if (link) expect(await linkSso(netra, admin, accountId, link)).toMatchObject({ ok: true })
  return accountId as ActorId
}
const subject = (value: string): SsoLink => ({ by: 'subject', value })

type Altered = { readonly address?: (address: URL) => void; readonly back?: (query: string) => string }

async function begin(visitor: Visitor, house = netra) {
  const begun = await beginSso(house, visitor, '/en/meja?urut=baru')
  if (!begun?.ok) throw new Error(begun?.refusal.reason ?? 'no such sign-in')
  return begun.value
}

/** From the link on the page to the way back, with what somebody in between may have changed. */
async function come(sub: string, { address: alter, back = (query) => query }: Altered = {}, house = netra) {
  const visitor = stranger()
  const { url, cookies } = await begin(visitor, house)
  const asked = new URL(url)
  alter?.(asked)
  const answer = await finishSso(house, carrying(visitor, cookies), back(await walk(asked.href, sub)))
  if (!answer) throw new Error('no such sign-in')
  const { result, to } = answer
  return { result, to, visitor: carrying(visitor, result.ok ? result.value.cookies : []) }
}
const refused = (reason: string) => ({ result: { ok: false, refusal: { reason } } })

const eventsAbout = async (account: string) =>
  (
    await clone.owner
      .selectFrom('netra.events')
      .select(['type', 'data'])
      .where('account_id', '=', account)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute()
  ).slice(3)

const countOf = async (table: 'user' | 'session') =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(`auth.${table}`)}`.execute(clone.owner)).rows[0]
    ?.n

describe('a provider that is away', () => {
  test('keeps nobody else out, and is found once it is back', async () => {
    await officer('jauh@uji.test', subject('jauh'))
    expect(await beginSso(netra, stranger(), '/meja')).toEqual({
      ok: false,
      refusal: { reason: 'sso-unreachable' },
    })
    expect(await signIn(netra, stranger(), { email: 'jauh@uji.test', password })).toMatchObject({ ok: true })
    await provider.start()
    expect(await beginSso(netra, stranger(), '/meja')).toMatchObject({ ok: true })
  })
})

describe('a linked identity', () => {
  test('of two factors opens the desk, and leads to the page that was wanted', async () => {
    const account = await officer('dua@uji.test', subject('dua'))
    const { result, to, visitor } = await come('dua')
    expect(result).toMatchObject({ ok: true, value: { next: 'in', pinned: false } })
    expect(to).toBe('/en/meja?urut=baru')
    expect(await whoIs(netra, visitor)).toMatchObject({
      proven: true,
      held: { id: account },
      session: { proof: 'sso-two-factors' },
    })
    expect(await eventsAbout(account)).toEqual([
      { type: 'sso-linked', data: { by: 'subject' } },
      { type: 'signed-in', data: { proof: 'sso-two-factors' } },
    ])
    // Signed out, the copied cookie of that session is dead.
    await signOut(netra, visitor)
    expect(await whoIs(netra, visitor)).toBeNull()
  })

  test('counts as two by a class that the operator named', async () => {
    await officer('kelas@uji.test', subject('kelas'))
    expect(await whoIs(netra, (await come('kelas')).visitor)).toMatchObject({ session: { proof: 'sso-two-factors' } })
  })

  test('of one factor opens only the page where a second is added', async () => {
    await officer('satu@uji.test', subject('satu'))
    const { result, visitor } = await come('satu')
    expect(result).toMatchObject({ ok: true, value: { next: 'in' } })
    expect(await whoIs(netra, visitor)).toMatchObject({ proven: false, session: { proof: 'sso' } })
    const thief = (await come('satu')).visitor
    // The first factor may be added with it; beside one that is there, nothing.
    expect(await netra.accounts.passkey(visitor, 'register-options', undefined)).toMatchObject({ status: 200 })
    const begun = await beginTotp(netra, visitor, password)
    const uri = begun.ok ? begun.value.uri : ''
    expect(await confirmTotp(netra, visitor, totpOfUri(uri))).toMatchObject({ ok: true })
    expect(await netra.accounts.passkey(thief, 'register-options', undefined)).toMatchObject({ status: 403 })

    // From now on the code is asked for, as after a password.
    const again = await come('satu')
    expect(again.result).toMatchObject({ ok: true, value: { next: 'second-factor' } })
    expect(again.to).toBe('/en/meja?urut=baru')
    expect(await whoIs(netra, again.visitor)).toBeNull()
    expect(await enterCode(netra, again.visitor, '000000')).toMatchObject({ refusal: { reason: 'wrong-code' } })
    const entered = await enterCode(netra, again.visitor, totpOfUri(uri, 1))
    const inside = carrying(again.visitor, entered.ok ? entered.value.cookies : [])
    expect(await whoIs(netra, inside)).toMatchObject({ proven: true, session: { proof: 'totp' } })
  })

  test('keeps nothing of the other sign-in but the link', async () => {
    const { rows } = await sql`
      select from auth.account where "providerId" = 'sso'
        and coalesce("accessToken", "refreshToken", "idToken", scope, password) is not null`.execute(clone.owner)
    expect(rows).toEqual([])
  })
})

describe('turned away', () => {
  test('an unknown subject, though its verified address is that of an account', async () => {
    await officer('asing@uji.test')
    const before = [await countOf('user'), await countOf('session')]
    expect(await come('asing')).toMatchObject(refused('sso-not-linked'))
    expect([await countOf('user'), await countOf('session')]).toEqual(before)
    const [last] = await clone.owner
      .selectFrom('netra.events')
      .select(['type', 'account_id', 'data'])
      .orderBy('recorded_at', 'desc')
      .limit(1)
      .execute()
    expect(last).toEqual({
      type: 'sign-in-refused',
      account_id: null,
      data: { way: 'sso', reason: 'sso-not-linked' },
    })
  })

  test('another answer than the one we asked for: nonce, challenge, state, browser, second use', async () => {
    await officer('tukar@uji.test', subject('tukar'))
    await unlinkSso(netra, admin, await accountOf('dua@uji.test'))
    const account = await officer('jawaban@uji.test', subject('dua'))
    const swap = (name: string) => (url: URL) => url.searchParams.set(name, 'A'.repeat(43))
    expect(await come('dua', { address: swap('nonce') })).toMatchObject(refused('sso-refused'))
    expect(await come('dua', { address: swap('code_challenge') })).toMatchObject(refused('sso-refused'))
    expect(await come('dua', { address: swap('state') })).toMatchObject(refused('code-expired'))
    expect(await come('dua', { back: (query) => query.replace(/code=[^&]*/, 'code=salah') })).toMatchObject(
      refused('sso-refused'),
    )
    expect(
      await come('dua', { back: (query) => query.replace(/iss=[^&]*/, 'iss=http%3A%2F%2Flain.test') }),
    ).toMatchObject(refused('sso-refused'))
    expect(await come('dua', { back: () => '' })).toMatchObject(refused('code-expired'))

    const [mine, his] = [stranger(), stranger()]
    const { url, cookies } = await begin(mine)
    const query = await walk(url, 'dua')
    // Who is led to somebody else's way back has not that attempt's cookie.
    expect(await finishSso(netra, his, query)).toMatchObject(refused('code-expired'))
    const { url: another, cookies: others } = await begin(his)
    expect(another).not.toBe(url)
    expect(await finishSso(netra, carrying(his, others), query)).toMatchObject(refused('code-expired'))
    // The control: the same answer, to whom it belongs, and once.
    expect(await finishSso(netra, carrying(mine, cookies), query)).toMatchObject({ result: { ok: true } })
    expect(await finishSso(netra, carrying(mine, cookies), query)).toMatchObject(refused('code-expired'))
    expect((await eventsAbout(account)).map(({ type }) => type)).toEqual(['sso-linked', 'signed-in'])
  })

  test('who said no at the provider', async () => {
    const visitor = stranger()
    const { url, cookies } = await begin(visitor)
    const state = new URL(url).searchParams.get('state') ?? ''
    const query = `?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`
    expect(await finishSso(netra, carrying(visitor, cookies), query)).toMatchObject({
      to: '/en/meja?urut=baru',
      ...refused('sso-refused'),
    })
  })

  test('a subject that another provider named', async () => {
    const account = await officer('penerbit@uji.test', subject('penerbit'))
    await sql`update auth.account set "accountId" = 'https://lain.test sub:kelas' where "accountId" like '% sub:penerbit'`.execute(
      clone.owner,
    )
    await unlinkSso(netra, admin, await accountOf('kelas@uji.test'))
    expect(await come('kelas')).toMatchObject(refused('sso-not-linked'))
    // The control: the same subject, of the provider that is asked.
    expect(await linkSso(netra, admin, account, subject('kelas'))).toMatchObject({ ok: true })
    expect(await come('kelas')).toMatchObject({ result: { ok: true } })
  })

  test('a closed account, and one whose link outlived its closing', async () => {
    const account = await officer('tutup@uji.test', subject('asing'))
    const userId = await userOf(account)
    expect(await come('asing')).toMatchObject({ result: { ok: true } })
    await closeAccount(netra, admin, account, 'Berhenti bekerja')
    expect(await netra.accounts.sso?.linkOf(userId)).toBeNull()
    expect(await come('asing')).toMatchObject(refused('sso-not-linked'))
    await netra.accounts.sso?.link(userId, subject('asing'))
    expect(await come('asing')).toMatchObject(refused('sso-not-linked'))
    const { rows } = await sql`select from auth.session where "userId" = ${userId}`.execute(clone.owner)
    expect(rows).toEqual([])
    await netra.accounts.sso?.unlink(userId)
  })

  test('whoever tries too often from one address, and nobody beside him', async () => {
    const guesser = stranger()
    const answers = []
    for (let n = 0; n < 62; n += 1) answers.push(await finishSso(netra, guesser, '?code=x&state=y'))
    expect(answers.at(-1)).toMatchObject(refused('too-many-attempts'))
    expect(await finishSso(netra, stranger(), '?code=x&state=y')).toMatchObject(refused('code-expired'))
  })
})

describe('an address', () => {
  let account: ActorId
  beforeAll(async () => {
    account = await officer('milik@uji.test', { by: 'mail', value: 'SUREL@uji.test' })
  })

  test('that the provider has not verified opens nothing', async () => {
    expect(await come('belum')).toMatchObject(refused('sso-not-linked'))
    expect(await come('teks')).toMatchObject(refused('sso-not-linked'))
  })

  test('opens the account once; from then on its subject does, and whoever has the address later does not', async () => {
    expect(await come('surel')).toMatchObject({ result: { ok: true, value: { pinned: true } } })
    expect(await viewSsoLink(netra, admin, account)).toEqual({ ok: true, value: subject('surel') })
    expect(await come('penerus')).toMatchObject(refused('sso-not-linked'))
    expect(await come('surel')).toMatchObject({ result: { ok: true, value: { pinned: false } } })
    expect((await eventsAbout(account)).map(({ type }) => type)).toEqual([
      'sso-linked',
      'sso-pinned',
      'signed-in',
      'signed-in',
    ])
    // Who it is at the provider stands in no event: an event is for ever.
    const kept = JSON.stringify(await clone.owner.selectFrom('netra.events').select('data').execute())
    expect(kept).not.toMatch(/surel/i)
  })

  test('is asked for at the userinfo door where the token does not tell it', async () => {
    const other = await oidcProvider({ redirectUri: `${origin}/masuk/sso/kembali`, people, userinfo: true })
    await other.start()
    const house = await withSso(other)
    try {
      const own = await officer('pintu@uji.test')
      await linkSso(house.netra, admin, own, { by: 'mail', value: 'surel@uji.test' })
      expect(await come('belum', {}, house.netra)).toMatchObject(refused('sso-not-linked'))
      expect(await come('surel', {}, house.netra)).toMatchObject({ result: { ok: true, value: { pinned: true } } })
    } finally {
      await Promise.all([house.close(), other.stop()])
    }
  })
})

describe('a link', () => {
  test('is made by an administrator alone, never for himself, for one account, and for one that is open', async () => {
    const account = await officer('ikat@uji.test', subject('ikat'))
    const other = await officer('lain@uji.test')
    const answer = async (actor: ActorId, id: string, link: SsoLink) => {
      const given = await linkSso(netra, actor, id, link)
      return given.ok ? 'linked' : given.refusal.reason
    }
    const waiting = await createAccount(netra, admin, { name: 'Contoh Menunggu', bornOn: null })
    expect([
      await answer(other, account, subject('rebut')),
      await answer(admin, admin, subject('sendiri')),
      await answer(admin, other, subject('ikat')),
      await answer(admin, waiting.ok ? waiting.value.accountId : '', subject('dini')),
      await answer(admin, account, subject('ganti')),
      await answer(admin, other, subject('ikat')),
    ]).toEqual(['not-found', 'own-account', 'sso-taken', 'not-found', 'linked', 'linked'])
    expect(await viewSsoLink(netra, other, account)).toMatchObject({ ok: false })
  })

  test('that is cut ends every session, by the administrator or by its owner', async () => {
    const account = await officer('putus@uji.test', subject('putus'))
    await unlinkSso(netra, admin, await accountOf('jawaban@uji.test'))
    expect(await linkSso(netra, admin, account, subject('dua'))).toMatchObject({ ok: true })
    const first = (await come('dua')).visitor
    expect(await whoIs(netra, first)).not.toBeNull()
    expect(await unlinkSso(netra, admin, account)).toMatchObject({ ok: true })
    expect(await whoIs(netra, first)).toBeNull()
    expect(await come('dua')).toMatchObject(refused('sso-not-linked'))

    await linkSso(netra, admin, account, subject('dua'))
    const second = (await come('dua')).visitor
    await unlinkOwnSso(netra, second)
    expect(await whoIs(netra, second)).toBeNull()
    expect(await come('dua')).toMatchObject(refused('sso-not-linked'))
    expect((await eventsAbout(account)).filter(({ type }) => type === 'sso-unlinked')).toHaveLength(2)
  })
})

test('a provider that goes away on the way back is said to be away, and without one its addresses lead nowhere', async () => {
  const visitor = stranger()
  const { url, cookies } = await begin(visitor)
  const query = await walk(url, 'dua')
  await provider.stop()
  expect(await finishSso(netra, carrying(visitor, cookies), query)).toMatchObject(refused('sso-unreachable'))
  expect([await beginSso(clone.netra, stranger(), '/meja'), await finishSso(clone.netra, stranger(), '')]).toEqual([
    null,
    null,
  ])
})

const userOf = async (account: string) =>
  (await clone.owner.selectFrom('netra.accounts').select('auth_user_id').where('id', '=', account).executeTakeFirst())
    ?.auth_user_id ?? ''

const accountOf = async (email: string) =>
  (
    await clone.owner
      .selectFrom('netra.accounts')
      .select('id')
      .where('name', '=', `Contoh ${email}`)
      .executeTakeFirstOrThrow()
  ).id
