/** What reporter and office write to each other by a receipt: who reads it, how much may come, and that it reaches the office that has the case. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askNudge,
  attachmentAtDesk,
  attachmentByReceipt,
  endFollow,
  nudgeReporters,
  readFollow,
  openCasePage,
  readStatus,
  openThreads,
  readThread,
  receiveReport,
  writeByReceipt,
  writeToReporter,
  type WriteByReceipt,
} from '#app'
import { messageLimits } from '#core'
import { createMailer } from '#gear'
import { addHours, plainDate } from '#law'
import {
  accessOf,
  asActor,
  caseStore,
  newId,
  parseReceipt,
  receiptHash,
  threadDoor,
  type ActorId,
  type Receipt,
} from '#store'
import { countUnread } from '#store/views'
import { nudgeMail } from '#wording'
import { halvesOf } from '../../src/lib/segel/receipt-half.ts'
import { openFile, sealFile } from '../../src/lib/segel/seal-file.ts'
import { openMessage, sealMessage } from '../../src/lib/segel/seal-message.ts'
import { smtpServer } from '../support/smtp-server.ts'
import { cloneDatabase, type Clone } from '../support/database.ts'
import { granted } from './granted.ts'

const notFound = { ok: false, refusal: { reason: 'not-found' } }
const office = 'Eka Penanganan'

let clone: Clone
let who: (name: string) => ActorId

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  const accounts = await clone.owner.selectFrom('netra.accounts').select(['id', 'name']).execute()
  who = (name) => (accounts.find((one) => one.name === `Contoh ${name}`)?.id ?? name) as ActorId
})
afterAll(() => clone.close())

type Reported = { readonly caseId: string; readonly reportId: string; readonly receipt: string }

async function reported(): Promise<Reported> {
  const received = await receiveReport(
    clone.netra,
    {
      lane: 'informasi',
      kind: 'netralitas',
      regionCode: '64.01',
      happenedOn: plainDate('2024-10-01'),
      knownOn: plainDate('2024-10-02'),
      narrative: 'Seorang pegawai contoh mengajak memilih.',
      subject: { kind: 'pns', name: 'Contoh Terlapor' },
      secrets: {},
    },
    { door: 'web' },
  )
  const { receipt } = granted(received)
  const row = await clone.owner
    .selectFrom('netra.reports')
    .select(['id', 'case_id'])
    .where('receipt_hash', '=', receiptHash(receipt.replaceAll('-', '') as Receipt))
    .executeTakeFirstOrThrow()
  return { caseId: row.case_id, reportId: row.id, receipt }
}

const write = ({ receipt }: Reported, words: string, wanted: Partial<WriteByReceipt> = {}, house = clone.netra) =>
  writeByReceipt(house, { typed: receipt, address: '127.0.0.1', key: newId(), says: { words }, ...wanted })
const answer = ({ caseId, reportId }: Reported, words: string, name = office, key = newId()) =>
  writeToReporter(clone.netra, { actor: who(name), caseId, reportId, key, says: { words } })
const open = ({ caseId }: Reported, name = office) => openThreads(clone.netra, { actor: who(name), caseId })
const wordsOf = (messages: readonly { readonly words: string | null }[] = []) => messages.map(({ words }) => words)
const read = async (of: Reported, name = office) => wordsOf(granted(await open(of, name)).shown?.messages)
const readBack = async ({ receipt }: Reported) => (await readThread(clone.netra, receipt))?.messages ?? []
const unread = ({ caseId }: Reported, name = office) =>
  asActor(clone.netra.db, who(name), async (tx) => (await countUnread(tx, [caseId])).get(caseId) ?? 0)
const eventsOf = ({ caseId }: Reported) =>
  clone.owner
    .selectFrom('netra.events')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('type', 'like', 'message-%')
    .orderBy('recorded_at')
    .execute()
const move = ({ caseId }: Reported, code: string) =>
  sql`update netra.cases set handling_office_id = (select id from netra.offices where code = ${code}) where id = ${caseId}`.execute(
    clone.owner,
  )

describe('a thread', () => {
  test('carries what both wrote, to both; what the office wrote before he came is his too, and new once', async () => {
    const one = await reported()
    granted(await answer(one, 'Di mana kejadiannya? (contoh)'))
    const [first] = await readBack(one)
    expect(first).toMatchObject({ sender: 'kantor', words: 'Di mana kejadiannya? (contoh)', isNew: true })
    granted(await write(one, 'Di balai desa.\nSore hari.'))
    granted(await answer(one, 'Terima kasih (contoh).'))
    const both = ['Di mana kejadiannya? (contoh)', 'Di balai desa.\nSore hari.', 'Terima kasih (contoh).']
    expect(await read(one)).toEqual(both)
    const thread = await readBack(one)
    expect(wordsOf(thread)).toEqual(both)
    expect(thread.map(({ isNew }) => isNew)).toEqual([false, false, true])
    expect((await readBack(one)).some(({ isNew }) => isNew)).toBe(false)
    // Whose words they are, he reads by office and never by name.
    expect(JSON.stringify(thread)).not.toContain('Eka')
  })

  test('is unread at the desk until an officer of the office opens it, and says so to nobody else', async () => {
    const one = await reported()
    expect(await unread(one)).toBe(0)
    granted(await write(one, 'Satu (contoh).'))
    granted(await write(one, 'Dua (contoh).'))
    expect(await unread(one)).toBe(2)
    expect(await unread(one, 'Malik Provinsi')).toBe(0)
    expect(granted(await openCasePage(clone.netra, { caseId: one.caseId, actor: who(office) })).threads).toMatchObject([
      { reportId: one.reportId, unread: 2 },
    ])
    await open(one, 'Malik Provinsi')
    expect(await unread(one)).toBe(2)
    await open(one)
    expect(await unread(one)).toBe(0)
  })

  test('leaves events that say who and when, and not what; they make no open form old', async () => {
    const one = await reported()
    const formEvents = () => asActor(clone.netra.db, who(office), (tx) => caseStore.countEvents(tx, one.caseId))
    const before = await formEvents()
    granted(await write(one, 'Isi yang tersegel (contoh).'))
    granted(await answer(one, 'Jawaban yang tersegel (contoh).'))
    const events = await eventsOf(one)
    expect(events.map(({ type, basis }) => [type, basis])).toEqual([
      ['message-came', 'N45'],
      ['message-sent', 'N45'],
    ])
    expect(events[1]).toMatchObject({ actor_id: who(office), data: { role: 'staf-penanganan' } })
    expect(JSON.stringify(events)).not.toContain('tersegel')
    expect(await formEvents()).toBe(before)
  })

  test('sent twice is one message on either side; the same form with other words is told so', async () => {
    const one = await reported()
    const key = newId()
    for (const _ of [1, 2]) granted(await write(one, 'Sekali saja (contoh).', { key }))
    expect(await write(one, 'Lain (contoh).', { key })).toMatchObject({ refusal: { reason: 'sent-before' } })
    for (const _ of [1, 2]) granted(await answer(one, 'Sekali juga (contoh).', office, key))
    expect(await answer(one, 'Lain (contoh).', office, key)).toMatchObject({ refusal: { reason: 'sent-before' } })
    expect(await read(one)).toEqual(['Sekali saja (contoh).', 'Sekali juga (contoh).'])
    expect(await eventsOf(one)).toHaveLength(2)
    // The control: another form is another message.
    granted(await write(one, 'Sekali saja (contoh).'))
    expect(await read(one)).toHaveLength(3)
  })

  test('takes ten in an hour and thirty in a day by one receipt, and of another receipt as many; too long and blank are said', async () => {
    const [one, other] = [await reported(), await reported()]
    const at = (hours: number) => {
      const now = addHours(clone.netra.clock(), hours)
      return { ...clone.netra, clock: () => now }
    }
    const ten = async (house = clone.netra) => {
      for (let n = 0; n < 10; n++) granted(await write(one, `Banyak ${String(n)} (contoh).`, {}, house))
    }
    const full = { refusal: { reason: 'too-many' } }
    await ten()
    expect(await write(one, 'Sebelas (contoh).')).toMatchObject(full)
    granted(await write(other, 'Yang lain (contoh).'))
    await ten(at(2))
    await ten(at(4))
    expect(await write(one, 'Tiga puluh satu (contoh).', {}, at(6))).toMatchObject(full)
    granted(await write(one, 'Besok (contoh).', {}, at(29)))
    expect(await write(other, 'x'.repeat(messageLimits.longest + 1))).toMatchObject({
      refusal: { field: 'words', problem: 'too-long' },
    })
    expect(await write(other, ' ')).toMatchObject({ refusal: { field: 'words', problem: 'blank' } })
  })

  test('does not open to a wrong receipt, which costs its address', async () => {
    const wrong = { typed: '0123-4567-89AB-CDEF-GHJK-MNPQ', address: '203.0.113.9' }
    const one = await reported()
    expect(await readThread(clone.netra, wrong.typed)).toBeNull()
    for (let n = 0; n < 10; n++) expect(await write(one, 'x', wrong)).toMatchObject({ refusal: { reason: 'unknown' } })
    expect(await write(one, 'x', wrong)).toMatchObject({ refusal: { reason: 'slow-down' } })
    // A right one is answered from the same address.
    granted(await write(one, 'Ya (contoh).', { address: wrong.address }))
  })
})

describe('a page that keeps its receipt to itself', () => {
  const address = '127.0.0.1'
  /** What the page sends, made of what it was shown. */
  async function sealed(one: Reported, words: string, key?: { readonly id: string; readonly recipient: string }) {
    const own = await halvesOf(one.receipt)
    const office = key ?? (await readThread(clone.netra, own.access))?.inPage?.key
    if (office === undefined) throw new Error('no key is shown')
    const says = {
      officeKeyId: office.id,
      forOffice: await sealMessage(words, office.recipient),
      recipient: own.recipient,
      forReceipt: await sealMessage(words, own.recipient),
    }
    return { typed: own.access, address, key: newId(), says }
  }

  test('writes and reads by half of it; the office reads it, and the whole receipt without JavaScript does', async () => {
    const one = await reported()
    granted(await answer(one, 'Di mana? (contoh)'))
    const own = await halvesOf(one.receipt)
    expect(granted(await readStatus(clone.netra, own.access, address)).lane).toBe('informasi')
    const [first] = (await readThread(clone.netra, own.access, own.recipient))?.messages ?? []
    expect(first).toMatchObject({ words: null, isNew: true })
    expect(await openMessage(first?.sealed ?? new Uint8Array(), own.identity)).toBe('Di mana? (contoh)')
    const sent = await sealed(one, 'Di pasar (contoh).')
    for (const _ of [1, 2]) granted(await writeByReceipt(clone.netra, sent))
    expect(await read(one)).toEqual(['Di mana? (contoh)', 'Di pasar (contoh).'])
    expect(wordsOf(await readBack(one))).toEqual(['Di mana? (contoh)', 'Di pasar (contoh).'])
    const other = { ...sent, says: { ...sent.says, forOffice: await sealMessage('Lain.', own.recipient) } }
    expect(await writeByReceipt(clone.netra, other)).toMatchObject({ refusal: { reason: 'sent-before' } })
  })

  test('is refused where it sends words, a seal to another receipt, or something that is no seal; half a receipt is guessed like a whole', async () => {
    const one = await reported()
    const sent = await sealed(one, 'x')
    const badly = { refusal: { reason: 'sealed-badly' } }
    const says = { words: 'Terang (contoh).' }
    expect(await writeByReceipt(clone.netra, { ...sent, says })).toMatchObject(badly)
    const bare = { ...sent.says, forOffice: Buffer.from('Terang (contoh).') }
    expect(await writeByReceipt(clone.netra, { ...sent, says: bare })).toMatchObject(badly)
    granted(await writeByReceipt(clone.netra, sent))
    const { recipient } = await halvesOf((await reported()).receipt)
    const theirs = { ...sent, key: newId(), says: { ...sent.says, recipient } }
    expect(await writeByReceipt(clone.netra, theirs)).toMatchObject(badly)
    const wrong = {
      ...sent,
      typed: sent.typed.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')),
      address: '203.0.113.8',
    }
    for (let n = 0; n < 10; n++)
      expect(await writeByReceipt(clone.netra, wrong)).toMatchObject({ refusal: { reason: 'unknown' } })
    expect(await writeByReceipt(clone.netra, wrong)).toMatchObject({ refusal: { reason: 'slow-down' } })
    // Nor is what the database keeps of a receipt a half of it.
    const receipt = parseReceipt(one.receipt) ?? ('' as Receipt)
    const hash = `akses-${receiptHash(receipt).toString('hex')}`
    expect(await readThread(clone.netra, hash)).toBeNull()
    expect(await readThread(clone.netra, accessOf(receipt))).not.toBeNull()
  })

  test('is flooded no further than by the whole receipt', async () => {
    const one = await reported()
    for (let n = 0; n < 10; n++) granted(await writeByReceipt(clone.netra, await sealed(one, `Banyak ${String(n)}.`)))
    const full = { refusal: { reason: 'too-many' } }
    expect(await writeByReceipt(clone.netra, await sealed(one, 'Sebelas.'))).toMatchObject(full)
    expect(await write(one, 'Sebelas.')).toMatchObject(full)
  })

  test('was loaded before the office changed its key: what it sealed is asked for again, and what was kept is known', async () => {
    const one = await reported()
    const kept = await sealed(one, 'Sebelum diputar (contoh).')
    granted(await writeByReceipt(clone.netra, kept))
    const before = await sealed(one, 'Sesudah diputar (contoh).')
    const since = (hours: number) =>
      sql`update netra.office_keys set retired_at = now() + make_interval(hours => ${hours}) where id = ${before.says.officeKeyId}`.execute(
        clone.owner,
      )
    await since(-1)
    try {
      expect(await writeByReceipt(clone.netra, before)).toMatchObject({ refusal: { reason: 'key-changed' } })
      granted(await writeByReceipt(clone.netra, kept))
      const fresh = { ...clone.netra }
      const key = (await readThread(fresh, before.typed))?.inPage?.key
      expect(key?.id).not.toBe(before.says.officeKeyId)
      granted(await writeByReceipt(fresh, await sealed(one, 'Sesudah diputar (contoh).', key)))
      expect(await read(one)).toEqual(['Sebelum diputar (contoh).', 'Sesudah diputar (contoh).'])
    } finally {
      await sql`update netra.office_keys set retired_at = now() where office_id = (select office_id from netra.office_keys where id = ${before.says.officeKeyId}) and retired_at is null`.execute(
        clone.owner,
      )
      await sql`update netra.office_keys set retired_at = null where id = ${before.says.officeKeyId}`.execute(
        clone.owner,
      )
    }
  })

  test('opens what came before there were halves once the whole receipt was shown, and not earlier', async () => {
    const one = await reported()
    const receipt = parseReceipt(one.receipt) ?? ('' as Receipt)
    await sql`update netra.reports set receipt_hash = sha256(convert_to(${`netra receipt ${receipt}`}, 'UTF8')) where id = ${one.reportId}`.execute(
      clone.owner,
    )
    expect(await readThread(clone.netra, accessOf(receipt))).toBeNull()
    expect(await readBack(one)).toEqual([])
    expect(await readThread(clone.netra, accessOf(receipt))).not.toBeNull()
  })
})

describe('a file with a message', () => {
  const address = '127.0.0.1'
  const photo = Buffer.concat([
    Buffer.from('ffd8ffe000104a464946', 'hex'),
    Buffer.from('Contoh gambar rahasia'),
    Buffer.alloc(70_000, 7),
  ])
  const idOf = async (one: Reported) => (await readBack(one)).findLast(({ fileSize }) => fileSize !== null)?.id ?? ''
  const atDesk = (one: Reported, messageId: string, name = office, asSealed = false) =>
    attachmentAtDesk(clone.netra, { actor: who(name), caseId: one.caseId, messageId, asSealed, passphrase: '' })
  const byReceipt = ({ receipt }: Reported, messageId: string, typed = receipt) =>
    attachmentByReceipt(clone.netra, { typed, address, messageId })

  test('reaches the other side and nobody else, either way; what lies in the vault is sealed', async () => {
    const [one, other] = [await reported(), await reported()]
    const early = { actor: who(office), caseId: one.caseId, reportId: one.reportId, key: newId(), says: { words: 'x' } }
    expect(await writeToReporter(clone.netra, { ...early, file: photo })).toMatchObject({
      refusal: { reason: 'reporter-not-come' },
    })
    for (const _ of [1, 2]) granted(await write(one, 'Dengan gambar (contoh).', { file: photo, key: 'sama' }))
    const id = await idOf(one)
    expect(granted(await atDesk(one, id)).bytes).toEqual(new Uint8Array(photo))
    expect(granted(await byReceipt(one, id)).bytes).toEqual(new Uint8Array(photo))
    expect(Buffer.from((await clone.netra.files.read(id)) ?? []).includes('rahasia')).toBe(false)
    expect(
      (await clone.owner.selectFrom('netra.report_message_files').selectAll().where('message_id', '=', id).execute())
        .length,
    ).toBe(1)
    for (const name of ['Malik Provinsi', 'Rizal Tetangga', 'Hana Sekretariat'])
      expect(await atDesk(one, id, name), name).toMatchObject(notFound)
    expect(await atDesk(other, id)).toMatchObject(notFound)
    expect(await byReceipt(other, id)).toMatchObject({ refusal: { reason: 'unknown' } })
    granted(await writeToReporter(clone.netra, { ...early, file: photo }))
    expect(granted(await byReceipt(one, await idOf(one))).bytes).toEqual(new Uint8Array(photo))
    expect(await write(one, 'x', { file: Buffer.alloc(0) })).toMatchObject({
      refusal: { reason: 'file', fault: 'empty' },
    })
    const page = Buffer.alloc(6_000_000, '<svg>')
    expect(await write(one, 'x', { file: page })).toMatchObject({ refusal: { reason: 'file', fault: 'too-large' } })
  })

  test('is sealed and opened by a page that keeps its receipt; in the clear beside sealed words it is not taken', async () => {
    const one = await reported()
    const own = await halvesOf(one.receipt)
    const key = (await readThread(clone.netra, own.access))?.inPage?.key
    if (key === undefined) throw new Error('no key is shown')
    const says = {
      ...{ officeKeyId: key.id, recipient: own.recipient },
      forOffice: await sealMessage('Gambar (contoh).', key.recipient),
      forReceipt: await sealMessage('Gambar (contoh).', own.recipient),
    }
    const sent = { typed: own.access, address, key: newId(), says }
    expect(await writeByReceipt(clone.netra, { ...sent, file: photo })).toMatchObject({
      refusal: { reason: 'sealed-badly' },
    })
    granted(await writeByReceipt(clone.netra, { ...sent, file: await sealFile(photo, [key.recipient, own.recipient]) }))
    const id = await idOf(one)
    const half = granted(await byReceipt(one, id, own.access))
    expect(half.isSealed).toBe(true)
    expect(await openFile(half.bytes, own.identity)).toEqual(new Uint8Array(photo))
    expect(granted(await byReceipt(one, id)).bytes).toEqual(new Uint8Array(photo))
    expect(granted(await atDesk(one, id)).bytes).toEqual(new Uint8Array(photo))
    expect(granted(await atDesk(one, id, office, true)).isSealed).toBe(true)
  })
})

describe('news by mail', () => {
  test('is off; asked for, it is one sentence after three hours, once until he has looked, and gone with the case', async () => {
    const server = await smtpServer()
    try {
      const later = (hours: number) => {
        const now = addHours(clone.netra.clock(), hours)
        const mailer = createMailer({ url: server.url, from: 'netra@contoh.go.id', password: null })
        return { ...clone.netra, mailer, clock: () => now }
      }
      const tell = (hours: number) => nudgeReporters(later(hours), nudgeMail())
      const [silent, one] = [await reported(), await reported()]
      const wants = (mail: string | null) => askNudge(clone.netra, { typed: one.receipt, address: '127.0.0.1', mail })
      for (const mail of ['', 'bukan alamat', 'a@b'])
        expect(await wants(mail)).toMatchObject({ refusal: { reason: 'no-mail-address' } })
      // Pressed three times at once: one address, and no fault.
      for (const pressed of await Promise.all([1, 2, 3].map(() => wants('seseorang@contoh.id')))) granted(pressed)
      for (const each of [silent, one]) granted(await answer(each, 'Rahasia kantor (contoh).'))
      expect(await tell(2)).toBe(0)
      expect(await tell(4)).toBe(1)
      expect(await tell(9)).toBe(0)
      const [mail, ...more] = server.arrived
      expect(more).toEqual([])
      expect(mail?.to).toEqual(['seseorang@contoh.id'])
      expect(mail?.text.trim()).toBe('Ada kabar.')
      const { receipt_number, region_code, office } = await clone.owner
        .selectFrom('netra.cases as c')
        .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
        .select(['c.receipt_number', 'c.region_code', 'o.name as office'])
        .where('c.id', '=', one.caseId)
        .executeTakeFirstOrThrow()
      for (const word of [
        one.caseId,
        one.reportId,
        one.receipt,
        one.receipt.replaceAll('-', ''),
        receipt_number,
        region_code,
        office,
        'Bawaslu',
        'Rahasia',
        'http',
      ])
        if (word !== null) expect(mail?.raw.toLowerCase()).not.toContain(word.toLowerCase())
      // Nobody of the office sees that he left an address, nor is it in a row in the clear.
      expect(JSON.stringify(await eventsOf(one))).not.toContain('seseorang')
      const rows = await sql<{ row: string }>`select n::text as row from netra.thread_nudges n`.execute(clone.owner)
      expect(rows.rows).toHaveLength(1)
      expect(JSON.stringify(rows.rows)).not.toContain(Buffer.from('seseorang').toString('hex'))
      await expect(
        asActor(clone.netra.db, who('Eka Penanganan'), (tx) => sql`select * from netra.thread_nudges`.execute(tx)),
      ).rejects.toThrow(/permission/)
      await readBack(one)
      granted(await answer(one, 'Lagi (contoh).'))
      expect(await tell(4)).toBe(1)
      granted(await wants(null))
      await readBack(one)
      granted(await answer(one, 'Sesudah dihentikan (contoh).'))
      expect(await tell(4)).toBe(0)
      granted(await wants('seseorang@contoh.id'))
      await sql`update netra.cases set state = 'dicabut' where id = ${one.caseId}`.execute(clone.owner)
      expect(await tell(4)).toBe(0)
      expect((await sql`select 1 from netra.thread_nudges`.execute(clone.owner)).rows).toEqual([])
    } finally {
      await server.stop()
    }
  })
})

describe('one press in a program that reads mail', () => {
  test('ends the news of a reporter, where the sender names this site; the address in the head is that of any follower', async () => {
    const server = await smtpServer()
    try {
      const from = (domain: string) => createMailer({ url: server.url, from: `netra@${domain}`, password: null })
      const origin = 'https://netra.contoh.go.id'
      const tell = (hours: number, domain: string) => {
        const now = addHours(clone.netra.clock(), hours)
        return nudgeReporters({ ...clone.netra, origin, mailer: from(domain), clock: () => now }, nudgeMail())
      }
      const one = await reported()
      granted(await askNudge(clone.netra, { typed: one.receipt, address: '127.0.0.1', mail: 'seseorang@contoh.id' }))
      granted(await answer(one, 'Rahasia kantor (contoh).'))
      expect(await tell(4, 'contoh.go.id')).toBe(1)
      const head = server.arrived.at(-1)?.raw.replace(/\r\n[ \t]+/g, ' ') ?? ''
      expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
      const [, token = ''] =
        /^List-Unsubscribe: <https:\/\/netra\.contoh\.go\.id\/ikuti\/([0-9a-f]{40})\/henti>/m.exec(head) ?? []
      expect(token).not.toBe('')
      expect(server.arrived.at(-1)?.text.trim()).toBe('Ada kabar.')
      for (const word of [one.caseId, one.reportId, one.receipt, one.receipt.replaceAll('-', ''), 'Rahasia'])
        expect(head.toLowerCase()).not.toContain(word.toLowerCase())
      // Nobody who has that address learns what it is of, or whether it still is.
      expect(await readFollow(clone.netra, token)).toBeNull()
      const kept = () => sql`select n.report_id from netra.thread_nudges n`.execute(clone.owner)
      expect((await kept()).rows).toHaveLength(1)
      expect(await endFollow(clone.netra, 'f'.repeat(40))).toBe(false)
      expect((await kept()).rows).toHaveLength(1)
      expect(await endFollow(clone.netra, token)).toBe(true)
      expect((await kept()).rows).toEqual([])
      await readBack(one)
      granted(await answer(one, 'Sesudah dihentikan (contoh).'))
      expect(await tell(4, 'contoh.go.id')).toBe(0)

      // A sender that does not name the site says no more in the head than it did.
      granted(await askNudge(clone.netra, { typed: one.receipt, address: '127.0.0.1', mail: 'seseorang@contoh.id' }))
      expect(await tell(4, 'surat-netral.id')).toBe(1)
      expect(server.arrived.at(-1)?.raw).not.toMatch(/http|List-Unsubscribe/i)
      granted(await askNudge(clone.netra, { typed: one.receipt, address: '127.0.0.1', mail: null }))
    } finally {
      await server.stop()
    }
  })
})

describe('who reads it', () => {
  test('officers of the office that handles the case; no rank above, neighbour, lent, secretariat, counter, police or accused', async () => {
    const one = await reported()
    granted(await write(one, 'Hanya untuk kantor (contoh).'))
    const rows = (name: string) =>
      asActor(clone.netra.db, who(name), (tx) =>
        tx.selectFrom('netra.report_messages').select('id').where('report_id', '=', one.reportId).execute(),
      )
    const sees = async (name: string) => ({ page: (await open(one, name)).ok, rows: (await rows(name)).length })
    for (const name of [office, 'Gita Anggota', 'Gunawan Ketua'])
      expect(await sees(name), name).toEqual({ page: true, rows: 1 })
    const others = [
      'Malik Provinsi',
      'Laras Provinsi',
      'Rizal Tetangga',
      'Hana Sekretariat',
      'Dewi Loket',
      'Endah Auditor',
      'Fajar Pengelola',
    ]
    const { rows: police } = await sql<{ name: string }>`
      select a.name from netra.accounts a join netra.memberships m on m.account_id = a.id where m.role like 'gakkumdu-%' or m.role = 'propam'`.execute(
      clone.owner,
    )
    expect(police.length).toBeGreaterThan(0)
    for (const name of [...others, ...police.map((one) => one.name.replace('Contoh ', ''))]) {
      expect(await sees(name), name).toEqual({ page: false, rows: 0 })
      expect(await answer(one, 'x', name), name).toMatchObject(notFound)
    }
    await sql`update netra.cases set walled_office_ids = array[handling_office_id] where id = ${one.caseId}`.execute(
      clone.owner,
    )
    expect(await sees(office)).toEqual({ page: false, rows: 0 })
    await sql`update netra.cases set walled_office_ids = '{}' where id = ${one.caseId}`.execute(clone.owner)
    const lent = (home: string | null) =>
      sql`update netra.memberships set home_office_id = (select id from netra.offices where code = ${home}) where account_id = ${who('Gita Anggota')}`.execute(
        clone.owner,
      )
    await lent('OPD-64.01-DISDIK')
    expect(await sees('Gita Anggota')).toEqual({ page: false, rows: 0 })
    await lent(null)
    expect(await sees('Gita Anggota')).toEqual({ page: true, rows: 1 })
  })

  test('changes with the case: the office that takes it over reads and answers, the one that gave it away no more', async () => {
    const one = await reported()
    granted(await write(one, 'Sebelum pindah (contoh).'))
    await open(one)
    await move(one, 'BAWASLU-64')
    expect(await open(one)).toMatchObject(notFound)
    expect(await answer(one, 'x')).toMatchObject(notFound)
    // It begins anew with what the other office had read already.
    expect(await unread(one, 'Malik Provinsi')).toBe(1)
    granted(await write(one, 'Sesudah pindah (contoh).'))
    granted(await answer(one, 'Dari provinsi (contoh).', 'Malik Provinsi'))
    expect(await read(one, 'Malik Provinsi')).toEqual([
      'Sebelum pindah (contoh).',
      'Sesudah pindah (contoh).',
      'Dari provinsi (contoh).',
    ])
    expect(
      new Set(granted(await open(one, 'Malik Provinsi')).shown?.messages.map(({ officeId }) => officeId)).size,
    ).toBe(2)
    expect(wordsOf(await readBack(one))).toHaveLength(3)
  })

  test('follows a report that was linked to another case', async () => {
    const [first, second] = [await reported(), await reported()]
    await sql`update netra.cases set state = 'ditautkan', linked_case_id = ${first.caseId} where id = ${second.caseId}`.execute(
      clone.owner,
    )
    granted(await write(second, 'Dari laporan kedua (contoh).'))
    expect(await unread(first)).toBe(1)
    const opened = granted(await open(first))
    expect(opened.reports).toHaveLength(2)
    expect(wordsOf(opened.shown?.messages)).toEqual(['Dari laporan kedua (contoh).'])
    granted(await answer({ ...second, caseId: first.caseId }, 'Untuk yang kedua (contoh).'))
    expect(wordsOf(await readBack(second))).toContain('Untuk yang kedua (contoh).')
    expect(await readBack(first)).toEqual([])
    expect(granted(await open(second)).reports).toEqual([])
  })
})

describe('past the use cases', () => {
  test('the database takes no message in another name, for another office, or from a reporter without his receipt', async () => {
    const one = await reported()
    granted(await write(one, 'Ada (contoh).'))
    const insert = (name: string, columns: { sender?: string; by?: string; office?: string } = {}) =>
      asActor(clone.netra.db, who(name), (tx) =>
        sql`insert into netra.report_messages (id, report_id, sender, office_id, office_key_id, ciphertext, sent_at, sent_by, key_hash, fingerprint)
          select ${newId()}::uuid, ${one.reportId}::uuid, ${columns.sender ?? 'kantor'}, o.id, k.id, 'age-encryption.org/v1'::bytea, now(),
            ${columns.by ?? who(name)}::uuid, sha256(random()::text::bytea), sha256('x')
          from netra.offices o, netra.office_keys k
          where o.code = ${columns.office ?? 'BAWASLU-64.01'} and k.retired_at is null
            and k.office_id = (select id from netra.offices where code = 'BAWASLU-64.01')`.execute(tx),
      )
    const refused = /row-level security/
    await expect(insert('Malik Provinsi')).rejects.toThrow(refused)
    await expect(insert(office, { by: who('Gunawan Ketua') })).rejects.toThrow(refused)
    await expect(insert(office, { office: 'BAWASLU-64' })).rejects.toThrow(refused)
    const intake = '00000000-0000-7000-8000-000000000001'
    await expect(insert(office, { sender: 'pelapor', by: intake })).rejects.toThrow(refused)
    await insert(office)
    const as = (statement: string) => asActor(clone.netra.db, who(office), (tx) => sql.raw(statement).execute(tx))
    for (const table of ['report_messages', 'report_message_copies', 'report_threads'])
      await expect(as(`delete from netra.${table}`)).rejects.toThrow(/permission/)
    await expect(as(`update netra.report_messages set ciphertext = ciphertext`)).rejects.toThrow(/permission/)
    for (const table of ['report_message_copies', 'report_threads'])
      await expect(as(`select * from netra.${table}`)).rejects.toThrow(/permission/)
    await expect(
      as(`insert into netra.report_message_copies (message_id, ciphertext)
        select id, 'age-encryption.org/v1'::bytea from netra.report_messages where report_id = '${one.reportId}' and sender = 'kantor'`),
    ).rejects.toThrow(refused)
  })

  test("a public key that is not the receipt's is a fault, and nothing is sealed to it", async () => {
    const one = await reported()
    granted(await write(one, 'Ada (contoh).'))
    const { recipient } = await clone.netra.messages.ofReceipt('ZZZZZZZZZZZZZZZZZZZZZZZZ' as Receipt)
    await sql`update netra.report_threads set recipient = ${recipient} where report_id = ${one.reportId}`.execute(
      clone.owner,
    )
    await expect(readBack(one)).rejects.toThrow(/public key that is not its receipt's/)
    await expect(write(one, 'x')).rejects.toThrow(/public key that is not its receipt's/)
  })

  test('his copy opens with his receipt, and by nothing that the database holds', async () => {
    const one = await reported()
    granted(await write(one, 'Ada (contoh).'))
    const receipt = parseReceipt(one.receipt)
    const thread = receipt === null ? null : await threadDoor.find(clone.netra.db, receipt)
    const [message] = thread?.messages ?? []
    if (receipt === null || !message?.copy) throw new Error('no copy was kept')
    expect(await (await clone.netra.messages.ofReceipt(receipt)).open(message.copy)).toBe('Ada (contoh).')
    const hash = receiptHash(receipt).toString('hex') as Receipt
    await expect((await clone.netra.messages.ofReceipt(hash)).open(message.copy)).rejects.toThrow(/no identity/)
    // Nor with the key of the office: one copy lost does not lose the other.
    const key = await clone.owner
      .selectFrom('netra.report_messages')
      .select('office_key_id')
      .where('report_id', '=', one.reportId)
      .executeTakeFirstOrThrow()
    await expect((await clone.netra.messages.ofOffice(key.office_key_id))?.(message.copy)).rejects.toThrow(
      /no identity/,
    )
  })
})
