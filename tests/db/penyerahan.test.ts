import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  beginActivity,
  draftCircular,
  enterActivity,
  handLetterOver,
  passOnCircular,
  writeSection,
  type HandLetterOver,
  type SectionAnswers,
} from '#app'
import { asActor, newId, type ActorId } from '#store'
import { findActivity, findEntryPage, findForkopimda, listHandedAt } from '#store/views'
import { asked, openCascadeWorld, type CascadeWorld, type Place } from './cascade-world.ts'
import { granted } from './granted.ts'

/** An imbauan handed to the Sekda at a rakor: one act, of which all is kept or nothing. */
const start = '2026-11-29T02:00:00.000Z'
let world: CascadeWorld
let staff: ActorId, sekda: ActorId, neighbour: ActorId, disdik: ActorId

beforeAll(async () => {
  world = await openCascadeWorld(start)
  staff = await world.person('staf-penanganan', 'BAWASLU-64.01')
  neighbour = await world.person('ketua', 'BAWASLU-64.02')
  sekda = await world.person('sekda', 'SETDA-64.01')
  disdik = await world.person('kepala-opd', 'OPD-64.01-DISDIK')
})
afterAll(() => world.close())
beforeEach(() => world.at(start))

const figure = { id: 'Tokoh', en: 'Figures' }
const figureNames = { masyarakat: figure, pemuda: figure, agama: figure }
const page = (
  section: SectionAnswers['section'],
  fields: SectionAnswers['fields'],
  rows: SectionAnswers['rows'] = {},
) => ({
  section,
  fields,
  rows,
})
const letter = { naskah: 'Imbauan netralitas (contoh)', nomor: '1/contoh', kepada: 'SETDA-64.01' }

async function rakor(naskah: readonly Record<string, string>[] = [{}, letter]): Promise<string> {
  const id = newId()
  const write = (answers: SectionAnswers) => writeSection(world.netra, { actor: staff, id, answers })
  const answers = page('pokok', {
    ...{ jenis: 'rakor', bentuk: '5', judul: 'Rakor (contoh)', wilayah: '64.01', tanggal: '2026-11-28' },
  })
  granted(await beginActivity(world.netra, { actor: staff, officeId: world.office('BAWASLU-64.01'), id, answers }))
  granted(await write(page('isi', { ringkasan: 'Rapat (contoh).', sasaran: 'asn', pesan: 'netralitas' })))
  granted(await write(page('hadir', {}, { lembaga: [{ instansi: 'OPD-64.01-DISDIK', hadir: 'ya', orang: '1' }] })))
  granted(await write(page('naskah', {}, { naskah })))
  granted(await enterActivity(world.netra, { actor: staff, id, reason: '', figureNames }))
  return id
}

const handing = (activityId: string, more: Partial<HandLetterOver> = {}): HandLetterOver => {
  const {
    actor: _a,
    issuerOfficeId: _i,
    way: _w,
    ...circular
  } = asked(world, staff, 'BAWASLU-64.01', {
    audience: [{ by: 'wilayah', regionCode: '64.01', kinds: ['opd', 'kecamatan', 'desa', 'vertikal', 'polres'] }],
  })
  return {
    ...{
      actor: staff,
      activityId,
      row: 1,
      to: 'SETDA-64.01',
      takenBy: 'Contoh Sekda',
      reason: 'Diserahkan.',
      circular,
    },
    ...more,
  }
}

const counts = async () => {
  const { rows } = await world.owner.query<Record<string, number>>(
    `select (select count(*)::integer from netra.edaran) as letters, (select count(*)::integer from netra.edaran_nodes) as nodes,
       (select count(*)::integer from netra.activity_versions) as versions, (select count(*)::integer from netra.edaran_events) as moved,
       (select count(*)::integer from netra.events where type = 'document-handed') as handed`,
  )
  return rows[0]
}
const above = async (circularId: string): Promise<Readonly<Record<string, string | null>>> => {
  const { rows } = await world.owner.query<{ code: Place; above: string | null }>(
    `select o.code, p.code as above from netra.edaran_nodes n join netra.offices o on o.id = n.office_id
     left join netra.edaran_nodes u on u.id = n.parent_id left join netra.offices p on p.id = u.office_id where n.edaran_id = $1`,
    [circularId],
  )
  return Object.fromEntries(rows.map((row) => [row.code, row.above]))
}

describe('handed over', () => {
  test('it is acknowledged where it was taken, and everybody else has it through that office but whom others command', async () => {
    const id = await rakor()
    const { circularId } = granted(await handLetterOver(world.netra, handing(id)))
    expect(await above(circularId)).toEqual({
      'BAWASLU-64.01': null,
      'SETDA-64.01': 'BAWASLU-64.01',
      'OPD-64.01-DISDIK': 'SETDA-64.01',
      'OPD-64.01-DINKES': 'SETDA-64.01',
      'KEC-64.01.04': 'SETDA-64.01',
      'KEC-64.01.05': 'SETDA-64.01',
      'DESA-64.01.04.2003': 'KEC-64.01.04',
      'DESA-64.01.04.2004': 'KEC-64.01.04',
      'DESA-64.01.05.2001': 'KEC-64.01.05',
      'KEMENAG-64.01': 'SETDA-64.01',
      'POLRES-64.01': 'BAWASLU-64.01',
    })
    const { held, documents, cascades } = (await findEntryPage(world.clone.db, staff, id)) ?? { documents: [] }
    // The blank row before it stays where it was, and what was typed of the letter too.
    expect(held?.answers.rows['naskah']?.[1]).toMatchObject({ naskah: letter.naskah, edaran: documents[0]?.edaranCode })
    expect(cascades).toMatchObject([{ circularId, units: 9, unitsAcknowledged: 1, unitsLate: 0 }])
    expect(held).toMatchObject({ state: 'masuk', version: 2, changed: false })
    const { rows } = await world.owner.query(
      `select a.according_to, a.way, n.passed_on_at from netra.edaran_acknowledgements a join netra.edaran_nodes n on n.id = a.node_id where n.edaran_id = $1`,
      [circularId],
    )
    expect(rows).toEqual([
      { according_to: 'Contoh Sekda; Rakor (contoh), 2026-11-28', way: 'kertas', passed_on_at: null },
    ])
    const nodeId = cascades?.[0]?.nodeId ?? ''
    expect(
      granted(await passOnCircular(world.netra, { actor: sekda, nodeId, children: null, note: 'Teruskan.' })),
    ).toBe(5)
  })

  test('nothing public became another, and the tree says where it was handed over to whoever was there', async () => {
    const id = await rakor()
    const { circularId } = granted(await handLetterOver(world.netra, handing(id)))
    const handedAt = (actor: ActorId) => asActor(world.clone.db, actor, (tx) => listHandedAt(tx, circularId))
    const [at] = await handedAt(staff)
    expect(at).toMatchObject({ title: 'Rakor (contoh)', heldOn: '2026-11-28', toName: 'SETDA-64.01' })
    expect(await handedAt(sekda)).toHaveLength(1)
    expect(await handedAt(neighbour)).toEqual([])
    expect(await findActivity(world.clone.db, at?.activityCode ?? '')).toMatchObject({ corrected: false })
    const shared = async (actor: ActorId) =>
      (await findForkopimda(world.clone.db, actor, '64.01')).cascades.filter((one) => one.circularId === circularId)
    expect(await shared(sekda)).toHaveLength(1)
    // Disdik was at the rakor and reads that it was handed over; who of the others has it is not its business.
    expect(await shared(disdik)).toEqual([])
  })

  test('a document that was not listed is listed by it', async () => {
    const id = await rakor([])
    granted(await handLetterOver(world.netra, handing(id, { row: null })))
    expect((await findEntryPage(world.clone.db, staff, id))?.documents).toMatchObject([
      { title: 'Netralitas (contoh)', number: '138/PM.00.02/K.KI/11/2026', toName: 'SETDA-64.01' },
    ])
  })

  test('the same form twice is one hand-over, also at once; another form for the same document is refused', async () => {
    const id = await rakor()
    const command = handing(id)
    const both = await Promise.all([handLetterOver(world.netra, command), handLetterOver(world.netra, command)])
    const before = await counts()
    expect(both.map(granted)).toEqual([{ circularId: command.circular.id }, { circularId: command.circular.id }])
    expect(granted(await handLetterOver(world.netra, command))).toEqual({ circularId: command.circular.id })
    expect(await handLetterOver(world.netra, handing(id))).toMatchObject({
      ok: false,
      refusal: { reason: 'handed-before' },
    })
    expect(await counts()).toEqual(before)
  })
})

describe('refused, nothing of it is kept', () => {
  const refusedOf = async (command: HandLetterOver) => {
    const before = await counts()
    const outcome = await handLetterOver(world.netra, command)
    expect(await counts()).toEqual(before)
    return outcome.ok ? null : outcome.refusal
  }

  test('by a neighbour, of a draft, of corrections that wait, to nobody, and of no PDF', async () => {
    const id = await rakor()
    expect(await refusedOf(handing(id, { actor: neighbour }))).toMatchObject({ reason: 'not-found' })
    expect(await refusedOf(handing(id, { row: 2 }))).toMatchObject({ reason: 'not-found' })
    expect(await refusedOf(handing(id, { to: 'Kantor Tak Dikenal' }))).toMatchObject({ field: 'penerima-kantor' })
    expect(await refusedOf(handing(id, { takenBy: ' ' }))).toMatchObject({ field: 'penerima' })
    const { circular } = handing(id)
    expect(await refusedOf(handing(id, { circular: { ...circular, text: null } }))).toMatchObject({
      reason: 'cascade-refused',
      why: { reason: 'not-a-pdf' },
    })
    granted(await writeSection(world.netra, { actor: staff, id, answers: page('rapat', { agenda: 'A', notula: 'N' }) }))
    expect(await refusedOf(handing(id))).toMatchObject({ reason: 'entry-open' })
  })

  test('to an office that is not of the region, after the draft was written already', async () => {
    const id = await rakor()
    expect(await refusedOf(handing(id, { to: 'SETDA-64.02' }))).toMatchObject({
      reason: 'cascade-refused',
      why: { field: 'office', problem: 'outside' },
    })
    granted(await handLetterOver(world.netra, handing(id)))
  })
})

test('without a hand-over a vertical agency has it from whoever wrote', async () => {
  const wanted = asked(world, staff, 'BAWASLU-64.01', {
    audience: [{ by: 'wilayah', regionCode: '64.01', kinds: ['setda', 'vertikal'] }],
  })
  const circularId = granted(await draftCircular(world.netra, wanted))
  const { rows } = await world.owner.query<{ code: string; above: string }>(
    `select o.code, p.code as above from netra.plan_edaran($1) n join netra.offices o on o.id = n.office_id
     join netra.offices p on p.id = n.parent_office_id order by 1`,
    [circularId],
  )
  expect(rows).toEqual([
    { code: 'KEMENAG-64.01', above: 'BAWASLU-64.01' },
    { code: 'SETDA-64.01', above: 'BAWASLU-64.01' },
  ])
})
