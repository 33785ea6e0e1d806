import { sql } from 'kysely'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  acknowledgeCircular,
  acknowledgeOnPaper,
  addVersion,
  draftCircular,
  findByLink,
  followCirculars,
  keepOfficeAddress,
  listCircularScope,
  openByNodeLink,
  openCircular,
  passOnCircular,
  publishNumbers,
  previewCircular,
  recordMerger,
  remindLate,
  sendCircular,
  sendCircularMails,
  startCascade,
  textByLink,
  type Mailer,
} from '#app'
import { circularSenders, circularTakers, roles } from '#core'
import { addDays, addHours, localDay, plainDate, type PlainDate } from '#law'
import { createMailer } from '#gear'
import { asActor, officeAddresses, type ActorId, type CircularMail } from '#store'
import { circularMail } from '#wording'
import { listChildren, listPublicCirculars, listReceivedCirculars } from '#store/views'
import { createSigner, keepDemonstrationP12 } from '../../src/gear/tanda-tangan/create-signer.ts'
import { asked, openCascadeWorld, plainPdf, sent, type CascadeWorld, type Place } from './cascade-world.ts'
import { granted } from './granted.ts'
import { smtpServer } from '../support/smtp-server.ts'

const start = '2026-11-29T02:00:00.000Z'
let world: CascadeWorld
let ketua: ActorId, sekda: ActorId, camat: ActorId, sekdes: ActorId, disdik: ActorId, dinkes: ActorId
let neighbour: ActorId

beforeAll(async () => {
  world = await openCascadeWorld(start)
  ketua = await world.person('ketua', 'BAWASLU-64.01')
  neighbour = await world.person('ketua', 'BAWASLU-64.02')
  sekda = await world.person('sekda', 'SETDA-64.01')
  camat = await world.person('camat', 'KEC-64.01.04')
  sekdes = await world.person('sekretaris-desa', 'DESA-64.01.04.2003')
  disdik = await world.person('kepala-opd', 'OPD-64.01-DISDIK')
  dinkes = await world.person('kepala-opd', 'OPD-64.01-DINKES')
})
afterAll(() => world.close())
beforeEach(() => world.at(start))

type Node = {
  readonly id: string
  readonly parent: string | null
  readonly sent: boolean
  readonly acknowledged: boolean
  readonly late: boolean
  readonly merged: string | null
  readonly units: number
  readonly units_sent: number
  readonly units_opened: number
  readonly units_acknowledged: number
  readonly units_late: number
  readonly units_undeliverable: number
  readonly people: number
  readonly link_code: string
}

/** As the owner sees it, past every policy. */
async function node(circularId: string, code: Place): Promise<Node> {
  const { rows } = await world.owner.query<Node>(
    `select n.id, p.code as parent, n.sent_at is not null as sent, n.acknowledged_at is not null as acknowledged, n.late_at is not null as late,
       h.code as merged, n.units, n.units_sent, n.units_opened, n.units_acknowledged, n.units_late, n.units_undeliverable, n.people, n.link_code
     from netra.edaran_nodes n join netra.offices o on o.id = n.office_id left join netra.edaran_nodes u on u.id = n.parent_id
     left join netra.offices p on p.id = u.office_id left join netra.offices h on h.id = n.merged_into_office_id
     where n.edaran_id = $1 and o.code = $2`,
    [circularId, code],
  )
  const [found] = rows
  if (found === undefined) throw new Error(`${code} has no node`)
  return found
}
const has = async (circularId: string, code: Place) =>
  (
    await world.owner.query(
      `select from netra.edaran_nodes n join netra.offices o on o.id = n.office_id where n.edaran_id = $1 and o.code = $2`,
      [circularId, code],
    )
  ).rowCount === 1

/** Every counter of a tree, counted again from its nodes. */
async function countersAreRight(circularId: string): Promise<void> {
  const { rows } = await world.owner.query(
    `select n.id from netra.edaran_nodes n
     cross join lateral (
       select count(*) as units, count(*) filter (where d.sent_at is not null) as sent, count(*) filter (where d.opened_at is not null) as opened,
         count(*) filter (where d.acknowledged_at is not null) as acknowledged,
         count(*) filter (where d.late_at is not null and d.acknowledged_at is null) as late,
         count(*) filter (where d.undeliverable_at is not null and d.acknowledged_at is null) as undeliverable
       from netra.edaran_nodes d
       where d.edaran_id = n.edaran_id and d.line @> array[n.office_id] and d.parent_id is not null and d.merged_into_office_id is null
     ) c
     where n.edaran_id = $1 and (n.units, n.units_sent, n.units_opened, n.units_acknowledged, n.units_late, n.units_undeliverable)
       is distinct from (c.units, c.sent, c.opened, c.acknowledged, c.late, c.undeliverable)`,
    [circularId],
  )
  expect(rows).toEqual([])
}

const eventsOf = async (circularId: string) =>
  (
    await world.owner.query<{ type: string }>(
      `select type from netra.edaran_events where edaran_id = $1 order by recorded_at, id`,
      [circularId],
    )
  ).rows.map(({ type }) => type)

const acknowledge = async (actor: ActorId, circularId: string, code: Place, version = 1) =>
  acknowledgeCircular(world.netra, { actor, nodeId: (await node(circularId, code)).id, version })

describe('who takes part', () => {
  test('the lists of roles are the same in code and in SQL', async () => {
    for (const [name, listed] of [
      ['actor_takes', circularTakers],
      ['actor_sends', circularSenders],
    ] as const) {
      const { rows } = await world.owner.query<{ body: string }>(
        `select prosrc as body from pg_proc where proname = $1 and pronamespace = 'netra'::regnamespace`,
        [name],
      )
      const inSql = [...(rows[0]?.body ?? '').matchAll(/'([a-z-]+)'/g)].map(([, role]) => role)
      expect(inSql.toSorted()).toEqual(listed.toSorted())
      expect(roles.filter((role) => !listed.includes(role)).length).toBeGreaterThan(0)
    }
  })
})

describe('before it is sent', () => {
  test('the preview counts the offices of the region, and by which way they have it', async () => {
    const circularId = granted(await draftCircular(world.netra, asked(world, ketua, 'BAWASLU-64.01')))
    const preview = granted(await previewCircular(world.netra, { actor: ketua, circularId }))
    expect(preview).toMatchObject({ offices: 11, merged: 0, firstCount: 2, first: ['POLRES-64.01', 'SETDA-64.01'] })
    expect(await previewCircular(world.netra, { actor: neighbour, circularId })).toEqual({
      ok: false,
      refusal: { reason: 'not-found' },
    })
  })

  test('who commands reaches those below him and nobody beside', async () => {
    const audience = [{ by: 'wilayah', regionCode: '64', kinds: ['setda', 'kecamatan', 'desa', 'polres'] }] as const
    const bupati = await world.person('ppk-kepegawaian', 'KDH-64.01')
    const circularId = granted(await draftCircular(world.netra, asked(world, bupati, 'KDH-64.01', { audience })))
    const preview = granted(await previewCircular(world.netra, { actor: bupati, circularId }))
    expect(preview).toMatchObject({ offices: 6, first: ['SETDA-64.01'] })
    expect(
      (await listCircularScope(world.netra, { actor: bupati, officeId: world.office('KDH-64.01') })).map(
        ({ kind }) => kind,
      ),
    ).not.toContain('polres')
    expect(await listCircularScope(world.netra, { actor: sekdes, officeId: world.office('KDH-64.01') })).toEqual([])
  })

  test('the same form twice is one draft, sent twice is sent once', async () => {
    const wanted = asked(world, ketua, 'BAWASLU-64.01')
    const [one, two] = await Promise.all([draftCircular(world.netra, wanted), draftCircular(world.netra, wanted)])
    expect([granted(one), granted(two)]).toEqual([wanted.id, wanted.id])
    const { digest } = granted(await previewCircular(world.netra, { actor: ketua, circularId: wanted.id }))
    const command = { actor: ketua, circularId: wanted.id, issuerOfficeId: wanted.issuerOfficeId, digest }
    const both = await Promise.all([sendCircular(world.netra, command), sendCircular(world.netra, command)])
    expect(both.map(granted).toSorted()).toEqual(['sent', 'sent-before'])
    expect(await eventsOf(wanted.id)).toEqual(['circular-sent'])
    await countersAreRight(wanted.id)
  })

  test('what was not looked at is not sent', async () => {
    const wanted = asked(world, ketua, 'BAWASLU-64.01')
    granted(await draftCircular(world.netra, wanted))
    const command = { actor: ketua, circularId: wanted.id, issuerOfficeId: wanted.issuerOfficeId, digest: 'x' }
    expect(await sendCircular(world.netra, command)).toEqual({ ok: false, refusal: { reason: 'plan-changed' } })
    expect(await eventsOf(wanted.id)).toEqual([])
  })

  test('nobody issues in the name of an office that is not his', async () => {
    await expect(draftCircular(world.netra, asked(world, neighbour, 'BAWASLU-64.01'))).rejects.toThrow(/policy/)
    await expect(draftCircular(world.netra, asked(world, sekdes, 'DESA-64.01.04.2003'))).rejects.toThrow(/policy/)
    granted(await draftCircular(world.netra, asked(world, neighbour, 'BAWASLU-64.02')))
  })
})

describe('its text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netra-edaran-'))

  test('is kept byte for byte, and its signature judged', async () => {
    const p12 = await keepDemonstrationP12(join(folder, 'segel.p12'), new Date())
    const signer = createSigner(p12, () => new Date())
    const signed = granted(await signer.sign(plainPdf(), 'Contoh'))
    const text = { bytes: signed, fileName: 'bertanda-tangan.pdf', senderWords: '' }
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { text })
    const { rows } = await world.owner.query<{ verdict: string; bytes: number }>(
      'select verdict, bytes from netra.edaran_versions where edaran_id = $1',
      [circularId],
    )
    expect(rows).toEqual([{ verdict: 'utuh', bytes: signed.length }])
    const read = await textByLink(world.netra, (await node(circularId, 'SETDA-64.01')).link_code)
    expect(Buffer.compare(Buffer.from(read === 'gone' ? [] : (read?.bytes ?? [])), Buffer.from(signed))).toBe(0)

    const changed = Buffer.from(signed)
    changed.writeUInt8(changed.readUInt8(2000) ^ 1, 2000)
    const tampered = { bytes: changed, fileName: 'diubah.pdf', senderWords: '' }
    expect(await draftCircular(world.netra, asked(world, ketua, 'BAWASLU-64.01', { text: tampered }))).toEqual({
      ok: false,
      refusal: { reason: 'words-needed', verdict: 'berubah' },
    })
    const decided = { ...tampered, senderWords: 'Stempel ditambahkan sesudah tanda tangan (contoh).' }
    granted(await draftCircular(world.netra, asked(world, ketua, 'BAWASLU-64.01', { text: decided })))
  })

  test('is a PDF by what it is, not by its name', async () => {
    const text = { bytes: Buffer.from('MZ bukan PDF'), fileName: 'imbauan.pdf', senderWords: '' }
    expect(await draftCircular(world.netra, asked(world, ketua, 'BAWASLU-64.01', { text }))).toEqual({
      ok: false,
      refusal: { reason: 'not-a-pdf' },
    })
  })
})

describe('on its way down', () => {
  test('Bawaslu to Sekda to kecamatan to desa, each by its own hand', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    expect(await node(circularId, 'KEC-64.01.04')).toMatchObject({ parent: 'SETDA-64.01', sent: false })
    expect(await node(circularId, 'SEKOLAH-64.01-1')).toMatchObject({ parent: 'OPD-64.01-DISDIK' })
    expect(await node(circularId, 'POLSEK-64.01.04')).toMatchObject({ parent: 'POLRES-64.01' })
    const desa = await node(circularId, 'DESA-64.01.04.2003')
    // What nobody passed on yet is not there for its link, nor for the office.
    expect(await findByLink(world.netra, desa.link_code)).toBeNull()
    expect(await acknowledge(sekdes, circularId, 'DESA-64.01.04.2003')).toEqual({
      ok: false,
      refusal: { reason: 'not-sent' },
    })
    const setda = await node(circularId, 'SETDA-64.01')
    const passing = { actor: sekda, nodeId: setda.id, children: null, note: 'Teruskan sampai desa (contoh).' }
    expect(await passOnCircular(world.netra, passing)).toEqual({ ok: false, refusal: { reason: 'not-acknowledged' } })
    granted(await acknowledge(sekda, circularId, 'SETDA-64.01'))
    expect(granted(await passOnCircular(world.netra, passing))).toBe(4)
    expect(granted(await passOnCircular(world.netra, passing))).toBe(0)
    granted(await acknowledge(camat, circularId, 'KEC-64.01.04'))
    const kec = await node(circularId, 'KEC-64.01.04')
    // To one of two, and to one that is not below: that one is passed over.
    const other = await node(circularId, 'DESA-64.01.05.2001')
    const toOne = { actor: camat, nodeId: kec.id, children: [desa.id, other.id], note: '' }
    expect(granted(await passOnCircular(world.netra, toOne))).toBe(1)
    expect(await node(circularId, 'DESA-64.01.04.2004')).toMatchObject({ sent: false })
    expect(await node(circularId, 'DESA-64.01.05.2001')).toMatchObject({ sent: false })
    expect(granted(await acknowledge(sekdes, circularId, 'DESA-64.01.04.2003'))).toBe('acknowledged')
    expect(granted(await acknowledge(sekdes, circularId, 'DESA-64.01.04.2003'))).toBe('acknowledged-before')
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units: 11, units_sent: 7, units_acknowledged: 3 })
    await countersAreRight(circularId)
    const letter = await findByLink(world.netra, desa.link_code)
    expect(letter).toMatchObject({
      office: 'DESA-64.01.04.2003',
      notes: [{ office: 'SETDA-64.01', note: 'Teruskan sampai desa (contoh).' }],
    })
  })

  test('directly it is with all at once', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units: 11, units_sent: 11 })
    granted(await acknowledge(sekdes, circularId, 'DESA-64.01.04.2003'))
    await countersAreRight(circularId)
  })

  test('a head who acknowledges makes nobody read', async () => {
    await world.owner.query(
      `insert into netra.roll_sizes (office_id, kind, people) values ($1, 'pns', 40), ($1, 'tni', 7) on conflict do nothing`,
      [world.office('OPD-64.01-DINKES')],
    )
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    granted(await acknowledge(dinkes, circularId, 'OPD-64.01-DINKES'))
    const { rows } = await world.owner.query(
      `select people, people_delivered, people_read, people_understood from netra.edaran_nodes where edaran_id = $1 and parent_id is null`,
      [circularId],
    )
    // Of the kinds it is for, and not the seven others.
    expect(rows).toEqual([{ people: 40, people_delivered: 0, people_read: 0, people_understood: 0 }])
  })

  test('an acting head whose decree ended yesterday does not know that there is one, and before he did', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const acting = await world.person('kepala-opd', 'OPD-64.01-DISDIK', { capacity: 'plt', until: '2099-01-01' })
    const ended = await world.person('kepala-opd', 'OPD-64.01-DISDIK', { capacity: 'plt', until: today })
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    expect(await acknowledge(ended, circularId, 'OPD-64.01-DISDIK')).toEqual({
      ok: false,
      refusal: { reason: 'not-found' },
    })
    granted(await acknowledge(acting, circularId, 'OPD-64.01-DISDIK'))
    const { rows } = await world.owner.query(
      `select role, capacity, way from netra.edaran_acknowledgements a join netra.edaran_nodes n on n.id = a.node_id where n.edaran_id = $1`,
      [circularId],
    )
    expect(rows).toEqual([{ role: 'kepala-opd', capacity: 'plt', way: 'akun' }])
  })

  test('not with a letter that is dated tomorrow', async () => {
    const [today, tomorrow] = [localDay(start, 'WIT'), addDays(localDay(start, 'WIT'), 1)]
    const dated = (letterOn: PlainDate) =>
      draftCircular(world.netra, asked(world, ketua, 'BAWASLU-64.01', { letterOn }))
    expect(await dated(tomorrow)).toMatchObject({ refusal: { field: 'letterOn', problem: 'in-the-future' } })
    expect(await dated(today)).toMatchObject({ ok: true })
  })

  test('from a receipt on paper by an office above, and never by one beside or below', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const { id: nodeId } = await node(circularId, 'SETDA-64.01')
    const paper = { nodeId, happenedAt: start, capacity: 'definitif', accordingTo: 'Contoh, staf Setda' } as const
    expect(await acknowledgeOnPaper(world.netra, { ...paper, actor: disdik })).toMatchObject({ ok: false })
    expect(await acknowledgeOnPaper(world.netra, { ...paper, actor: sekda })).toMatchObject({ ok: false })
    const tomorrow = addHours(start, 24)
    expect(await acknowledgeOnPaper(world.netra, { ...paper, actor: ketua, happenedAt: tomorrow })).toMatchObject({
      ok: false,
      refusal: { reason: 'field', problem: 'in-the-future' },
    })
    granted(await acknowledgeOnPaper(world.netra, { ...paper, actor: ketua }))
    await countersAreRight(circularId)
  })

  test('handed over at a meeting it begins with the receipt', async () => {
    const wanted = asked(world, ketua, 'BAWASLU-64.01')
    const handedTo = { officeId: world.office('SETDA-64.01'), accordingTo: 'Daftar serah terima rakor (contoh)' }
    const circularId = granted(await startCascade(world.netra, { ...wanted, handedTo }))
    expect(await node(circularId, 'SETDA-64.01')).toMatchObject({ acknowledged: true })
  })
})

describe('seen by', () => {
  const seen = (actor: ActorId, circularId: string) =>
    asActor(world.clone.db, actor, async (tx) => {
      const rows = await tx
        .selectFrom('netra.edaran_nodes as n')
        .innerJoin('netra.offices as o', 'o.id', 'n.office_id')
        .where('n.edaran_id', '=', circularId)
        .select('o.code')
        .execute()
      return rows.map(({ code }) => code).toSorted()
    })

  test('whoever sent it wholly, an office with what is below it, and nobody else', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    expect(await seen(ketua, circularId)).toHaveLength(12)
    expect(await seen(sekda, circularId)).toHaveLength(9)
    expect(await seen(disdik, circularId)).toEqual(['OPD-64.01-DISDIK', 'SEKOLAH-64.01-1'])
    // Its sibling's lateness is none of its business.
    expect(await seen(dinkes, circularId)).toEqual(['OPD-64.01-DINKES'])
    expect(await seen(neighbour, circularId)).toEqual([])
    expect(await seen(await world.person('sekda', 'SETDA-64.02'), circularId)).toEqual([])
    expect(await seen(await world.person('auditor', 'BAWASLU-64.01'), circularId)).toEqual([])
    const dinkesNode = await node(circularId, 'OPD-64.01-DINKES')
    expect(await remindLate(world.netra, { actor: disdik, nodeId: dinkesNode.id })).toEqual({
      ok: false,
      refusal: { reason: 'not-found' },
    })
  })

  test('the tables are written by their functions alone', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    const { id } = await node(circularId, 'DESA-64.01.04.2003')
    const refused = async (actor: ActorId, statement: string) =>
      asActor(world.clone.db, actor, (tx) => sql.raw(statement).execute(tx)).then(
        () => 'written',
        (error: unknown) => (error as { code?: string }).code,
      )
    for (const statement of [
      `update netra.edaran_nodes set acknowledged_at = now() where id = '${id}'`,
      `insert into netra.edaran_nodes (id, edaran_id, office_id, line, office_kind, region_code) select gen_random_uuid(), edaran_id, office_id, line, office_kind, region_code from netra.edaran_nodes where id = '${id}'`,
      `delete from netra.edaran_nodes where id = '${id}'`,
      `update netra.edaran set state = 'konsep' where id = '${circularId}'`,
      `update netra.edaran_versions set verdict = 'utuh' where edaran_id = '${circularId}'`,
      `insert into netra.edaran_events select * from netra.edaran_events limit 1`,
      `delete from netra.edaran_events`,
      `insert into netra.edaran_acknowledgements select * from netra.edaran_acknowledgements limit 1`,
      `select netra.recount_edaran('${circularId}')`,
      `select netra.plan_edaran('${circularId}')`,
      `insert into netra.office_mergers (office_id, into_office_id, on_day, basis, recorded_at, recorded_by) values ('${world.office('SETDA-64.01')}', '${world.office('SETDA-64.02')}', '2026-01-01', 'x', now(), '${ketua}')`,
    ])
      expect([statement, await refused(ketua, statement)]).toEqual([statement, '42501'])
    // The control: what its sender may write.
    expect(await refused(ketua, `update netra.edaran set public_note = 'Contoh' where id = '${circularId}'`)).toBe(
      'written',
    )
    // Somebody else's act under one's own name is refused too: the clock's, and an event of another.
    expect(
      await asActor(world.clone.db, sekda, async (tx) => {
        const { rows } = await sql<{
          n: number | null
        }>`select netra.mark_edaran_late(${circularId}, '{}'::jsonb, now()) as n`.execute(tx)
        return rows[0]?.n ?? null
      }),
    ).toBeNull()
  })
})

describe('by its link', () => {
  test('a look credits nothing, opening credits the office once', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const { link_code: code } = await node(circularId, 'SETDA-64.01')
    expect(await findByLink(world.netra, code)).toMatchObject({ office: 'SETDA-64.01', opened: false })
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units_opened: 0 })
    await Promise.all([openByNodeLink(world.netra, code), openByNodeLink(world.netra, code)])
    await openByNodeLink(world.netra, code)
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units_opened: 1, units_acknowledged: 0 })
    const { rows } = await world.owner.query('select link_opened from netra.edaran_nodes where link_code = $1', [code])
    expect(rows).toEqual([{ link_opened: 3 }])
    expect(await eventsOf(circularId)).toEqual(['circular-sent', 'node-opened'])
    await countersAreRight(circularId)
    expect(await findByLink(world.netra, '0'.repeat(20))).toBeNull()
    expect(await findByLink(world.netra, "x' or true")).toBeNull()
  })

  test('the office itself opens it at its desk, and nobody above for it', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const { id: nodeId } = await node(circularId, 'SETDA-64.01')
    expect(granted(await openCircular(world.netra, { actor: ketua, nodeId }))).toBe(false)
    expect(granted(await openCircular(world.netra, { actor: sekda, nodeId }))).toBe(true)
    expect(granted(await openCircular(world.netra, { actor: sekda, nodeId }))).toBe(false)
  })
})

describe('a new text', () => {
  const second = { bytes: Buffer.concat([plainPdf(), Buffer.from('\n%2')]), fileName: 'dua.pdf', senderWords: '' }

  test('re-opens the acknowledgements it must, and only those', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    for (const [actor, code] of [
      [sekda, 'SETDA-64.01'],
      [camat, 'KEC-64.01.04'],
      [sekdes, 'DESA-64.01.04.2003'],
    ] as const)
      granted(await acknowledge(actor, circularId, code))
    const version = {
      actor: ketua,
      circularId,
      issuerOfficeId: world.office('BAWASLU-64.01'),
      text: second,
      changes: 'Bagian desa diubah (contoh).',
      reopens: 'jenis',
      kinds: ['desa'],
    }
    expect(await addVersion(world.netra, { ...version, actor: neighbour })).toMatchObject({ ok: false })
    granted(await addVersion(world.netra, version))
    expect(await node(circularId, 'DESA-64.01.04.2003')).toMatchObject({ acknowledged: false })
    expect(await node(circularId, 'KEC-64.01.04')).toMatchObject({ acknowledged: true })
    expect(await node(circularId, 'SETDA-64.01')).toMatchObject({ acknowledged: true, units_acknowledged: 2 })
    await countersAreRight(circularId)
    // The old text is not acknowledged any more.
    expect(await acknowledge(sekdes, circularId, 'DESA-64.01.04.2003', 1)).toEqual({
      ok: false,
      refusal: { reason: 'old-text' },
    })
    granted(await acknowledge(sekdes, circularId, 'DESA-64.01.04.2003', 2))
    expect(await addVersion(world.netra, version)).toEqual({ ok: false, refusal: { reason: 'same-text' } })
    // Both acknowledgements stay in the history.
    const { rows } = await world.owner.query(
      `select version from netra.edaran_acknowledgements a join netra.edaran_nodes n on n.id = a.node_id join netra.offices o on o.id = n.office_id
       where n.edaran_id = $1 and o.code = 'DESA-64.01.04.2003' order by version`,
      [circularId],
    )
    expect(rows).toEqual([{ version: 1 }, { version: 2 }])
  })

  test('that changes nothing for anybody touches nobody', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    granted(await acknowledge(sekda, circularId, 'SETDA-64.01'))
    const version = { actor: ketua, circularId, issuerOfficeId: world.office('BAWASLU-64.01'), text: second }
    granted(
      await addVersion(world.netra, { ...version, changes: 'Salah ketik (contoh).', reopens: 'tidak', kinds: [] }),
    )
    expect(await node(circularId, 'SETDA-64.01')).toMatchObject({ acknowledged: true })
    granted(await acknowledge(sekdes, circularId, 'DESA-64.01.04.2003', 2))
  })
})

describe('by the clock', () => {
  const clock = async (hours: number) => {
    world.at(addHours(start, hours))
    return followCirculars(world.netra)
  }
  const reminded = async (circularId: string, rung: string) =>
    (
      await world.owner.query<{ code: string }>(
        `select o.code from netra.edaran_reminders r join netra.edaran_nodes n on n.id = r.node_id join netra.offices o on o.id = n.office_id
         where n.edaran_id = $1 and r.rung = $2 order by o.code`,
        [circularId, rung],
      )
    ).rows.map(({ code }) => code)

  test('who did not open is reminded after a day, who did not acknowledge after three, each once; then he is late', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const polres = await world.person('kepala-unit', 'POLRES-64.01')
    granted(await openCircular(world.netra, { actor: polres, nodeId: (await node(circularId, 'POLRES-64.01')).id }))
    await clock(23)
    expect(await reminded(circularId, '24-jam')).toEqual([])
    await clock(25)
    await clock(26)
    // Opened is not silent; what was not passed on yet is nobody's fault below.
    expect(await reminded(circularId, '24-jam')).toEqual(['SETDA-64.01'])
    expect(await node(circularId, 'SETDA-64.01')).toMatchObject({ late: false })
    await clock(73)
    await clock(74)
    expect(await reminded(circularId, '72-jam')).toEqual(['POLRES-64.01', 'SETDA-64.01'])
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units_late: 2 })
    await countersAreRight(circularId)
    world.at(addHours(start, 75))
    granted(await acknowledge(sekda, circularId, 'SETDA-64.01'))
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units_late: 1 })
    await countersAreRight(circularId)
  })

  test('one click reminds the late ones below, a second within the hour nobody', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    await clock(73)
    const top = await node(circularId, 'BAWASLU-64.01')
    expect(top.units_late).toBe(11)
    const kec = await node(circularId, 'KEC-64.01.04')
    // The clock has just reminded them, and within the hour nobody is told twice.
    expect(granted(await remindLate(world.netra, { actor: camat, nodeId: kec.id }))).toBe(0)
    world.at(addHours(start, 75))
    expect(granted(await remindLate(world.netra, { actor: camat, nodeId: kec.id }))).toBe(2)
    expect(granted(await remindLate(world.netra, { actor: ketua, nodeId: top.id }))).toBe(9)
    expect(granted(await remindLate(world.netra, { actor: ketua, nodeId: top.id }))).toBe(0)
    world.at(addHours(start, 77))
    expect(granted(await remindLate(world.netra, { actor: ketua, nodeId: top.id }))).toBe(11)
    const mine = await asActor(world.clone.db, sekdes, (tx) =>
      listReceivedCirculars(tx, [world.office('DESA-64.01.04.2003')]),
    )
    expect(mine.find(({ id }) => id === circularId)?.remindedAt).not.toBeNull()
  })

  test('the day before its stage begins everybody who has it and did not acknowledge is reminded', async () => {
    await world.owner.query(
      `insert into netra.elections (id, name, regime, voting_on, mark, source) values ('contoh', 'Contoh', 'pilkada', '2026-12-20', 'U', 'test')`,
    )
    await world.owner.query(
      `insert into netra.stages (election_id, code, title, starts_on, ends_on, mark, source) values ('contoh', 'kampanye', 'Kampanye', '2026-12-01', '2026-12-15', 'U', 'test')`,
    )
    const stage = { electionId: 'contoh', code: 'kampanye' }
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { stage })
    await clock(12)
    expect(await reminded(circularId, 'tahapan')).toEqual([])
    // 30 November in WITA.
    world.at('2026-11-29T16:30:00.000Z')
    await followCirculars(world.netra)
    expect(await reminded(circularId, 'tahapan')).toEqual(['POLRES-64.01', 'SETDA-64.01'])
  })
})

describe('an address that refuses', () => {
  test('makes an office unreached until it has it another way; at most once each', async () => {
    for (const [code, address] of [
      ['SETDA-64.01', 'setda@contoh.test'],
      ['POLRES-64.01', 'polres@contoh.test'],
    ] as const)
      await world.owner.query(
        `insert into netra.office_addresses (office_id, way, address, recorded_at, recorded_by) values ($1, 'surel', $2, now(), $3) on conflict do nothing`,
        [world.office(code), address, ketua],
      )
    await world.owner.query(`update netra.edaran_mails set state = 'gugur' where state = 'menunggu'`)
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    const went: string[] = []
    const mailer: Mailer = {
      through: 'contoh',
      returnsTo: null,
      domain: 'contoh.id',
      send: async ({ to }) => {
        went.push(to)
        return Promise.resolve(
          to.startsWith('setda') ? { kind: 'tidak-sampai', code: 550 } : { kind: 'terkirim', code: 250 },
        )
      },
    }
    const house = { ...world.netra, mailer }
    const write = () => ({ subject: 'Contoh', text: 'Contoh' })
    expect(await sendCircularMails(house, write)).toBe(2)
    expect(await sendCircularMails(house, write)).toBe(0)
    expect(went.toSorted()).toEqual(['polres@contoh.test', 'setda@contoh.test'])
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units_undeliverable: 1 })
    granted(await acknowledge(sekda, circularId, 'SETDA-64.01'))
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units_undeliverable: 0 })
    await countersAreRight(circularId)
    await world.owner.query('delete from netra.office_addresses')
  })

  test('a real mail server that refuses an address makes its office unreached, one that says later does not', async () => {
    const server = await smtpServer()
    try {
      for (const [code, address] of [
        ['SETDA-64.01', 'tolak-setda@contoh.test'],
        ['POLRES-64.01', 'polres@contoh.test'],
        ['OPD-64.01-DINKES', 'tunda-dinkes@contoh.test'],
      ] as const)
        await world.owner.query(
          `insert into netra.office_addresses (office_id, way, address, recorded_at, recorded_by) values ($1, 'surel', $2, now(), $3)`,
          [world.office(code), address, ketua],
        )
      const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
      const mailer = createMailer({ url: server.url, from: 'netra@contoh.go.id', password: null })
      const write = (mail: CircularMail) => circularMail(mail, 'https://contoh.test')
      expect(await sendCircularMails({ ...world.netra, mailer }, write)).toBe(3)
      expect(await node(circularId, 'SETDA-64.01')).toMatchObject({ units_undeliverable: 1 })
      expect(await node(circularId, 'OPD-64.01-DINKES')).toMatchObject({ units_undeliverable: 0 })
      expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units_undeliverable: 1 })
      expect(await eventsOf(circularId)).toContain('node-undeliverable')
      const { text } = await server.arrivedAt('polres@contoh.test')
      expect(text).toContain(`https://contoh.test/edaran/${(await node(circularId, 'POLRES-64.01')).link_code}`)
      const { rows } = await world.owner.query(
        `select m.state, m.code, m.attempts from netra.edaran_mails m join netra.edaran_nodes n on n.id = m.node_id
         where n.edaran_id = $1 order by m.state`,
        [circularId],
      )
      expect(rows).toEqual([
        { state: 'menunggu', code: 451, attempts: 1 },
        { state: 'terkirim', code: 250, attempts: 1 },
        { state: 'tidak-sampai', code: 550, attempts: 1 },
      ])
      await countersAreRight(circularId)
    } finally {
      await server.stop()
      await world.owner.query('delete from netra.office_addresses')
    }
  })

  test('is kept by the office or one above, and by nobody beside', async () => {
    const kept = { officeId: world.office('DESA-64.01.04.2003'), way: 'surel', address: 'desa@contoh.test' } as const
    granted(await keepOfficeAddress(world.netra, { ...kept, actor: camat }))
    granted(await keepOfficeAddress(world.netra, { ...kept, actor: sekdes, address: 'baru@contoh.test' }))
    expect(await keepOfficeAddress(world.netra, { ...kept, actor: disdik })).toMatchObject({
      refusal: { reason: 'not-found' },
    })
    // And past what the use case asks, by the policy.
    await expect(
      asActor(world.netra.db, disdik, (tx) => officeAddresses.keep(tx, { ...kept, by: disdik, at: start })),
    ).rejects.toThrow(/policy/)
    // Whoever wrote the letter sees the office, and commands nobody there.
    expect(await keepOfficeAddress(world.netra, { ...kept, actor: ketua })).toMatchObject({ ok: false })
    expect(await keepOfficeAddress(world.netra, { ...kept, actor: sekdes, address: 'bukan alamat' })).toMatchObject({
      ok: false,
    })
    await world.owner.query('delete from netra.office_addresses')
  })
})

describe('mergers', () => {
  const merge = async (office: Place, into: Place) =>
    recordMerger(world.netra, {
      actor: await world.person('administrator', 'BAWASLU-RI'),
      office,
      into,
      onDay: plainDate('2026-01-01'),
      basis: 'Perda contoh',
    })
  const undo = () => world.owner.query('delete from netra.office_mergers')

  test('a unit that was merged last week is a node that says so, and its successor has the letter and what was below', async () => {
    granted(await merge('KEC-64.01.04', 'KEC-64.01.05'))
    const circularId = await sent(world, ketua, 'BAWASLU-64.01')
    expect(await node(circularId, 'KEC-64.01.04')).toMatchObject({ merged: 'KEC-64.01.05', sent: false, units: 0 })
    expect(await node(circularId, 'DESA-64.01.04.2003')).toMatchObject({ parent: 'KEC-64.01.05' })
    expect(await node(circularId, 'BAWASLU-64.01')).toMatchObject({ units: 10 })
    await countersAreRight(circularId)
    await undo()
  })

  test('merged after it was sent, the clock follows it', async () => {
    const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
    granted(await acknowledge(camat, circularId, 'KEC-64.01.04'))
    granted(await merge('KEC-64.01.04', 'KEC-64.01.05'))
    await followCirculars(world.netra)
    expect(await node(circularId, 'KEC-64.01.04')).toMatchObject({ merged: 'KEC-64.01.05' })
    expect(await node(circularId, 'DESA-64.01.04.2003')).toMatchObject({ parent: 'KEC-64.01.05' })
    expect(await acknowledge(camat, circularId, 'KEC-64.01.04')).toMatchObject({
      ok: false,
      refusal: { reason: 'merged' },
    })
    await countersAreRight(circularId)
    expect(await followCirculars(world.netra)).toBe(0)
    await undo()
  })

  test('into an office that had no letter, or that stood below it', async () => {
    const audience = [{ by: 'wilayah', regionCode: '64.01', kinds: ['setda', 'kecamatan', 'desa'] }] as const
    const one = await sent(world, ketua, 'BAWASLU-64.01', { audience, way: 'langsung' })
    granted(await merge('KEC-64.01.05', 'OPD-64.01-DINKES'))
    granted(await merge('KEC-64.01.04', 'DESA-64.01.04.2004'))
    expect(await has(one, 'OPD-64.01-DINKES')).toBe(false)
    await followCirculars(world.netra)
    expect(await node(one, 'OPD-64.01-DINKES')).toMatchObject({ parent: 'SETDA-64.01', sent: true })
    expect(await node(one, 'DESA-64.01.05.2001')).toMatchObject({ parent: 'OPD-64.01-DINKES' })
    expect(await node(one, 'DESA-64.01.04.2004')).toMatchObject({ parent: 'SETDA-64.01' })
    expect(await node(one, 'DESA-64.01.04.2003')).toMatchObject({ parent: 'DESA-64.01.04.2004' })
    await countersAreRight(one)
    // And planned anew, where the successor stands below what went: nobody is lost, and nothing goes round.
    const two = await sent(world, ketua, 'BAWASLU-64.01', { audience })
    expect(await node(two, 'BAWASLU-64.01')).toMatchObject({ units: 5 })
    await countersAreRight(two)
    await undo()
  })

  test('never lead back to where they began', async () => {
    granted(await merge('KEC-64.01.04', 'KEC-64.01.05'))
    expect(await merge('KEC-64.01.04', 'SETDA-64.01')).toMatchObject({
      ok: false,
      refusal: { reason: 'merged-before' },
    })
    expect(await merge('KEC-64.01.05', 'KEC-64.01.04')).toMatchObject({ ok: false, refusal: { reason: 'merger-loop' } })
    expect(await merge('SETDA-64.01', 'SETDA-64.01')).toMatchObject({ ok: false, refusal: { reason: 'merger-loop' } })
    await undo()
  })

  test('and an office cannot be hung below itself', async () => {
    await expect(
      world.owner.query('update netra.offices set parent_id = $1 where id = $2', [
        world.office('DESA-64.01.04.2003'),
        world.office('KEC-64.01.04'),
      ]),
    ).rejects.toThrow(/below itself/)
  })
})

describe('the public', () => {
  test('sees coverage after the deadline, of circulars to five offices or more, and no office that is late', async () => {
    const audience = [{ by: 'wilayah', regionCode: '64.01', kinds: ['setda', 'kecamatan'] }] as const
    const deadlineAt = addHours(start, 100)
    const [large, small] = [
      await sent(world, ketua, 'BAWASLU-64.01', { deadlineAt, way: 'langsung' }),
      await sent(world, ketua, 'BAWASLU-64.01', { deadlineAt, audience }),
    ]
    granted(await acknowledge(sekda, large, 'SETDA-64.01'))
    const shown = (hours: number) => listPublicCirculars(world.clone.db, addHours(start, hours), { most: 100 })
    expect((await shown(99)).map(({ id }) => id)).not.toContain(large)
    // Once the deadline is past it is known that it is counted, and from the next count of a day how far it came.
    expect((await shown(101)).find(({ id }) => id === large)).toMatchObject({ coverage: null, isFew: false })
    await publishNumbers({ db: world.clone.db, clock: () => addHours(start, 102) })
    const after = await shown(103)
    expect(after.find(({ id }) => id === large)).toMatchObject({
      coverage: { units: 11, unitsAcknowledged: 1 },
      text: null,
    })
    expect(after.map(({ id }) => id)).not.toContain(small)
    expect(JSON.stringify(after)).not.toMatch(/DESA-|KEC-|SETDA-/)
    // Whoever acknowledges later is told of with the next day, and not when he does.
    granted(await acknowledge(dinkes, large, 'OPD-64.01-DINKES'))
    await publishNumbers({ db: world.clone.db, clock: () => addHours(start, 103) })
    const sameDay = await shown(104)
    expect(sameDay.find(({ id }) => id === large)?.coverage).toEqual(after.find(({ id }) => id === large)?.coverage)
    await publishNumbers({ db: world.clone.db, clock: () => addHours(start, 126) })
    expect((await shown(127)).find(({ id }) => id === large)).toMatchObject({ coverage: { unitsAcknowledged: 2 } })
  })
})

test('the children of a node, those where most is missing first', async () => {
  const circularId = await sent(world, ketua, 'BAWASLU-64.01', { way: 'langsung' })
  granted(await acknowledge(dinkes, circularId, 'OPD-64.01-DINKES'))
  const setda = await node(circularId, 'SETDA-64.01')
  const children = await asActor(world.clone.db, ketua, (tx) => listChildren(tx, setda.id, 1))
  expect(children.map(({ officeCode, units, unitsAcknowledged }) => [officeCode, units, unitsAcknowledged])).toEqual([
    ['KEC-64.01.04', 3, 0],
    ['KEC-64.01.05', 2, 0],
    ['OPD-64.01-DISDIK', 2, 0],
    ['OPD-64.01-DINKES', 1, 1],
  ])
})
