import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addMembership,
  beginTotp,
  changePassword,
  closeAccount,
  confirmTotp,
  createAccount,
  endMembership,
  enterCode,
  handOver,
  inviteToAccount,
  refuseAtCounter,
  resetFactors,
  signIn,
  signInDemonstration,
  signOut,
  startAccount,
  whoIs,
  type Cookies,
  type Netra,
  type Visitor,
} from '#app'
import type { Role } from '#core'
import { createAccounts } from '#gear'
import { addDays, plainDate, type PlainDate } from '#law'
import { asActor, newId, recordEvent, systemActors, type ActorId, type NewMembership } from '#store'
import { countRefusals, listAccountEvents } from '#store/views'
import { administratorLink, firstAdministratorLink } from '../../src/main/first-administrator.ts'
import { settleMode } from '../../src/main/settle-mode.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { totpOfUri } from '../support/totp.ts'
import { setDays } from './days-set.ts'

let clone: Clone
let netra: Netra
let admin: ActorId
let today: PlainDate
const password = 'empat kata yang panjang'
let address = 0
/** Each visit from an address of its own, so that one test's attempts do not slow another's. */
const stranger = (): Visitor => ({ cookies: '', agent: 'test', address: `192.0.2.${String((address += 1))}` })
const carrying = (visitor: Visitor, cookies: Cookies): Visitor => ({
  ...visitor,
  cookies: cookies
    .filter(({ maxAge }) => maxAge !== 0)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; '),
})

beforeAll(async () => {
  clone = await cloneDatabase()
  netra = clone.netra
  await sql`insert into netra.regions (code, level, name, short_name, zone, valid_from) values ('00', 'nasional', 'Indonesia', 'Indonesia', 'WIB', '2000-01-01')`.execute(
    clone.owner,
  )
  for (const [kind, code] of [
    ['bawaslu-ri', 'BAWASLU-RI'],
    ['bawaslu-kabkota', 'UJI-KAB'],
    ['bawaslu-kabkota', 'UJI-LAIN'],
  ] as const) {
    await sql`insert into netra.office_kinds (kind, family, rank, title) values (${kind}, 'bawaslu', 'nasional', ${kind}) on conflict do nothing`.execute(
      clone.owner,
    )
    await clone.owner
      .insertInto('netra.offices')
      .values({
        id: sql<string>`netra.office_id(${code})`,
        code,
        kind,
        rank: 'nasional',
        name: code,
        short_name: code,
        region_code: '00',
        zone: 'WIB',
        valid_from: '2000-01-01',
        mark: 'U',
        source: 'test',
      })
      .execute()
  }
  today = plainDate(
    (await sql<{ day: string }>`select netra.today_in('WIB')::text as day`.execute(clone.owner)).rows[0]?.day ?? '',
  )
  admin = await person('administrator', 'BAWASLU-RI')
})
afterAll(() => clone.close())

async function person(role: Role, officeCode: string): Promise<ActorId> {
  const id = newId() as ActorId
  await clone.owner
    .insertInto('netra.accounts')
    .values({ id, kind: 'person', name: `Contoh ${role}` })
    .execute()
  await sql`insert into netra.memberships (account_id, office_id, role, valid_from) values (${id}, netra.office_id(${officeCode}), ${role}, '2020-01-01')`.execute(
    clone.owner,
  )
  return id
}

const officeId = async (code: string) =>
  (await sql<{ id: string }>`select netra.office_id(${code}) as id`.execute(clone.owner)).rows[0]?.id ?? ''
const post = async (wanted: Partial<NewMembership> = {}): Promise<NewMembership> => ({
  officeId: await officeId('UJI-KAB'),
  role: 'staf-penanganan',
  capacity: 'definitif',
  decreeNumber: 'SK/1',
  decreeOn: plainDate('2024-01-01'),
  from: plainDate('2024-01-01'),
  until: null,
  homeOfficeId: null,
  ...wanted,
})

/** An account that its owner has opened, with one post. */
async function officer(email: string): Promise<ActorId> {
  const made = await createAccount(netra, admin, { name: `Contoh ${email}`, bornOn: null })
  if (!made.ok) throw new Error(made.refusal.reason)
  const { accountId } = made.value
  await addMembership(netra, admin, accountId, await post())
  const link = await inviteToAccount(netra, admin, accountId)
  if (!link.ok) throw new Error(link.refusal.reason)
  expect(await startAccount(netra, { token: link.value.token, name: null, email, password })).toMatchObject({
    ok: true,
  })
  return accountId as ActorId
}

async function enter(email: string, secret = password): Promise<Visitor> {
  const visitor = stranger()
  const answer = await signIn(netra, visitor, { email, password: secret })
  if (!answer.ok) throw new Error(answer.refusal.reason)
  return carrying(visitor, answer.value.cookies)
}

/** With the code that set the app up: which window of 30 seconds it was of, the caller cannot know later. */
async function withTotp(
  email: string,
): Promise<{ visitor: Visitor; uri: string; code: string; backupCodes: readonly string[] }> {
  const visitor = await enter(email)
  const begun = await beginTotp(netra, visitor, password)
  if (!begun.ok) throw new Error(begun.refusal.reason)
  const code = totpOfUri(begun.value.uri)
  const confirmed = await confirmTotp(netra, visitor, code)
  if (!confirmed.ok) throw new Error(confirmed.refusal.reason)
  return {
    visitor: carrying(visitor, confirmed.value.cookies),
    uri: begun.value.uri,
    code,
    backupCodes: begun.value.backupCodes,
  }
}

const eventsAbout = async (account: string) =>
  (
    await clone.owner
      .selectFrom('netra.events')
      .select('type')
      .where('account_id', '=', account)
      .orderBy('recorded_at')
      .orderBy('id')
      .execute()
  ).map(({ type }) => type)

describe('a password', () => {
  const next = 'kopi pahit di teras belakang'

  test('that is tried first opens no account, and its link is still good', async () => {
    const made = await createAccount(netra, admin, { name: 'Contoh Mudah', bornOn: null })
    if (!made.ok) throw new Error(made.refusal.reason)
    const link = await inviteToAccount(netra, admin, made.value.accountId)
    if (!link.ok) throw new Error(link.refusal.reason)
    const begin = (wanted: string) =>
      startAccount(netra, { token: link.value.token, name: null, email: 'mudah@uji.test', password: wanted })
    for (const wanted of ['1qaz2wsx3edc', 'Bawaslu-Netra-2024', 'Contoh.Mudah.1234'])
      expect(await begin(wanted)).toEqual({ ok: false, refusal: { reason: 'password-guessable' } })
    expect(await begin(next)).toMatchObject({ ok: true })
  })

  test('is changed by whoever knows the old one; the others who sit in the account are out, and it is an event', async () => {
    const account = await officer('ganti@uji.test')
    const { visitor, uri } = await withTotp('ganti@uji.test')
    const waiting = await enter('ganti@uji.test')
    const entered = await enterCode(netra, waiting, totpOfUri(uri, 1))
    const other = carrying(waiting, entered.ok ? entered.value.cookies : [])
    expect(await whoIs(netra, other)).toMatchObject({ proven: true })
    const change = (current: string, wanted: string, by = visitor) => changePassword(netra, by, { current, wanted })
    expect(await change('bukan kata sandinya', next)).toMatchObject({ refusal: { reason: 'wrong-credentials' } })
    expect(await change(password, 'qwerty123456')).toMatchObject({ refusal: { reason: 'password-guessable' } })
    expect(await whoIs(netra, other)).toMatchObject({ proven: true })
    expect(await change(password, next)).toMatchObject({ ok: true })
    expect([await whoIs(netra, other), (await whoIs(netra, visitor))?.proven]).toEqual([null, true])
    expect((await eventsAbout(account)).filter((type) => type === 'password-changed')).toHaveLength(1)
    expect(await signIn(netra, stranger(), { email: 'ganti@uji.test', password })).toMatchObject({ ok: false })
    expect(await signIn(netra, stranger(), { email: 'ganti@uji.test', password: next })).toMatchObject({ ok: true })
  })

  test('is not changed by one stolen factor where there is another, nor without a session', async () => {
    await officer('curi@uji.test')
    const weak = await enter('curi@uji.test')
    await withTotp('curi@uji.test')
    const wanted = { current: password, wanted: next }
    expect(await changePassword(netra, weak, wanted)).toMatchObject({ ok: false })
    expect(await changePassword(netra, stranger(), wanted)).toMatchObject({ refusal: { reason: 'not-allowed' } })
    expect(await signIn(netra, stranger(), { email: 'curi@uji.test', password })).toMatchObject({ ok: true })
  })

  test('of the old kind is guessed five times a minute through the page of its owner, and no more', async () => {
    await officer('tebak@uji.test')
    const by = await enter('tebak@uji.test')
    const guess = (n: number) => changePassword(netra, by, { current: `tebakan nomor ${String(n)}`, wanted: next })
    const said: string[] = []
    for (let n = 0; n < 6; n++) {
      const answer = await guess(n)
      said.push(answer.ok ? 'ok' : answer.refusal.reason)
    }
    expect(said).toEqual([...Array.from({ length: 5 }, () => 'wrong-credentials'), 'too-many-attempts'])
  })
})

describe('signing in', () => {
  test('a password alone opens a session that proves too little for the desk', async () => {
    const account = await officer('satu@uji.test')
    const known = await whoIs(netra, await enter('satu@uji.test'))
    expect(known).toMatchObject({
      proven: false,
      session: { proof: 'password' },
      held: { id: account, demonstration: false },
    })
    expect(known?.held.memberships.map(({ role, office }) => [role, office.code])).toEqual([
      ['staf-penanganan', 'UJI-KAB'],
    ])
  })

  test('with the code of the app it is proven, and every step is an event', async () => {
    const account = await officer('dua@uji.test')
    const { visitor, uri } = await withTotp('dua@uji.test')
    expect(await whoIs(netra, visitor)).toMatchObject({ proven: true, session: { proof: 'totp' } })
    const again = stranger()
    const first = await signIn(netra, again, { email: 'dua@uji.test', password })
    expect(first).toMatchObject({ ok: true, value: { next: 'second-factor' } })
    const waiting = carrying(again, first.ok ? first.value.cookies : [])
    expect(await whoIs(netra, waiting)).toBeNull()
    expect(await enterCode(netra, waiting, '000000')).toMatchObject({ ok: false, refusal: { reason: 'wrong-code' } })
    const second = await enterCode(netra, waiting, totpOfUri(uri, 1))
    expect(await whoIs(netra, carrying(again, second.ok ? second.value.cookies : []))).toMatchObject({ proven: true })
    expect(await eventsAbout(account)).toEqual([
      'account-created',
      'membership-added',
      'invitation-made',
      'account-opened',
      'signed-in',
      'totp-added',
      'sign-in-refused',
      'signed-in',
    ])
  })

  test('a code of the app opens one session: neither the one that set it up nor the one that signed in is good again', async () => {
    await officer('sekali@uji.test')
    const { uri, code: first } = await withTotp('sekali@uji.test')
    const next = totpOfUri(uri, 1)
    const wrong = { ok: false, refusal: { reason: 'wrong-code' } }
    expect(await enterCode(netra, await enter('sekali@uji.test'), first)).toEqual(wrong)
    // The control: the same person, the same way, with a code that nobody has used.
    const one = await enter('sekali@uji.test')
    const entered = await enterCode(netra, one, next)
    expect(await whoIs(netra, carrying(one, entered.ok ? entered.value.cookies : []))).toMatchObject({ proven: true })
    const over = await enter('sekali@uji.test')
    expect(await enterCode(netra, over, next)).toEqual(wrong)
    expect(await whoIs(netra, over)).toBeNull()
  })

  test('a code of the app that two enter at the same moment opens one session', async () => {
    await officer('serentak@uji.test')
    const { uri } = await withTotp('serentak@uji.test')
    const both = [await enter('serentak@uji.test'), await enter('serentak@uji.test')]
    // The next window's code is good in this one and in the next, however slow the machine is.
    const code = totpOfUri(uri, 1)
    const opened = await Promise.all(both.map((each) => enterCode(netra, each, code)))
    expect(opened.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('a session that nobody has used for two hours is over, and one that was used is not', async () => {
    await officer('diam@uji.test')
    const { visitor } = await withTotp('diam@uji.test')
    const session = (await whoIs(netra, visitor))?.session.id ?? ''
    const restedFor = (minutes: number) =>
      sql`update auth."session" set "updatedAt" = now() - make_interval(mins => ${minutes}) where "id" = ${session}`.execute(
        clone.owner,
      )
    const rested = async () =>
      (
        await sql<{ seconds: number }>`select extract(epoch from now() - "updatedAt")::integer as seconds
          from auth."session" where "id" = ${session}`.execute(clone.owner)
      ).rows
    await restedFor(119)
    expect(await whoIs(netra, visitor)).toMatchObject({ proven: true })
    // Being here began its two hours anew.
    expect((await rested())[0]?.seconds).toBeLessThan(60)
    await restedFor(121)
    expect(await whoIs(netra, visitor)).toBeNull()
    expect(await rested()).toEqual([])
  })

  test('whoever is turned away leaves a line: whose account, which way and why, and never what was typed', async () => {
    const account = await officer('dicoba@uji.test')
    const { uri } = await withTotp('dicoba@uji.test')
    const auditor = await person('auditor', 'BAWASLU-RI')
    const refusedOf = async (reader: ActorId) =>
      (await listAccountEvents(netra.db, reader, { person: '', page: 1, refusedOnly: true })).rows
    const [typed, code] = ['sandi yang keliru sekali', '123456']
    const answers = [
      await signIn(netra, stranger(), { email: 'Dicoba@uji.test', password: typed }),
      await signIn(netra, stranger(), { email: 'tidak-ada@uji.test', password: typed }),
    ]
    // The two answers are one: who tries learns nothing about an address.
    expect(answers).toEqual([
      { ok: false, refusal: { reason: 'wrong-credentials' } },
      { ok: false, refusal: { reason: 'wrong-credentials' } },
    ])
    const visitor = stranger()
    const first = await signIn(netra, visitor, { email: 'dicoba@uji.test', password })
    const wrong = totpOfUri(uri) === code ? '654321' : code
    expect(await enterCode(netra, carrying(visitor, first.ok ? first.value.cookies : []), wrong)).toMatchObject({
      ok: false,
    })
    const lines = (await refusedOf(auditor)).slice(0, 3)
    expect(lines).toMatchObject([
      { person: 'Contoh dicoba@uji.test', by: 'Pintu masuk', way: 'code', reason: 'wrong-code' },
      { person: null, by: 'Pintu masuk', way: 'password', reason: 'wrong-credentials' },
      { person: 'Contoh dicoba@uji.test', way: 'password', reason: 'wrong-credentials' },
    ])
    const kept = JSON.stringify(
      await clone.owner.selectFrom('netra.events').selectAll().where('type', '=', 'sign-in-refused').execute(),
    )
    for (const secret of [typed, wrong, 'tidak-ada@uji.test', 'dicoba@uji.test']) expect(kept).not.toContain(secret)
    // Nobody but administrator and auditor reads them; the account's own person does neither.
    expect(await refusedOf(account)).toEqual([])
    expect(await refusedOf(await person('staf-penanganan', 'UJI-KAB'))).toEqual([])
  })

  test('a code without its cookie, or with a forged one, means nobody', async () => {
    const account = await officer('palsu@uji.test')
    await withTotp('palsu@uji.test')
    const visitor = stranger()
    const first = await signIn(netra, visitor, { email: 'palsu@uji.test', password })
    const waiting = carrying(visitor, first.ok ? first.value.cookies : [])
    const means = (cookies: string) => netra.accounts.whoTries({ ...visitor, cookies }, { way: 'code', what: '' })
    const forged = waiting.cookies.replace(
      /(two_factor=[^.;]*\.)[^;]*/,
      `$1${encodeURIComponent(Buffer.alloc(32, 7).toString('base64'))}`,
    )
    expect(forged).not.toBe(waiting.cookies)
    expect([await means(''), await means(forged), await means('netra.two_factor=%E0%A4%A')]).toEqual([null, null, null])
    // The control: the cookie as it was given.
    const owner = await clone.owner
      .selectFrom('netra.accounts')
      .select('auth_user_id')
      .where('id', '=', account)
      .executeTakeFirstOrThrow()
    expect(await means(waiting.cookies)).toBe(owner.auth_user_id)
  })

  test('being told to wait is written once a minute; every guess is', async () => {
    await officer('serbu@uji.test')
    const guesser = stranger()
    for (let n = 0; n < 25; n += 1)
      await signIn(netra, guesser, { email: 'serbu@uji.test', password: `tebakan ke-${String(n)}` })
    const { rows } = await sql<{ reason: string; n: number }>`
      select data ->> 'reason' as reason, count(*)::int as n from netra.events e join netra.accounts a on a.id = e.account_id
      where a.name = 'Contoh serbu@uji.test' and type = 'sign-in-refused' group by 1 order by 1`.execute(clone.owner)
    expect(rows).toEqual([
      { reason: 'too-many-attempts', n: 1 },
      { reason: 'wrong-credentials', n: 20 },
    ])
  })

  test('the door writes that alone: no other event, and nothing of a case', async () => {
    const now = netra.clock()
    const write = (type: string, about: object = {}, stream: 'akun' | 'hukum' = 'akun') =>
      asActor(netra.db, systemActors.door, (tx) =>
        recordEvent(tx, { stream, type, about, actor: systemActors.door, happenedAt: now, recordedAt: now, data: {} }),
      )
    await expect(write('signed-in')).rejects.toThrow(/row-level security/)
    await expect(write('sign-in-refused', {}, 'hukum')).rejects.toThrow(/row-level security/)
    await expect(write('sign-in-refused', { officeId: await officeId('UJI-KAB') })).rejects.toThrow(
      /row-level security/,
    )
    await write('sign-in-refused')
    const staff = await person('staf-penanganan', 'UJI-KAB')
    const other = await officer('orang-lain@uji.test')
    await expect(
      asActor(netra.db, staff, (tx) =>
        recordEvent(tx, {
          stream: 'akun',
          type: 'sign-in-refused',
          about: { accountId: other },
          actor: staff,
          happenedAt: now,
          recordedAt: now,
          data: {},
        }),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('a backup code opens once', async () => {
    await officer('tiga@uji.test')
    const { backupCodes } = await withTotp('tiga@uji.test')
    const spend = async () => {
      const visitor = stranger()
      const first = await signIn(netra, visitor, { email: 'tiga@uji.test', password })
      return enterCode(netra, carrying(visitor, first.ok ? first.value.cookies : []), backupCodes[0] ?? '')
    }
    expect(await spend()).toMatchObject({ ok: true })
    expect(await spend()).toMatchObject({ ok: false })
  })

  test('after sign-out the copied cookie of that session is dead', async () => {
    await officer('empat@uji.test')
    const { visitor } = await withTotp('empat@uji.test')
    const stolen = { ...visitor, address: '198.51.100.1' }
    expect(await whoIs(netra, stolen)).not.toBeNull()
    await signOut(netra, visitor)
    expect(await whoIs(netra, stolen)).toBeNull()
  })

  test('a session ends by its clock', async () => {
    const account = await officer('lima@uji.test')
    const { visitor } = await withTotp('lima@uji.test')
    expect(await whoIs(netra, visitor)).not.toBeNull()
    await sql`update auth.session set "expiresAt" = now() - interval '1 second' where "userId" = (select auth_user_id from netra.accounts where id = ${account})`.execute(
      clone.owner,
    )
    expect(await whoIs(netra, visitor)).toBeNull()
  })

  test('a cookie with a changed token or a foreign signature is nobody', async () => {
    await officer('enam@uji.test')
    const { visitor } = await withTotp('enam@uji.test')
    // Another sign than the one that chance put there.
    const forged = visitor.cookies.replace(/token=(.)/, (_, first: string) => `token=${first === 'Z' ? 'Y' : 'Z'}`)
    expect(await whoIs(netra, { ...visitor, cookies: forged })).toBeNull()
  })

  test('an unknown address and a wrong password are answered alike', async () => {
    await officer('tujuh@uji.test')
    const wrong = await signIn(netra, stranger(), { email: 'tujuh@uji.test', password: 'salah salah salah' })
    const unknown = await signIn(netra, stranger(), { email: 'tidak.ada@uji.test', password: 'salah salah salah' })
    expect(wrong).toEqual(unknown)
    expect(wrong).toMatchObject({ ok: false, refusal: { reason: 'wrong-credentials' } })
  })

  test('guessing from one address is stopped, and another address is not', async () => {
    await officer('delapan@uji.test')
    const guesser = stranger()
    const answers: string[] = []
    for (let guess = 0; guess < 25; guess += 1) {
      const answer = await signIn(netra, guesser, {
        email: 'delapan@uji.test',
        password: `tebakan ke ${String(guess)}`,
      })
      answers.push(answer.ok ? 'in' : answer.refusal.reason)
    }
    expect(answers.at(-1)).toBe('too-many-attempts')
    expect(await signIn(netra, stranger(), { email: 'delapan@uji.test', password })).toMatchObject({ ok: true })
  })
})

describe('a stolen password', () => {
  test('adds no passkey beside an app that is there, though it was opened before the app was', async () => {
    await officer('lebih-dulu@uji.test')
    const thief = await enter('lebih-dulu@uji.test')
    // Control: while the account has no factor, a password is enough for the first.
    expect(await netra.accounts.passkey(thief, 'register-options', undefined)).toMatchObject({ status: 200 })
    const { visitor } = await withTotp('lebih-dulu@uji.test')
    expect(await netra.accounts.passkey(thief, 'register-options', undefined)).toMatchObject({ status: 403 })
    expect(await netra.accounts.passkey(visitor, 'register-options', undefined)).toMatchObject({ status: 200 })
  })

  test('adds no second app beside a passkey that is there', async () => {
    const account = await officer('sembilan@uji.test')
    await sql`
      insert into auth.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
      select 'uji-sembilan', 'x', auth_user_id, 'x', 0, 'singleDevice', false from netra.accounts where id = ${account}`.execute(
      clone.owner,
    )
    const thief = await enter('sembilan@uji.test')
    expect(await beginTotp(netra, thief, password)).toMatchObject({ ok: false, refusal: { reason: 'not-allowed' } })
    expect(await netra.accounts.passkey(thief, 'register-options', undefined)).toMatchObject({ status: 403 })
  })

  test('adds nothing once the app is asked for', async () => {
    await officer('sepuluh@uji.test')
    await withTotp('sepuluh@uji.test')
    const answer = await signIn(netra, stranger(), { email: 'sepuluh@uji.test', password })
    expect(answer).toMatchObject({ ok: true, value: { next: 'second-factor' } })
  })
})

describe('one-time links', () => {
  test('open once, and not after a day', async () => {
    const made = await createAccount(netra, admin, { name: 'Contoh Tautan', bornOn: null })
    const accountId = made.ok ? made.value.accountId : ''
    const [used, late] = [
      await inviteToAccount(netra, admin, accountId),
      await inviteToAccount(netra, admin, accountId),
    ]
    if (!used.ok || !late.ok) throw new Error('no link')
    await clone.owner
      .updateTable('netra.invitations')
      .set({ created_at: sql`created_at - interval '2 days'`, expires_at: sql`expires_at - interval '2 days'` })
      .where('account_id', '=', accountId)
      .where('id', '=', (eb) => eb.selectFrom('netra.invitations').select('id').orderBy('created_at', 'desc').limit(1))
      .execute()
    const start = (token: string, email: string) => startAccount(netra, { token, name: null, email, password })
    const answers = [
      await start(late.value.token, 'a@uji.test'),
      await start(used.value.token, 'b@uji.test'),
      await start(used.value.token, 'c@uji.test'),
    ]
    expect(answers.map((answer) => (answer.ok ? 'in' : answer.refusal.reason))).toEqual([
      'invitation-spent',
      'in',
      'invitation-spent',
    ])
    expect(await start('bukan-kode', 'd@uji.test')).toMatchObject({
      ok: false,
      refusal: { reason: 'invitation-spent' },
    })
  })

  test('two at once: one gets in, and the other leaves no user behind', async () => {
    const made = await createAccount(netra, admin, { name: 'Contoh Berdua', bornOn: null })
    const link = await inviteToAccount(netra, admin, made.ok ? made.value.accountId : '')
    const token = link.ok ? link.value.token : ''
    const answers = await Promise.all(
      ['x@uji.test', 'y@uji.test'].map((email) => startAccount(netra, { token, name: null, email, password })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { rows } = await sql`select from auth."user" where email in ('x@uji.test', 'y@uji.test')`.execute(clone.owner)
    expect(rows).toHaveLength(1)
  })

  test('keep no token in the database', async () => {
    const made = await createAccount(netra, admin, { name: 'Contoh Rahasia', bornOn: null })
    const link = await inviteToAccount(netra, admin, made.ok ? made.value.accountId : '')
    const token = link.ok ? link.value.token : ''
    const { rows } = await sql<{
      row: string
    }>`select i::text as row from netra.invitations i union all select e::text from netra.events e`.execute(clone.owner)
    expect(token.length).toBeGreaterThanOrEqual(43)
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([])
  })
})

describe('the administrator', () => {
  test('resets a lost second factor with a reason: nothing opens until the new link is used', async () => {
    const account = await officer('hilang@uji.test')
    const { visitor } = await withTotp('hilang@uji.test')
    const link = await resetFactors(netra, admin, account, 'Ponsel hilang di lapangan')
    expect(await whoIs(netra, visitor)).toBeNull()
    expect(await signIn(netra, stranger(), { email: 'hilang@uji.test', password })).toMatchObject({ ok: false })
    const fresh = 'kata sandi yang baru sekali'
    expect(
      await startAccount(netra, { token: link.ok ? link.value.token : '', name: null, email: '', password: fresh }),
    ).toEqual({ ok: true, value: { email: 'hilang@uji.test' } })
    expect(await whoIs(netra, await enter('hilang@uji.test', fresh))).toMatchObject({ proven: false })
    const { rows } = await sql<{
      reason: string
    }>`select data ->> 'reason' as reason from netra.events where account_id = ${account} and type = 'factors-reset'`.execute(
      clone.owner,
    )
    expect(rows).toEqual([{ reason: 'Ponsel hilang di lapangan' }])
  })

  test('hands a post over: the one loses it on the day the other has it', async () => {
    const [leaver, successor] = [await officer('lama@uji.test'), await officer('baru@uji.test')]
    const { id } = await clone.owner
      .selectFrom('netra.memberships')
      .select('id')
      .where('account_id', '=', leaver)
      .executeTakeFirstOrThrow()
    expect(
      await handOver(netra, admin, {
        membershipId: id,
        successorId: successor,
        from: addDays(today, 1),
        capacity: 'plt',
        until: null,
        decreeNumber: 'SK/2',
        decreeOn: today,
      }),
    ).toEqual({ ok: false, refusal: { reason: 'acting-without-end' } })
    expect(
      await handOver(netra, admin, {
        membershipId: id,
        successorId: successor,
        from: addDays(today, 1),
        capacity: 'plt',
        until: addDays(today, 30),
        decreeNumber: 'SK/2',
        decreeOn: today,
      }),
    ).toMatchObject({ ok: true })
    const rows = await clone.owner
      .selectFrom('netra.memberships')
      .select(['account_id', 'capacity', 'valid_from', 'valid_to'])
      .where('decree_number', '=', 'SK/2')
      .execute()
    expect(rows).toEqual([
      { account_id: successor, capacity: 'plt', valid_from: addDays(today, 1), valid_to: addDays(today, 30) },
    ])
    expect(
      await clone.owner.selectFrom('netra.memberships').select('valid_to').where('id', '=', id).executeTakeFirst(),
    ).toEqual({ valid_to: addDays(today, 1) })
    expect(await eventsAbout(leaver)).toEqual(expect.arrayContaining(['membership-ended', 'handed-over']))
  })

  test('makes no post longer by ending it, nor alive again, in code and in SQL', async () => {
    const [account, successor] = [await officer('plh@uji.test'), await officer('sesudah@uji.test')]
    const until = addDays(today, 5)
    const given = await post({ capacity: 'plh', decreeNumber: 'SK/PLH', from: today, until })
    expect(await addMembership(netra, admin, account, { ...given, until: null })).toEqual({
      ok: false,
      refusal: { reason: 'acting-without-end' },
    })
    expect(await addMembership(netra, admin, account, given)).toMatchObject({ ok: true })
    const { id } = await clone.owner
      .selectFrom('netra.memberships')
      .select('id')
      .where('account_id', '=', account)
      .where('decree_number', '=', 'SK/PLH')
      .executeTakeFirstOrThrow()
    const longer = { ok: false, refusal: { reason: 'ends-later-than-decreed' } }
    expect(await endMembership(netra, admin, id, addDays(until, 1))).toEqual(longer)
    const terms = { capacity: 'definitif', until: null, decreeNumber: 'SK/3', decreeOn: today } as const
    const handed = { membershipId: id, successorId: successor, from: addDays(until, 1), ...terms }
    expect(await handOver(netra, admin, handed)).toEqual(longer)
    const ends = (day: PlainDate | null) =>
      asActor(clone.db, admin, (tx) =>
        tx.updateTable('netra.memberships').set({ valid_to: day }).where('id', '=', id).execute(),
      )
    await expect(ends(addDays(until, 1))).rejects.toMatchObject({ code: '23514' })
    await expect(ends(null)).rejects.toMatchObject({ code: '23514' })
    // The control: sooner is allowed.
    expect(await endMembership(netra, admin, id, addDays(until, -1))).toMatchObject({ ok: true })
    expect(await endMembership(netra, admin, id, until)).toEqual(longer)
  })

  test('gives a role only at an office where it is held, in code and in SQL', async () => {
    const account = await officer('salah-tempat@uji.test')
    for (const role of ['bkn', 'kepala-opd', 'ptps'] as const)
      expect(await addMembership(netra, admin, account, await post({ role }))).toEqual({
        ok: false,
        refusal: { reason: 'role-elsewhere' },
      })
    const insert = (role: Role) =>
      asActor(clone.db, admin, async (tx) =>
        sql`insert into netra.memberships (account_id, office_id, role, valid_from) values (${account}, ${await officeId('UJI-KAB')}, ${role}, '2024-01-01')`.execute(
          tx,
        ),
      )
    await expect(insert('bkn')).rejects.toMatchObject({ code: '23514' })
    await expect(insert('ketua')).resolves.toBeDefined()
  })

  test('closes an account, and its open session is nobody', async () => {
    const account = await officer('tutup@uji.test')
    const { visitor } = await withTotp('tutup@uji.test')
    expect(await closeAccount(netra, admin, account, 'Berhenti')).toMatchObject({ ok: true })
    expect(await whoIs(netra, visitor)).toBeNull()
    expect(await closeAccount(netra, admin, account, 'Sekali lagi')).toMatchObject({
      ok: false,
      refusal: { reason: 'account-closed' },
    })
  })

  test('gives himself nothing, in code and in SQL', async () => {
    expect(await addMembership(netra, admin, admin, await post())).toMatchObject({
      ok: false,
      refusal: { reason: 'own-account' },
    })
    const insert = (account: ActorId, role: Role) =>
      asActor(clone.db, admin, async (tx) =>
        sql`insert into netra.memberships (account_id, office_id, role, valid_from) values (${account}, ${await officeId('UJI-KAB')}, ${role}, '2024-01-01')`.execute(
          tx,
        ),
      )
    await expect(insert(admin, 'administrator')).rejects.toMatchObject({ code: '42501' })
    await expect(insert(await officer('lain@uji.test'), 'ketua')).resolves.toBeDefined()
  })

  test('holds no other role on the same day, in code and in SQL', async () => {
    const account = await officer('rangkap@uji.test')
    expect(await addMembership(netra, admin, account, await post({ role: 'administrator' }))).toMatchObject({
      ok: false,
      refusal: { reason: 'administrator-apart' },
    })
    const insert = sql`insert into netra.memberships (account_id, office_id, role, valid_from) values (${account}, ${await officeId('BAWASLU-RI')}, 'administrator', '2024-06-01')`
    await expect(insert.execute(clone.owner)).rejects.toMatchObject({ code: '23514' })
  })

  test('is the only one: for an officer these doors do not exist', async () => {
    const officerId = await person('ketua', 'UJI-KAB')
    const other = await officer('biasa@uji.test')
    const { id } = await clone.owner
      .selectFrom('netra.memberships')
      .select('id')
      .where('account_id', '=', other)
      .executeTakeFirstOrThrow()
    const answers = [
      await createAccount(netra, officerId, { name: 'x', bornOn: null }),
      await inviteToAccount(netra, officerId, other),
      await resetFactors(netra, officerId, other, 'alasan'),
      await closeAccount(netra, officerId, other, 'alasan'),
      await endMembership(netra, officerId, id, today),
      await addMembership(netra, officerId, other, await post()),
    ]
    expect(answers.map((answer) => (answer.ok ? 'done' : answer.refusal.reason))).toEqual(
      answers.map(() => 'not-found'),
    )
    expect(await endMembership(netra, admin, id, today)).toMatchObject({ ok: true })
  })
})

test('a refusal at a counter reaches its auditor with the reason and how often, and nobody beside', async () => {
  const [counter, office] = [await person('petugas-penerima', 'UJI-KAB'), await officeId('UJI-KAB')]
  for (const reason of ['tanpa-identitas', 'lewat-waktu', 'tanpa-identitas'])
    expect(await refuseAtCounter(netra, { actor: counter, officeId: office, reason })).toMatchObject({ ok: true })
  const counted = async (actor: ActorId) => (await countRefusals(netra.db, actor, 1)).rows
  const rows = [
    { office: 'UJI-KAB', code: 'tanpa-identitas', reason: null, times: 2, timesAtOffice: 3, total: 2, zone: 'WIB' },
    { office: 'UJI-KAB', code: 'lewat-waktu', reason: null, times: 1, timesAtOffice: 3 },
  ]
  expect(await counted(await person('auditor', 'UJI-KAB'))).toMatchObject(rows)
  expect(await counted(await person('auditor', 'BAWASLU-RI'))).toMatchObject(rows)
  expect(await counted(await person('auditor', 'UJI-LAIN'))).toEqual([])
  expect(await counted(admin)).toEqual([])
})

describe('the first administrator', () => {
  test('comes by a link that is made while nobody administers, and never again', async () => {
    const other = await cloneDatabase()
    try {
      await sql`insert into netra.regions (code, level, name, short_name, zone, valid_from) values ('00', 'nasional', 'Indonesia', 'Indonesia', 'WIB', '2000-01-01')`.execute(
        other.owner,
      )
      await sql`insert into netra.office_kinds (kind, family, rank, title) values ('bawaslu-ri', 'bawaslu', 'nasional', 'x')`.execute(
        other.owner,
      )
      await sql`insert into netra.offices (id, code, kind, rank, name, short_name, region_code, zone, valid_from, mark, source)
        values (netra.office_id('BAWASLU-RI'), 'BAWASLU-RI', 'bawaslu-ri', 'nasional', 'x', 'x', '00', 'WIB', '2000-01-01', 'U', 'test')`.execute(
        other.owner,
      )
      const url = other.urlFor('netra_owner')
      const [first, again] = [
        await firstAdministratorLink(url, 'https://netra.uji'),
        await firstAdministratorLink(url, 'https://netra.uji'),
      ]
      expect(first).toMatch(/^https:\/\/netra\.uji\/mulai#[\w-]{43}$/)
      expect(again).not.toBe(first)
      const people = () =>
        sql<{ n: number }>`select count(*) as n from netra.accounts where kind = 'person'`
          .execute(other.owner)
          .then(({ rows }) => Number(rows[0]?.n))
      expect(await people()).toBe(1)
      const token = first?.split('#')[1] ?? ''
      expect(
        await startAccount(other.netra, { token, name: 'Contoh Pertama', email: 'pertama@uji.test', password }),
      ).toMatchObject({ ok: true })
      expect(
        await startAccount(other.netra, {
          token: again?.split('#')[1] ?? '',
          name: 'x',
          email: 'kedua@uji.test',
          password,
        }),
      ).toMatchObject({ ok: false })
      expect(await firstAdministratorLink(url, 'https://netra.uji')).toBeNull()
      expect(await administratorLink(url, 'https://netra.uji')).toContain('/mulai#')
      expect(await people()).toBe(2)
      // Whether somebody can administer is asked by the day of the office: no second link in the first seven hours of a post.
      await sql`update netra.memberships m set valid_from = '2031-01-01' from netra.accounts a
        where a.id = m.account_id and a.auth_user_id is not null`.execute(other.owner)
      await setDays(other, '2030-12-31T17:00:00.000Z')
      expect(await firstAdministratorLink(url, 'https://netra.uji')).toBeNull()
      await setDays(other, '2030-12-31T16:59:59.000Z')
      expect(await firstAdministratorLink(url, 'https://netra.uji')).toContain('/mulai#')
    } finally {
      await other.close()
    }
  })
})

describe('the mode', () => {
  const asOwner = async (target: Clone, work: (client: pg.Client) => Promise<void>) => {
    const client = new pg.Client({ connectionString: target.urlFor('netra_owner') })
    await client.connect()
    try {
      await work(client)
    } finally {
      await client.end()
    }
  }
  const contoh = `insert into netra.accounts (id, kind, name, demonstration) values (netra.new_id(), 'person', 'Contoh', true)`

  test('production refuses every demonstration row, from the owner of the database too', async () => {
    const production = await cloneDatabase()
    try {
      await asOwner(production, async (client) => {
        await settleMode(client, 'production')
        await expect(client.query(contoh)).rejects.toMatchObject({ code: '23514' })
        await expect(
          client.query(
            `insert into auth."user" (id, name, email, "emailVerified", demonstration) values ('x', 'x', 'x', false, true)`,
          ),
        ).rejects.toMatchObject({ code: '23514' })
        await client.query(contoh.replace('true)', 'false)'))
        await expect(client.query(`update netra.accounts set demonstration = true`)).rejects.toMatchObject({
          code: '23514',
        })
        await expect(settleMode(client, 'demonstration')).rejects.toThrow(/made for production/)
        await expect(client.query(`update netra.installation set mode = 'demonstration'`)).rejects.toMatchObject({
          code: '23514',
        })
        await expect(client.query(`delete from netra.installation`)).rejects.toMatchObject({ code: '23514' })
      })
    } finally {
      await production.close()
    }
  })

  test('every table that could hold demonstration rows is guarded', async () => {
    const { rows } = await sql<{ name: string }>`
      select a.attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attname = 'demonstration' and not a.attisdropped and c.relkind = 'r' and n.nspname in ('netra', 'auth')
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'refuse_demonstration')`.execute(
      clone.owner,
    )
    expect(rows).toEqual([])
  })

  test('a demonstration takes the same row, and can then never serve production', async () => {
    const demonstration = await cloneDatabase()
    try {
      await asOwner(demonstration, async (client) => {
        await settleMode(client, 'production')
        await settleMode(client, 'demonstration')
        await client.query(contoh)
        await expect(settleMode(client, 'production')).rejects.toThrow(/made for demonstration/)
      })
    } finally {
      await demonstration.close()
    }
  })

  test('the one-click door opens demonstration accounts only, and in production it is not there', async () => {
    const config = { databaseUrl: clone.urlFor('netra_auth'), secret: 'x'.repeat(43), origin: 'http://localhost:3000' }
    const [open, shut] = await Promise.all([
      createAccounts({ ...config, demonstration: true, sso: null }),
      createAccounts({ ...config, demonstration: false, sso: null }),
    ])
    try {
      await open.accounts.ensureDemonstrationUser({ id: 'contoh-uji', name: 'Contoh Uji' })
      const account = newId()
      await sql`insert into netra.accounts (id, kind, name, auth_user_id, demonstration) values (${account}, 'person', 'Contoh Uji', 'contoh-uji', true)`.execute(
        clone.owner,
      )
      const real = await clone.owner
        .selectFrom('netra.accounts')
        .select('auth_user_id')
        .where('id', '=', await officer('asli@uji.test'))
        .executeTakeFirstOrThrow()
      const through = (accounts: Netra['accounts'], user: string) =>
        signInDemonstration({ ...netra, accounts }, stranger(), user)
      expect(await through(open.accounts, 'contoh-uji')).toMatchObject({ ok: true })
      expect(await through(open.accounts, real.auth_user_id ?? '')).toMatchObject({
        ok: false,
        refusal: { reason: 'not-allowed' },
      })
      expect(await through(shut.accounts, 'contoh-uji')).toMatchObject({
        ok: false,
        refusal: { reason: 'not-allowed' },
      })
    } finally {
      await Promise.all([open.close(), shut.close()])
    }
  })

  test('the proof counts for administrator and auditor, and is empty for anybody else', async () => {
    const count = (actor: ActorId) =>
      asActor(clone.db, actor, (tx) => sql`select table_name from netra.count_demonstration()`.execute(tx)).then(
        ({ rows }) => rows.length,
      )
    expect(await count(admin)).toBeGreaterThan(10)
    expect(await count(await person('auditor', 'BAWASLU-RI'))).toBeGreaterThan(10)
    expect(await count(await person('ketua', 'UJI-KAB'))).toBe(0)
    expect(await count(systemActors.intake)).toBe(0)
  })
})

test('on https the cookies belong to this host alone', async () => {
  const { accounts, close } = await createAccounts({
    databaseUrl: clone.urlFor('netra_auth'),
    secret: 'x'.repeat(43),
    origin: 'https://netra.uji',
    demonstration: false,
    sso: null,
  })
  try {
    await officer('https@uji.test')
    const answer = await accounts.signIn(stranger(), { email: 'https@uji.test', password })
    const cookies = answer.ok ? answer.value.cookies.filter(({ maxAge }) => maxAge !== 0) : []
    expect(cookies.map(({ name, secure }) => [name.startsWith('__Host-netra.'), secure])).toEqual(
      cookies.map(() => [true, true]),
    )
    expect(cookies.length).toBeGreaterThan(0)
  } finally {
    await close()
  }
})

test('the role of the sign-in sees its own schema and nothing of ours', async () => {
  const client = new pg.Client({ connectionString: clone.urlFor('netra_auth') })
  await client.connect()
  try {
    await expect(client.query('select from auth."user"')).resolves.toBeDefined()
    await expect(client.query('select from netra.accounts')).rejects.toMatchObject({ code: '42501' })
    await expect(client.query('create table auth.x ()')).rejects.toMatchObject({ code: '42501' })
  } finally {
    await client.end()
  }
  await expect(sql`select from auth."user"`.execute(clone.db)).rejects.toMatchObject({ code: '42501' })
})
