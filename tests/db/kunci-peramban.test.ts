/** Keys of an office that an officer's page wraps: what the server is sent, and what it takes. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  agreeToSwitch,
  askSwitch,
  beginGiving,
  beginRenewing,
  giveFromBrowser,
  makeOfficerKey,
  recoverKeys,
  renewFromBrowser,
  type BrowserTry,
  type Netra,
  type Wrapped,
} from '#app'
import { printShare, recoveryBytes, splitSecret } from '#core'
import { createKeyRing, createSealer } from '#gear'
import type { ActorId } from '#store'
import { unlockOfficeKeys } from '../../src/app/kunci/unlock-office-keys.ts'
import { keysDir } from '../../src/main/folders.ts'
import { cloneDatabase, dataDirOf, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

let clone: Clone
let house: Netra
let officeId: string
const folder = mkdtempSync(join(tmpdir(), 'netra-wrapped-'))
const people = new Map<string, ActorId>()
const who = (name: string): ActorId => {
  const id = people.get(`Contoh ${name}`)
  if (id === undefined) throw new Error(`no ${name}`)
  return id
}
const proof = 'totp'
const of = (name: string) => ({ actor: who(name), proof, officeId }) as const
const passphraseOf = (name: string) => `kata sandi panjang ${name}`
const refusedAs = (stand: string) => ({ refusal: { reason: 'office-key', stand } })

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  for (const { id, name } of await clone.owner.selectFrom('netra.accounts').select(['id', 'name']).execute())
    people.set(name, id as ActorId)
  officeId = (
    await clone.owner
      .selectFrom('netra.offices')
      .select('id')
      .where('code', '=', 'BAWASLU-64.01')
      .executeTakeFirstOrThrow()
  ).id
  cpSync(keysDir(dataDirOf('demonstration')), folder, { recursive: true })
  house = { ...clone.netra, keyRing: await createKeyRing(folder, 10), sealer: createSealer(folder) }
  for (const name of ['Eka Penanganan', 'Gunawan Ketua', 'Gita Anggota']) await makeKey(name)
  granted(await askSwitch(house, of('Gunawan Ketua')))
  granted(await agreeToSwitch(house, of('Gita Anggota')))
  await makeKey('Hadi Anggota')
})
afterAll(async () => {
  await clone.close()
  rmSync(folder, { recursive: true })
})

async function makeKey(name: string): Promise<void> {
  const from = { passphrase: passphraseOf(name), again: passphraseOf(name) }
  granted(await makeOfficerKey(house, { actor: who(name), proof, before: 'diganti', from }))
}

/** What the page does with what it is handed: opens, answers, and wraps to whom it is for. */
async function inPage(begun: BrowserTry, passphrase: string, recipient: string) {
  const own = await house.keyRing.open(begun.locked, passphrase)
  if (own === null) throw new Error('the passphrase is wrong')
  const answer = await house.keyRing.unwrap(begun.question, own)
  const wraps: Wrapped[] = []
  for (const { officeKeyId, wrapped } of begun.wraps)
    wraps.push({ officeKeyId, bytes: await house.keyRing.wrap(await house.keyRing.unwrap(wrapped, own), recipient) })
  return { answer, wraps }
}
const keyOf = async (name: string) =>
  (
    await clone.owner
      .selectFrom('netra.officer_keys')
      .select('id')
      .where('account_id', '=', who(name))
      .executeTakeFirstOrThrow()
  ).id
const wrapsOf = async (name: string) =>
  (
    await clone.owner
      .selectFrom('netra.office_key_wraps as w')
      .innerJoin('netra.officer_keys as k', 'k.id', 'w.officer_key_id')
      .select('w.office_key_id as id')
      .where('k.account_id', '=', who(name))
      .execute()
  ).map(({ id }) => id)
const eventsOf = async (type: string) =>
  (
    await sql<{
      data: Record<string, unknown>
    }>`select data from netra.events where type = ${type} order by recorded_at`.execute(clone.owner)
  ).rows

test('a colleague is given the key by what the page wrapped, and by nothing less', async () => {
  const giver = of('Eka Penanganan')
  const toKeyId = await keyOf('Hadi Anggota')
  expect(await wrapsOf('Hadi Anggota')).toEqual([])
  const begun = granted(await beginGiving(house, { ...giver, toKeyId }))
  const page = await inPage(begun, passphraseOf('Eka Penanganan'), begun.recipient)
  const given = { ...giver, toKeyId, tryId: begun.tryId, answer: page.answer, wraps: page.wraps }
  // What was asked for is handed out closed: no private half is in it.
  expect(Buffer.concat([begun.locked, ...begun.wraps.map(({ wrapped }) => wrapped)]).includes('AGE-SECRET-KEY-1')).toBe(
    false,
  )
  expect(await giveFromBrowser(house, { ...given, answer: 'tidak' })).toMatchObject(refusedAs('wrong-passphrase'))
  for (const wraps of [[], page.wraps.map((one) => ({ ...one, bytes: Buffer.from('AGE-SECRET-KEY-1') }))]) {
    const again = granted(await beginGiving(house, { ...giver, toKeyId }))
    const { answer } = await inPage(again, passphraseOf('Eka Penanganan'), again.recipient)
    expect(await giveFromBrowser(house, { ...given, tryId: again.tryId, answer, wraps })).toMatchObject({
      refusal: { reason: 'field', field: 'wraps' },
    })
  }
  expect(await wrapsOf('Hadi Anggota')).toEqual([])
  granted(await giveFromBrowser(house, given))
  const officeKeyIds = await wrapsOf('Hadi Anggota')
  expect(officeKeyIds.length).toBeGreaterThan(0)
  const opened = await unlockOfficeKeys(house, {
    actor: who('Hadi Anggota'),
    officeKeyIds,
    passphrase: passphraseOf('Hadi Anggota'),
  })
  expect([...granted(opened).values()].every((key) => key.startsWith('AGE-SECRET-KEY-1'))).toBe(true)
  expect((await eventsOf('office-keys-given')).at(-1)?.data).toMatchObject({ toKeyId, inPage: true })
  // An answer counts once.
  expect((await giveFromBrowser(house, given)).ok).toBe(false)
})

test('nobody outside the office begins it, and nobody by one factor', async () => {
  const toKeyId = await keyOf('Hadi Anggota')
  expect(await beginGiving(house, { ...of('Malik Provinsi'), toKeyId })).toMatchObject({
    refusal: { reason: 'not-found' },
  })
  expect(await beginRenewing(house, { ...of('Eka Penanganan'), proof: 'password' })).toMatchObject({
    refusal: { reason: 'one-factor' },
  })
})

test('new recovery shares are the page’s alone: two of them give the keys back, and the server was sent a public half', async () => {
  const renewer = of('Eka Penanganan')
  const begun = granted(await beginRenewing(house, renewer))
  const secret = randomBytes(recoveryBytes)
  const { recipient } = await house.keyRing.pairOfSecret(secret)
  const shares = splitSecret(secret, randomBytes(recoveryBytes)).map(printShare)
  const page = await inPage(begun, passphraseOf('Eka Penanganan'), recipient)
  const finished = { ...renewer, tryId: begun.tryId, answer: page.answer, wraps: page.wraps }
  granted(await renewFromBrowser(house, { ...finished, recipient }))
  const [one = '', , other = ''] = shares
  expect(granted(await recoverKeys(house, { ...of('Gunawan Ketua'), shares: [one, other] }))).toBe(0)
  expect(await recoverKeys(house, { ...of('Gunawan Ketua'), shares: [one, one] })).toMatchObject({
    refusal: { reason: 'shares-wrong' },
  })
  const rest = (
    await sql<{
      n: number
    }>`select count(*)::integer as n from netra.office_recoveries r where r::text like '%' || ${Buffer.from(secret).toString('hex')} || '%'`.execute(
      clone.owner,
    )
  ).rows[0]?.n
  expect(rest).toBe(0)
  const again = granted(await beginRenewing(house, renewer))
  const second = await inPage(again, passphraseOf('Eka Penanganan'), recipient)
  expect(
    await renewFromBrowser(house, {
      ...renewer,
      tryId: again.tryId,
      answer: second.answer,
      wraps: second.wraps,
      recipient: 'age1x',
    }),
  ).toMatchObject({ refusal: { reason: 'field', field: 'wraps' } })
})
