import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  acknowledgeCircular,
  noteReturnedMail,
  openByNodeLink,
  differencesOfCirculars,
  sendCircularMails,
  type ReturnedMail,
} from '#app'
import { createMailer, createReturnAddresses, openReturnDoor, type ReturnAddresses, type ReturnDoor } from '#gear'
import type { ReturnDoorSettings } from '../../src/gear/surat/return-door.ts'
import { makeP12 } from '../../src/gear/tanda-tangan/make-p12.ts'
import { openP12 } from '../../src/gear/tanda-tangan/p12.ts'
import { asActor, circularMails, type ActorId, type CircularMail } from '#store'
import { circularMail } from '#wording'
import * as shapes from '../support/returned-mails.ts'
import { smtpServer, type TestMailServer } from '../support/smtp-server.ts'
import { openCascadeWorld, sent, type CascadeWorld } from './cascade-world.ts'
import { granted } from './granted.ts'

const start = '2026-11-29T02:00:00.000Z'
const hoursLater = '2026-11-29T08:00:00.000Z'
const keys = mkdtempSync(join(tmpdir(), 'netra-kembali-'))
const office = 'setda@contoh.test'
let world: CascadeWorld
let ketua: ActorId, sekda: ActorId
let server: TestMailServer
let addresses: ReturnAddresses
let door: ReturnDoor
const take = vi.fn<(mail: ReturnedMail) => Promise<void>>()
const faults: unknown[] = []

beforeAll(async () => {
  world = await openCascadeWorld(start)
  ketua = await world.person('ketua', 'BAWASLU-64.01')
  sekda = await world.person('sekda', 'SETDA-64.01')
  server = await smtpServer()
  addresses = await createReturnAddresses(keys, 'kembali.contoh.test')
  door = await openDoor('smtp://127.0.0.1:0')
})
afterAll(async () => {
  await door.close()
  await server.stop()
  await world.close()
  rmSync(keys, { recursive: true })
})
beforeEach(async () => {
  world.at(start)
  take.mockReset().mockImplementation(async (mail) => void (await noteReturnedMail(world.netra, mail)))
  await world.owner.query(
    `insert into netra.office_addresses (office_id, way, address, recorded_at, recorded_by) values ($1, 'surel', $2, $3, $4)
     on conflict (office_id, way) do update set recorded_at = excluded.recorded_at`,
    [world.office('SETDA-64.01'), office, '2026-11-01T00:00:00Z', ketua],
  )
})
afterEach(() => {
  expect(faults.splice(0)).toEqual([])
})

const openDoor = (listen: string, tls: ReturnDoorSettings['tls'] = null) =>
  openReturnDoor({ listen, addresses, tls, take: (mail) => take(mail), fault: (error) => faults.push(error) })

/** A circular whose mail the server of the Sekda took, and the sender that its envelope named. */
async function mailed(): Promise<{ readonly circularId: string; readonly to: string }> {
  const circularId = await sent(world, ketua, 'BAWASLU-64.01')
  const mailer = createMailer({ url: server.url, from: 'netra@contoh.go.id', password: null }, addresses)
  const write = (mail: CircularMail) => circularMail(mail, 'https://contoh.test')
  expect(await sendCircularMails({ ...world.netra, mailer }, write)).toBe(1)
  const { id } = await mailOf(circularId)
  const arrived = await vi.waitUntil(() => server.arrived.find(({ raw }) => raw.includes(id)))
  world.at(hoursLater)
  return { circularId, to: arrived.from }
}

async function mailOf(circularId: string) {
  const { rows } = await world.owner.query<{
    id: string
    state: string
    returned_at: string | null
    returned_status: string | null
  }>(
    `select m.id, m.state, m.returned_at, m.returned_status from netra.edaran_mails m join netra.edaran_nodes n on n.id = m.node_id
     where n.edaran_id = $1`,
    [circularId],
  )
  const [found] = rows
  if (found === undefined) throw new Error('no mail of this circular')
  return found
}

/** What stands in the tree: the office, the sender's counter, and what the events say. */
async function standing(circularId: string) {
  const { rows } = await world.owner.query<{ unreached: boolean; counted: number; events: unknown[] }>(
    `select n.undeliverable_at is not null as unreached, root.units_undeliverable as counted,
       coalesce((select jsonb_agg(e.data - 'mailId' order by e.recorded_at) from netra.edaran_events e
         where e.node_id = n.id and e.type = 'node-undeliverable'), '[]') as events
     from netra.edaran_nodes n join netra.edaran_nodes root on root.edaran_id = n.edaran_id and root.parent_id is null
     where n.edaran_id = $1 and n.office_id = $2`,
    [circularId, world.office('SETDA-64.01')],
  )
  return rows[0]
}
const untouched = { unreached: false, counted: 0, events: [] }
const unreached = (status: string | null) => ({
  unreached: true,
  counted: 1,
  events: [{ code: null, returned: true, status }],
})

/** Brings a mail as a server does that returns it: from nobody. */
async function bring(to: string, raw: string | Buffer, { port = door.port, from = '' } = {}) {
  const transport = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, socketTimeout: 20_000 })
  try {
    const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw })
    return response
  } finally {
    transport.close()
  }
}

describe('a mail that a server took', () => {
  test('names itself to us alone in the sender of its envelope, and shows our address to people', async () => {
    const { to, circularId } = await mailed()
    expect(to).toMatch(/^k-[a-z2-7]{45}@kembali\.contoh\.test$/)
    const { id } = await mailOf(circularId)
    expect(addresses.read(to)).toEqual({ sort: 'edaran', mailId: id })
    const { raw } = server.arrived.find(({ from }) => from === to) ?? { raw: '' }
    expect(raw).toMatch(/^From: netra@contoh\.go\.id/m)
    expect(await standing(circularId)).toEqual(untouched)
  })

  test.each([
    ['Postfix', shapes.postfix, '5.1.1'],
    ['a server that gave up after days', shapes.gaveUp, '4.4.1'],
    ['Exim', shapes.exim, '5.2.1'],
    ['Exim as it was, in words alone', shapes.oldExim, null],
    ['Exchange', shapes.exchange, '5.1.10'],
    ['Gmail', shapes.gmail, '5.2.2'],
    ['qmail, in words alone', shapes.qmail, null],
    ['one in base64 that never ends', shapes.inBase64, '5.4.4'],
  ] as const)(
    'and that comes back by %s makes its office unreached, and nothing of its words is kept',
    async (_who, shape, status) => {
      const { circularId, to } = await mailed()
      expect(await bring(to, shape({ to, office }))).toMatch(/^250/)
      expect(await standing(circularId)).toEqual(unreached(status))
      expect(await mailOf(circularId)).toMatchObject({
        state: 'tidak-sampai',
        returned_status: status,
        returned_at: hoursLater,
      })
      const { rows } = await world.owner.query<{ kept: string }>(
        `select coalesce(string_agg(m::text, ' '), '') || (select coalesce(string_agg(e.data::text, ' '), '') from netra.edaran_events e) as kept
       from netra.edaran_mails m`,
      )
      expect(rows[0]?.kept).not.toMatch(/RAHASIA|contoh\.test/)
      expect(await differencesOfCirculars(world.netra)).toEqual([])
    },
  )

  test.each([
    ['goes on being tried', shapes.delayed],
    ['arrived', shapes.delivered],
    ['was handed to a server that says nothing', shapes.relayed],
    ['is answered by a notice of holidays', shapes.holiday],
    ['is answered by one in the name of the server', shapes.holidayOfServer],
    ['is answered by hand', shapes.answered],
    ['is read', shapes.readReceipt],
    ['is warned of in words alone', shapes.oldWarning],
    ['is spoken of beside a return that somebody passed on', shapes.passedOn],
  ] as const)('and that %s has not come back', async (_how, shape) => {
    const { circularId, to } = await mailed()
    expect(await bring(to, shape({ to, office }))).toMatch(/^250/)
    expect(await standing(circularId)).toEqual(untouched)
    expect(take).not.toHaveBeenCalled()
    // The control: the same address, and a return.
    await bring(to, shapes.postfix({ to, office }))
    expect(await standing(circularId)).toEqual(unreached('5.1.1'))
  })

  test('comes back once, however often it is said', async () => {
    const { circularId, to } = await mailed()
    await Promise.all([1, 2, 3].map(() => bring(to, shapes.postfix({ to, office }))))
    await bring(to.toUpperCase(), shapes.gmail({ to, office }))
    expect(take).toHaveBeenCalledTimes(4)
    expect((await standing(circularId))?.events).toHaveLength(1)
    expect(await mailOf(circularId)).toMatchObject({ returned_status: '5.1.1' })
    expect(await standing(circularId)).toEqual(unreached('5.1.1'))
  })

  test('comes back before we wrote that it was taken, and stays so', async () => {
    const { circularId, to } = await mailed()
    const { id } = await mailOf(circularId)
    await world.owner.query(`update netra.edaran_mails set state = 'dikirim', settled_at = null where id = $1`, [id])
    await bring(to, shapes.postfix({ to, office }))
    const settled = { state: 'terkirim', code: 250, againAt: null, event: '{}', at: hoursLater } as const
    await asActor(world.netra.db, '00000000-0000-7000-8000-000000000002' as ActorId, (tx) =>
      circularMails.settle(tx, id, settled),
    )
    expect(await mailOf(circularId)).toMatchObject({ state: 'tidak-sampai', returned_status: '5.1.1' })
  })

  test('and that was opened or acknowledged meanwhile, stays so', async () => {
    const opened = await mailed()
    const { rows } = await world.owner.query<{ id: string; link_code: string }>(
      'select id, link_code from netra.edaran_nodes where office_id = $1 and edaran_id = $2',
      [world.office('SETDA-64.01'), opened.circularId],
    )
    await openByNodeLink(world.netra, rows[0]?.link_code ?? '')
    await bring(opened.to, shapes.postfix({ to: opened.to, office }))
    expect(await standing(opened.circularId)).toEqual(untouched)
    expect(await mailOf(opened.circularId)).toMatchObject({ state: 'tidak-sampai' })
    granted(await acknowledgeCircular(world.netra, { actor: sekda, nodeId: rows[0]?.id ?? '', version: 1 }))
    await bring(opened.to, shapes.gmail({ to: opened.to, office }))
    const { rows: now } = await world.owner.query(
      `select acknowledged_at is not null as has from netra.edaran_nodes where id = $1`,
      [rows[0]?.id],
    )
    expect(now).toEqual([{ has: true }])
    expect(await standing(opened.circularId)).toEqual(untouched)
  })

  test('and whose address was put right since, blames nobody', async () => {
    const { circularId, to } = await mailed()
    await world.owner.query(`update netra.office_addresses set recorded_at = $1`, [hoursLater])
    await bring(to, shapes.postfix({ to, office }))
    expect(await standing(circularId)).toEqual(untouched)
    expect(await mailOf(circularId)).toMatchObject({ state: 'tidak-sampai', returned_status: '5.1.1' })
  })

  test('is noted by the clock alone', async () => {
    const { circularId, to } = await mailed()
    const { id } = await mailOf(circularId)
    const note = (actor: ActorId) =>
      asActor(world.netra.db, actor, (tx) =>
        circularMails.noteReturned(tx, id, { status: '5.1.1', event: '{}', at: hoursLater }),
      )
    expect(await note(ketua)).toBe(false)
    expect(await standing(circularId)).toEqual(untouched)
    await bring(to, shapes.postfix({ to, office }))
    expect(await standing(circularId)).toEqual(unreached('5.1.1'))
  })
})

describe('the door', () => {
  test.each([
    'netra@contoh.go.id',
    'siapa@lain.test',
    `k-${'a'.repeat(45)}@kembali.contoh.test`,
    'postmaster@kembali.contoh.test',
  ])('takes nothing for %s', async (stranger) => {
    await expect(bring(stranger, shapes.postfix({ to: stranger, office }))).rejects.toMatchObject({ responseCode: 550 })
    expect(take).not.toHaveBeenCalled()
  })

  test('shuts after five addresses that are none of ours, signs nobody in, and takes one address at a time', async () => {
    const { to } = await mailed()
    const said = await talk([
      'EHLO x',
      'AUTH PLAIN AGEAYg==',
      'MAIL FROM:<>',
      `RCPT TO:<${to}>`,
      'RCPT TO:<a@b.test>',
      'RSET',
    ])
    expect(said.map((line) => line.slice(0, 3))).toEqual(['220', '250', '500', '250', '250', '452', '250'])
    expect(said[1]).not.toMatch(/AUTH|STARTTLS/)
    const guesses = await talk([
      'EHLO x',
      'MAIL FROM:<>',
      ...Array.from({ length: 6 }, (_, n) => `RCPT TO:<k-${String(n)}@kembali.contoh.test>`),
    ])
    expect(guesses.map((line) => line.slice(0, 3))).toEqual(['220', '250', '250', '550', '550', '550', '550', '421'])
  })

  test('reads what is ugly, in its time, and takes nothing from it', async () => {
    const { circularId, to } = await mailed()
    const garbage = Buffer.from(
      Array.from({ length: 200_000 }, (_, n) => (n * 7919) % 256).map((byte) => (byte === 46 ? 0 : byte)),
    )
    const nested = (depth: number): string =>
      depth === 0
        ? shapes.postfix({ to, office })
        : `Content-Type: multipart/mixed; boundary=b${String(depth)}\r\n\r\n--b${String(depth)}\r\n${nested(depth - 1)}`
    const matryoshka = (depth: number): string =>
      depth === 0 ? 'x' : `Content-Type: message/rfc822\r\n\r\n${matryoshka(depth - 1)}`
    const ugly = {
      empty: '\r\n',
      garbage,
      'without its boundary':
        'From: mailer-daemon@x.test\r\nAuto-Submitted: auto-replied\r\nContent-Type: multipart/report; report-type=delivery-status\r\n\r\nx\r\n',
      'with boundaries alone': `Content-Type: multipart/report; boundary=x\r\n\r\n${'--x\r\n'.repeat(180_000)}`,
      'with a boundary in each': nested(300),
      'mail in mail in mail': matryoshka(1000),
      'a long header': `X: ${'a'.repeat(900_000)}\r\n\r\nx\r\n`,
      'many headers': `${'A: b\r\n'.repeat(150_000)}\r\nx\r\n`,
      'lines of nothing': `Content-Type: message/delivery-status\r\n\r\n${'\n \t'.repeat(200_000)}`,
      'many groups': `From: x@y.test\r\nContent-Type: message/delivery-status\r\n\r\n${'Reporting-MTA: x\r\n\r\n'.repeat(40_000)}`,
    }
    for (const [name, raw] of Object.entries(ugly)) {
      const begin = performance.now()
      expect([name, (await bring(to, raw)).slice(0, 3)]).toEqual([name, '250'])
      expect([name, performance.now() - begin < 60_000]).toEqual([name, true])
    }
    expect(take).not.toHaveBeenCalled()
    expect(await standing(circularId)).toEqual(untouched)
    await bring(to, shapes.postfix({ to, office }))
    expect(await standing(circularId)).toEqual(unreached('5.1.1'))
  })

  test('speaks TLS where it has a certificate, to who checks it, and refuses nobody who speaks in the open', async () => {
    const { circularId, to } = await mailed()
    const now = new Date()
    const names = { name: 'Contoh Kembali', password: 'sandi', kind: 'ec' } as const
    const p12 = makeP12({ ...names, from: new Date(now.getTime() - 60_000), to: new Date(now.getTime() + 3_600_000) })
    const { key, certificate } = granted(openP12(p12, 'sandi', now))
    const cert = certificate.toString()
    const tls = { cert: Buffer.from(cert), key: Buffer.from(key.export({ type: 'pkcs8', format: 'pem' })) }
    const own = await openDoor('smtp://127.0.0.1:0', tls)
    const raw = shapes.postfix({ to, office })
    const over = (ca: string) =>
      createTransport({
        ...{ host: '127.0.0.1', port: own.port, requireTLS: true, socketTimeout: 20_000 },
        tls: { ca, checkServerIdentity: () => undefined },
      })
    const send = (ca: string) => over(ca).sendMail({ envelope: { from: '', to: [to] }, raw })
    try {
      await expect(send('')).rejects.toThrow(/self-signed certificate/)
      expect(await standing(circularId)).toEqual(untouched)
      expect((await send(cert)).response).toMatch(/^250/)
      expect(await standing(circularId)).toEqual(unreached('5.1.1'))
      expect(await bring(to, raw, { port: own.port })).toMatch(/^250/)
    } finally {
      await own.close()
    }
  })

  test('refuses 30 MB without keeping them, said before or not', async () => {
    const { circularId, to } = await mailed()
    const before = process.memoryUsage().arrayBuffers
    const long = `${shapes.postfix({ to, office })}${`${'x'.repeat(76)}\r\n`.repeat(400_000)}`
    await expect(bring(to, long)).rejects.toMatchObject({ responseCode: 552 })
    expect((process.memoryUsage().arrayBuffers - before) / 1e6).toBeLessThan(100)
    const [, , said] = await talk(['EHLO x', 'MAIL FROM:<> SIZE=31000000'])
    expect(said).toMatch(/^552/)
    expect(take).not.toHaveBeenCalled()
    expect(await standing(circularId)).toEqual(untouched)
  })

  test('says "later" when the database is away, and takes it when it is brought again', async () => {
    const { circularId, to } = await mailed()
    take.mockRejectedValueOnce(new Error('no database'))
    await expect(bring(to, shapes.postfix({ to, office }))).rejects.toMatchObject({ responseCode: 451 })
    expect(faults.splice(0)).toMatchObject([{ message: 'no database' }])
    expect(await standing(circularId)).toEqual(untouched)
    await bring(to, shapes.postfix({ to, office }))
    expect(await standing(circularId)).toEqual(unreached('5.1.1'))
  })

  test('speaks LMTP to a mail server of ours', async () => {
    const { circularId, to } = await mailed()
    const lmtp = await openDoor('lmtp://127.0.0.1:0')
    try {
      const raw = `${shapes.postfix({ to, office })}.`
      const said = await talk(['LHLO x', 'MAIL FROM:<>', `RCPT TO:<${to}>`, 'DATA', raw, 'QUIT'], lmtp.port)
      expect(said.map((line) => line.slice(0, 3))).toEqual(['220', '250', '250', '250', '354', '250', '221'])
      expect(await standing(circularId)).toEqual(unreached('5.1.1'))
    } finally {
      await lmtp.close()
    }
  })
})

/** Says one line after the other, each after the answer to the one before; the last line of each answer. */
function talk(lines: readonly string[], port = door.port): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    const waiting = [...lines]
    let whole = ''
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(20_000, () => socket.destroy(new Error(`no answer after ${answers.join(' | ')}`)))
    socket.on('data', (bytes) => {
      whole += bytes.toString('latin1')
      if (!/^\d{3} .*\r\n$/m.test(whole)) return
      answers.push(whole.trim().split('\r\n').at(-1) ?? '')
      whole = ''
      const next = waiting.shift()
      if (next === undefined) socket.end()
      else socket.write(`${next}\r\n`)
    })
    socket.once('error', reject)
    socket.once('close', () => {
      resolve(answers)
    })
  })
}
