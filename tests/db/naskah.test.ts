/** The papers of a case as people hold them: who may have which, whether one is genuine, what came back signed, and the case file. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  checkPaperByCode,
  checkPaperFile,
  exportCaseFile,
  issueKajianWord,
  issuePaper,
  keepKajianWord,
  keepSigned,
  openCasePage,
  openKept,
  openLhpPage,
  readParts,
  receiveReport,
  takeKajianWord,
  type LhpParts,
} from '#app'
import type { Naskah, NaskahOf } from '#core'
import { createSigner, keepDemonstrationP12, openSealed } from '#gear'
import { localDay, plainDate } from '#law'
import { asActor, caseStore, deskStore, issuedPapers, newId, newReceipt, type ActorId } from '#store'
import { findHeldPage, type CasePage, type HeldPage } from '#store/views'
import { formBase } from '../../src/lib/meja/form-base.ts'
import { mayExport } from '../../src/lib/meja/lembar/papers.ts'
import { standingOnCase } from '../../src/lib/meja/lembar/referrals.ts'
import { kajianVersions } from '../../src/lib/meja/lembar/kajian-word.ts'
import { caseFileOf } from '../../src/lib/naskah/case-file.ts'
import { casePapers, writePaper, type PaperVersion } from '../../src/lib/naskah/case-papers.ts'
import { kajianDraft } from '../../src/lib/naskah/kajian-papers.ts'
import { ofCase } from '../../src/lib/naskah/paper-of.ts'
import { caseHolds } from '../../src/lib/pemegang/case-holds.ts'
import { keysDir } from '../../src/main/folders.ts'
import { cloneDatabase, dataDirOf, type Clone } from '../support/database.ts'
import { textOfPdf } from '../support/text-of-pdf.ts'
import { granted } from './granted.ts'

const folder = mkdtempSync(join(tmpdir(), 'netra-naskah-'))
let clone: Clone
/** A temuan with a kajian, whoever works it, and somebody of another office. */
let caseId: string
let staff: ActorId
let stranger: ActorId
let page: CasePage
let originals: readonly LhpParts[]
let finder: string

const openedBy = (actor: ActorId, id = caseId) => openCasePage(clone.netra, { caseId: id, actor })

beforeAll(async () => {
  clone = await cloneDatabase('demonstration')
  const found = await sql<{ id: string; lhpId: string; office: string }>`
    select k.case_id as id, k.lhp_id as "lhpId", c.handling_office_id as office from netra.lhp_copies k
    join netra.cases c on c.id = k.case_id join netra.kajian j on j.case_id = c.id and j.kind = 'kajian' limit 1`.execute(
    clone.owner,
  )
  const [one] = found.rows
  if (one === undefined) throw new Error('the demonstration has no temuan with a kajian')
  caseId = one.id
  staff = await memberOf(sql`m.office_id = ${one.office}`)
  stranger = await memberOf(
    sql`m.office_id in (select id from netra.offices o where o.kind = 'bawaslu-kabkota' and o.id <> ${one.office} and o.id not in (select handling_office_id from netra.cases c where c.id = ${one.id}))`,
  )
  const lhp = granted(await openLhpPage(clone.netra, { lhpId: one.lhpId, actor: staff }))
  originals = [readParts(lhp.parts)]
  finder = originals[0]?.supervisor.name ?? ''
  await sql`update netra.kajian set body = body || ${`\n\nHal itu dilihat ${finder} sendiri.`} where case_id = ${caseId}`.execute(
    clone.owner,
  )
  page = granted(await openedBy(staff))
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await clone.close()
})

async function memberOf(where: ReturnType<typeof sql>): Promise<ActorId> {
  const { rows } = await sql<{ id: ActorId }>`
    select m.account_id as id from netra.memberships m where m.role in ('staf-penanganan', 'ketua') and ${where}
    order by m.role desc limit 1`.execute(clone.owner)
  const [row] = rows
  if (row === undefined) throw new Error('nobody')
  return row.id
}

const paperOf = (kind: string, version: PaperVersion, of = page): Naskah => {
  const paper = casePapers(of).find((one) => one.kind === kind && one.versions.includes(version))
  if (paper === undefined) throw new Error(`no ${kind} in version ${version}`)
  return writePaper(paper, of, { version, originals, specimen: true })
}
const issued = async (paper: Naskah, actor = staff) =>
  Buffer.from(granted(await issuePaper(clone.netra, { ...ofCase(page), actor, paper })))
const codeIn = (pdf: Uint8Array) => /Kode naskah: ([0-9A-Z-]+)/.exec(textOfPdf(pdf))?.[1] ?? ''

let addresses = 0
/** Each as from an address that guessed nothing yet. */
const byCode = (code: string) => checkPaperByCode(clone.netra, code, `192.0.2.${String((addresses += 1))}`)
const byFile = (file: Uint8Array) => checkPaperFile(clone.netra, file, `192.0.2.${String((addresses += 1))}`)
const notOurs = { ok: true, value: { state: 'not-ours' } }

describe('a paper that was issued', () => {
  test('is noted as an export, and its row has nothing that stands in it', async () => {
    const before = await exportsOf(caseId)
    await issued(paperOf('kajian', 'keluar'))
    expect(await exportsOf(caseId)).toBe(before + 1)
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(p)::text as row from netra.issued_papers p where case_id = ${caseId}`.execute(clone.owner)
    expect(rows.length).toBeGreaterThan(0)
    for (const { row } of rows) for (const word of [finder, 'Contoh', 'dilihat']) expect(row).not.toContain(word)
  })

  test('names the finder where it stays, and not where it goes out', async () => {
    const [whole, outgoing] = [await issued(paperOf('kajian', 'lengkap')), await issued(paperOf('kajian', 'keluar'))]
    expect(textOfPdf(whole)).toContain(finder)
    expect(textOfPdf(outgoing)).not.toContain(finder)
    expect(textOfPdf(outgoing)).toContain('Penemu')
  })

  test('is genuine and current by its code, however it is typed, and by the file', async () => {
    const pdf = await issued(paperOf('kajian', 'keluar'))
    const current = { ok: true, value: { state: 'genuine', paper: { kind: 'kajian', replacedAt: null } } }
    const code = codeIn(pdf)
    expect(await byCode(code)).toMatchObject(current)
    expect(await byCode(`${clone.netra.origin}/naskah#${code.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject(
      current,
    )
    expect(await byFile(pdf)).toMatchObject(current)
  })

  test('printed again in the same words both stay current; in other words the older is replaced on that day', async () => {
    const paper = paperOf('pemberitahuan-status', 'keluar', await withReport())
    const [first, again] = [await issued(paper), await issued(paper)]
    for (const pdf of [first, again]) expect(await byFile(pdf)).toMatchObject({ value: { state: 'genuine' } })
    const newer = await issued({ ...paper, about: 'Pemberitahuan baru' } as Naskah)
    for (const pdf of [first, again])
      expect(await byCode(codeIn(pdf))).toMatchObject({
        value: { state: 'replaced', paper: { replacedAt: expect.any(String) as string } },
      })
    expect(await byFile(newer)).toMatchObject({ value: { state: 'genuine' } })
    // The first words again: they are what holds now, on whichever sheet.
    await issued(paper)
    expect(await byFile(first)).toMatchObject({ value: { state: 'genuine' } })
    expect(await byFile(newer)).toMatchObject({ value: { state: 'replaced' } })
  })

  test('with a byte changed, or something put behind it, is shown as changed', async () => {
    const pdf = await issued(paperOf('kajian', 'keluar'))
    const changed = Buffer.from(pdf)
    changed.writeUInt8(changed.readUInt8(2000) ^ 1, 2000)
    expect(await byFile(changed)).toEqual({ ok: true, value: { state: 'changed' } })
    expect(await byFile(Buffer.concat([pdf, Buffer.from('\n% more')]))).toEqual({
      ok: true,
      value: { state: 'changed' },
    })
  })

  test("sealed with another's certificate, or with none, is not ours", async () => {
    const p12 = await keepDemonstrationP12(join(folder, 'lain.p12'), new Date())
    const other = { ...clone.netra, signer: createSigner(p12, () => new Date()) }
    const printed = granted(await other.press.print(paperOf('kajian', 'keluar')))
    const sealed = granted(await other.signer.sign(printed, 'Contoh'))
    expect(await byFile(sealed)).toEqual(notOurs)
    expect(await byFile(printed)).toEqual(notOurs)
    expect(await byFile(Buffer.from('bukan PDF'))).toEqual(notOurs)
  })

  test('and stays in the office is to anybody outside as if there were none', async () => {
    const [inside, outside] = [await issued(paperOf('kajian', 'lengkap')), await issued(paperOf('kajian', 'keluar'))]
    expect(await byCode(codeIn(inside))).toEqual(notOurs)
    expect(await byCode(newReceipt())).toEqual(notOurs)
    // The control: the same words as they go out.
    expect(await byCode(codeIn(outside))).toMatchObject({ value: { state: 'genuine' } })
    // Who holds the file has seen our seal on it, and learns no more.
    expect(await byFile(inside)).toEqual({ ok: true, value: { state: 'unlisted' } })
  })

  test('what stays in the office costs a guess, as what is unknown does, and a right code is answered all the same', async () => {
    const [inside, outside] = [await issued(paperOf('kajian', 'lengkap')), await issued(paperOf('kajian', 'keluar'))]
    const guess = (code: string, from: string) => checkPaperByCode(clone.netra, code, from)
    for (const [code, from] of [
      [codeIn(inside), '198.51.100.1'],
      [newReceipt(), '198.51.100.2'],
    ] as const) {
      for (let n = 0; n < 10; n++) expect(await guess(code, from)).toEqual(notOurs)
      expect(await guess(code, from)).toMatchObject({ ok: false, refusal: { reason: 'slow-down' } })
      expect(await guess(codeIn(outside), from)).toMatchObject({ ok: true })
    }
  })
})

test('a row of an issued paper is read and written by whoever reads the case, and by nobody else; it is never changed', async () => {
  const pdf = await issued(paperOf('kajian', 'keluar'))
  const seen = (actor: ActorId) =>
    asActor(clone.db, actor, (tx) =>
      tx.selectFrom('netra.issued_papers').select('id').where('case_id', '=', caseId).execute(),
    )
  expect(await seen(stranger)).toEqual([])
  expect((await seen(staff)).length).toBeGreaterThan(0)
  await expect(issued(paperOf('kajian', 'keluar'), stranger)).rejects.toThrow(/row-level security/)
  for (const change of [sql`update netra.issued_papers set kind = 'lhp'`, sql`delete from netra.issued_papers`])
    await expect(asActor(clone.db, staff, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/)
  // In somebody else's name.
  await expect(
    asActor(clone.db, staff, (tx) =>
      issuedPapers.record(tx, {
        code: newReceipt(),
        fileSha256: Buffer.alloc(32, 1),
        sealSha256: null,
        contentSha256: Buffer.alloc(32, 2),
        paper: paperOf('kajian', 'keluar'),
        goesOut: true,
        partId: caseId,
        about: { caseId, officeId: page.held.officeId },
        issuedBy: stranger,
        issuedAt: clone.netra.clock(),
      }),
    ),
  ).rejects.toThrow(/row-level security/)
  expect(pdf.length).toBeGreaterThan(0)
})

const exportsOf = async (id: string) => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from netra.case_reads where case_id = ${id} and what = 'ekspor'`.execute(clone.owner)
  return rows[0]?.n ?? 0
}

const marks = ['PENANDA-NAMA-PELAPOR', 'PENANDA-ALAMAT', '6400000000000001', 'PENANDA-SAKSI'] as const

/** A report whose sealed part is full of marks, as its office reads it once it is over. */
let reported: CasePage | null = null
async function withReport(): Promise<CasePage> {
  if (reported !== null) return reported
  const today = localDay(clone.netra.clock(), 'WITA')
  const [name, address, number, witnesses] = marks
  const got = await receiveReport(
    clone.netra,
    {
      lane: 'laporan',
      kind: 'netralitas',
      regionCode: page.held.regionCode,
      happenedOn: today,
      knownOn: today,
      narrative: 'PENANDA-URAIAN seorang pegawai contoh membagikan kaus.',
      subject: { kind: 'pns', name: 'Contoh Terlapor' },
      secrets: { reporter: { name, address }, identityDocument: { number }, witnesses },
    },
    { door: 'api' },
  )
  granted(got)
  const { rows } = await sql<{ id: string }>`
    select case_id as id from netra.reports where narrative like 'PENANDA-URAIAN%'`.execute(clone.owner)
  const id = rows[0]?.id ?? ''
  await sql`update netra.cases set state = 'tidak-diregister', handling_office_id = ${page.held.officeId} where id = ${id}`.execute(
    clone.owner,
  )
  reported = granted(await openedBy(staff, id))
  return reported
}

describe('a letter about a move of the case', () => {
  const moved = (data: CasePage['timeline'][number]['data'], at: string): CasePage['timeline'][number] => ({
    id: newId(),
    stream: 'perkara',
    type: 'case-moved',
    happenedAt: at,
    recordedAt: at,
    basis: null,
    accordingTo: null,
    actorName: null,
    officeName: 'Bawaslu Kabupaten Asal',
    data,
  })
  const review = (recordedAt: string, met: boolean): CasePage['kajian'][number] => ({
    id: newId(),
    kind: 'kajian-awal',
    authorName: null,
    madeOn: plainDate(recordedAt.slice(0, 10)),
    recordedAt,
    conditions: [
      {
        id: 'reporter-named',
        kind: 'formal',
        met,
        why: { kind: met ? 'given' : 'missing' },
        article: 'ps. 9',
        mark: 'U',
      },
    ],
    violation: null,
    jurisdiction: null,
    body: '',
  })
  const reviews = [review('2026-11-02T01:00:00.000Z', false), review('2026-11-05T01:00:00.000Z', true)]

  test('says what the review lacked when it was asked for, not what a later one found', () => {
    const of = { ...page, kajian: reviews, timeline: [moved({ to: 'perbaikan' }, '2026-11-02T02:00:00.000Z')] }
    const paper = paperOf('pemberitahuan-kelengkapan', 'keluar', of)
    expect(paper).toMatchObject({ to: ['Pelapor', 'di Tempat'], lacking: [{ met: false, basis: 'ps. 9' }] })
    expect(casePapers({ ...of, timeline: [] }).map(({ kind }) => kind)).not.toContain('pemberitahuan-kelengkapan')
  })

  test('hands over from the office that had it, and is gone once the case moved on again', () => {
    const over = moved(
      { action: 'hand-over', reason: `Terjadi di kabupaten lain, kata ${finder}.` },
      '2026-11-02T02:00:00.000Z',
    )
    const paper = paperOf('surat-pelimpahan', 'keluar', { ...page, timeline: [over] })
    expect(paper).toMatchObject({
      to: [page.summary.officeName, 'di Tempat'],
      why: 'Terjadi di kabupaten lain, kata Penemu.',
    })
    expect(paper.kop.place).toBe('Kabupaten Asal')
    const again = moved({ action: 'take-over' }, '2026-11-03T02:00:00.000Z')
    expect(casePapers({ ...page, timeline: [over, again] }).map(({ kind }) => kind)).not.toContain('surat-pelimpahan')
  })

  test('hangs on the board without anybody, as the complete paper of the decisions has the accused', () => {
    const names = page.allegations.flatMap(({ subjectName }) => subjectName ?? [])
    expect(names.length).toBeGreaterThan(0)
    const board = JSON.stringify({
      ...paperOf('pengumuman-status', 'keluar', { ...page, held: { ...page.held, state: 'selesai' } }),
      accused: [],
    })
    for (const name of [...names, finder]) expect(board).not.toContain(name)
    expect(JSON.stringify(paperOf('kajian', 'keluar'))).toContain(names[0])
  })
})

describe('the case file', () => {
  async function fileOf(of: CasePage, parts: readonly LhpParts[]) {
    const { fileName: _name, ...file } = caseFileOf(of, parts, true)
    const chunks: Uint8Array[] = []
    const { about } = ofCase(of)
    for await (const chunk of await exportCaseFile(clone.netra, { ...file, actor: staff, about })) chunks.push(chunk)
    const zip = join(folder, `${newId()}.zip`)
    writeFileSync(zip, Buffer.concat(chunks))
    expect(spawnSync('unzip', ['-t', zip]).status).toBe(0)
    const into = join(folder, newId())
    spawnSync('unzip', ['-q', zip, '-d', into])
    return into
  }
  /** All that a reader finds in it: names of files, words of papers, data. */
  const wordsOf = (into: string): string => {
    const { stdout } = spawnSync('find', [into, '-type', 'f'], { encoding: 'utf8' })
    return stdout
      .trim()
      .split('\n')
      .map((file) => `${file}\n${file.endsWith('.pdf') ? textOfPdf(readFileSync(file)) : readFileSync(file, 'utf8')}`)
      .join('\n')
  }
  type Manifest = { parts: { name: string }[] }

  test('holds every paper and what the page shows, each with its hash, and is noted as an export', async () => {
    const before = await exportsOf(caseId)
    const into = await fileOf(page, originals)
    expect(await exportsOf(caseId)).toBe(before + 1 + casePapers(page).length)
    const { parts } = JSON.parse(readFileSync(join(into, 'manifest.json'), 'utf8')) as Manifest
    expect(parts).toHaveLength(casePapers(page).length + 1)
    expect(parts.map(({ name }) => name).join(' ')).toContain('pembuktian-tenggat')
    const checked = spawnSync('sha256sum', ['--check', '--strict', 'DAFTAR.txt'], { cwd: into, encoding: 'utf8' })
    expect(checked.stdout.match(/: OK/g)).toHaveLength(parts.length)
    writeFileSync(join(into, 'perkara.json'), '{}')
    expect(spawnSync('sha256sum', ['--check', 'DAFTAR.txt'], { cwd: into }).status).not.toBe(0)
  })

  test('names no finder, in no paper and in no data, though the kajian does', async () => {
    expect(page.kajian.some(({ body }) => body.includes(finder))).toBe(true)
    const words = wordsOf(await fileOf(page, originals))
    expect(words).not.toContain(finder)
    expect(words).toContain('Hal itu dilihat Penemu sendiri.')
  })

  test('has nothing of the sealed annex of identities, and all that was told', async () => {
    const words = wordsOf(await fileOf(await withReport(), []))
    expect(words).toContain('PENANDA-URAIAN')
    expect(marks.filter((mark) => words.includes(mark))).toEqual([])
  })

  test('is no file for whoever cannot know whom to take out of it, or only reads the case', () => {
    expect(mayExport(page)).toBe(true)
    const unread = { ...page, findings: page.findings.map((one) => ({ ...one, mayReadOriginal: false })) }
    expect(mayExport(unread)).toBe(false)
    expect(casePapers(unread).flatMap(({ versions }) => versions)).not.toContain('keluar')
    expect(mayExport({ ...page, parties: [] })).toBe(false)
  })
})

describe('a paper that comes back signed', () => {
  const keeping = (bytes: Uint8Array, actor = staff, partId = caseId) =>
    keepSigned(clone.netra, { actor, caseId, kind: 'kajian', partId, file: { bytes } })
  const signedLines = async (actor = staff) => granted(await openedBy(actor)).signed

  test('is kept to the byte, sealed to its office, with what its signature says; twice it is kept once', async () => {
    const p12 = await keepDemonstrationP12(join(folder, 'pejabat.p12'), new Date())
    const printed = granted(await clone.netra.press.print(paperOf('kajian', 'lengkap')))
    const signed = granted(await createSigner(p12, () => new Date()).sign(printed, 'Contoh pejabat'))
    const id = granted(await keeping(signed))
    expect(granted(await keeping(signed))).toBe(id)
    const line = (await signedLines()).find((one) => one.id === id)
    expect(line?.signatures).toMatchObject([{ state: 'intact', ours: false, at: expect.any(String) as string }])
    const sealed = (await clone.netra.files.read(id)) ?? new Uint8Array()
    expect(Buffer.from(sealed).includes(Buffer.from(signed).subarray(0, 200))).toBe(false)
    const { office_key_id: keyId } = await clone.owner
      .selectFrom('netra.signed_papers')
      .select('office_key_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const plain = await openSealed(keysDir(dataDirOf('demonstration')), keyId, sealed)
    expect(Buffer.from(plain, 'base64').equals(Buffer.from(signed))).toBe(true)
  })

  test('with our own seal alone is told apart from a signed one', async () => {
    const id = granted(await keeping(await issued(paperOf('kajian', 'lengkap'))))
    expect((await signedLines()).find((one) => one.id === id)?.signatures).toMatchObject([{ ours: true }])
  })

  test('is refused where it is no document, of no paper of the case, or not his case', async () => {
    const scan = Buffer.from([0xff, 0xd8, 0xff, 1])
    expect(await keeping(Buffer.from('MZ'))).toMatchObject({ refusal: { reason: 'scan-not-a-document' } })
    expect(await keeping(scan, staff, newId())).toMatchObject({ refusal: { reason: 'field', field: 'paper' } })
    expect(await keeping(scan, stranger)).toMatchObject({ refusal: { reason: 'not-found' } })
    // The control: the same scan, by whose case it is.
    expect(await keeping(scan)).toMatchObject({ ok: true })
  })

  test('is read where the case is handled, and not by the rank above, which reads the case', async () => {
    granted(await keeping(Buffer.from([0xff, 0xd8, 0xff, 2])))
    const above = await memberOf(sql`m.office_id = ${page.held.provinceOfficeId}`)
    expect(granted(await openedBy(above)).signed).toEqual([])
    expect((await signedLines()).length).toBeGreaterThan(0)
    for (const change of [sql`update netra.signed_papers set kind = 'lhp'`, sql`delete from netra.signed_papers`])
      await expect(asActor(clone.db, staff, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/)
  })

  test('leaves its hash in the history and no name of who signed', async () => {
    const { rows } = await sql<{ data: string }>`
      select data::text from netra.events where case_id = ${caseId} and type = 'signed-paper-kept'`.execute(clone.owner)
    expect(rows.length).toBeGreaterThan(0)
    for (const { data } of rows) expect(data).not.toContain('CN=')
  })
})

describe('a kept file that is opened again', () => {
  const pdf = Buffer.from('%PDF-1.7 contoh yang ditandatangani')
  const keepAs = async (kind: 'kajian' | 'formulir-laporan', bytes: Buffer) =>
    granted(await keepSigned(clone.netra, { actor: staff, caseId, kind, partId: caseId, file: { bytes } }))
  const opening = (id: string, actor = staff) => openKept(clone.netra, { actor, caseId, shelf: 'bertanda-tangan', id })
  const openings = async () => {
    const { timeline } = granted(await openedBy(staff))
    return timeline.filter(({ type }) => type === 'kept-file-opened')
  }

  test('is byte for byte what was kept, and each opening is an event and an export', async () => {
    const id = await keepAs('kajian', pdf)
    const [events, exports] = [await openings(), await exportsOf(caseId)]
    const seen = formBase(granted(await openedBy(staff))).events
    const { bytes, mediaType } = granted(await opening(id))
    expect(Buffer.from(bytes).equals(pdf)).toBe(true)
    expect(mediaType).toBe('application/pdf')
    expect(await openings()).toHaveLength(events.length + 1)
    expect((await openings()).at(-1)).toMatchObject({ data: { fileId: id, kind: 'kajian' } })
    expect(await exportsOf(caseId)).toBe(exports + 1)
    // Whoever looks at a paper while he writes does not find his form old.
    expect(formBase(granted(await openedBy(staff))).events).toBe(seen)
    expect(await asActor(clone.db, staff, (tx) => caseStore.countEvents(tx, caseId))).toBe(seen)
  })

  test('opens to nobody else, under no other name, and leaves no event', async () => {
    const id = await keepAs('kajian', pdf)
    const before = (await openings()).length
    const above = await memberOf(sql`m.office_id = ${page.held.provinceOfficeId}`)
    for (const actor of [stranger, above])
      expect(await opening(id, actor)).toMatchObject({ refusal: { reason: 'not-found' } })
    expect(await openKept(clone.netra, { actor: staff, caseId, shelf: 'kajian', id })).toMatchObject({ ok: false })
    expect(await opening(newId())).toMatchObject({ ok: false })
    expect(await openings()).toHaveLength(before)
  })

  test('stays sealed where the reporter signed it', async () => {
    const id = await keepAs('formulir-laporan', Buffer.from('%PDF-1.7 nama pelapor'))
    expect(await opening(id)).toMatchObject({ refusal: { reason: 'not-found' } })
  })
})

describe('the proof of terms', () => {
  const proofOf = (of: CasePage, version: PaperVersion = 'lengkap') =>
    paperOf('pembuktian-tenggat', version, of) as NaskahOf<'pembuktian-tenggat'>
  /** What stands in one part of a day: law, calendar, evidence, posts. */
  const partOf = ({ days }: ReturnType<typeof proofOf>, at: number, title: string) =>
    (days.at(at)?.sections.find((one) => one.title === title)?.lines ?? []).map(({ term, says }) => `${term}: ${says}`)

  test('has every clock with each day of its working, and a rule that was confirmed later as unconfirmed before', async () => {
    const before = granted(await openedBy(staff))
    expect(proofOf(before).clocks).toHaveLength(before.clocks.length)
    const counted = before.clocks.flatMap(({ working }) => working)
    expect(proofOf(before).clocks.flatMap(({ days }) => days)).toHaveLength(counted.length)
    const ruleId = before.record.decided[0]?.ruleId ?? ''
    const last = before.timeline
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1)
    await sql`update netra.law_decisions set decided_at = ${last} where rule_id = ${ruleId}`.execute(clone.owner)
    const proof = proofOf(granted(await openedBy(staff)))
    const of = (at: number) => partOf(proof, at, 'Aturan').find((line) => line.startsWith(`${ruleId}:`))
    expect(of(0)).toContain('belum dikonfirmasi')
    expect(of(0)).not.toContain('diputuskan')
    expect(of(-1)).toContain('diputuskan')
    expect(of(-1)).not.toContain('belum dikonfirmasi')
  })

  test('has a day off from when it was decreed on', async () => {
    const { clocks, timeline } = granted(await openedBy(staff))
    const last = timeline
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1)
    const dueOn = clocks
      .map((clock) => clock.dueOn)
      .toSorted()
      .at(-1)
    await sql`insert into netra.decreed_days (id, decision_id, on_day, effect, title, decree_number, decree_on, reason, decided_by, decided_at)
      values (${newId()}, ${newId()}, ${dueOn}, 'libur-nasional', 'Libur penanda', 'SKB penanda', ${dueOn}, 'Contoh', ${staff}, ${last})`.execute(
      clone.owner,
    )
    const proof = proofOf(granted(await openedBy(staff)))
    expect(partOf(proof, 0, 'Kalender').join()).not.toContain('SKB penanda')
    expect(partOf(proof, -1, 'Kalender').join()).toContain('SKB penanda')
  })

  test('has the hash of what is held from the day it came, and who was on duty by post and decree', async () => {
    const bytes = Buffer.from('%PDF-1.7 penanda bukti')
    granted(await keepSigned(clone.netra, { actor: staff, caseId, kind: 'kajian', partId: caseId, file: { bytes } }))
    const of = granted(await openedBy(staff))
    const hash = of.signed.at(-1)?.sha256.toString('hex') ?? ''
    const proof = proofOf(of)
    expect(partOf(proof, -1, 'Bukti yang dipegang').join()).toContain(hash)
    expect(partOf(proof, 0, 'Bukti yang dipegang').join()).not.toContain(hash)
    const duty = partOf(proof, -1, 'Pejabat yang bertugas')
    expect(duty.length).toBeGreaterThan(2)
    for (const line of duty) expect(line).toMatch(/Bawaslu.*(SK|dicatat).*sejak|sampai/)
  })

  test('goes out with posts and no names, and the complete one has the names', async () => {
    const of = granted(await openedBy(staff))
    const people = of.record.duty.flatMap(({ person }) => person ?? [])
    expect(people.length).toBeGreaterThan(2)
    const [whole, outgoing] = [textOfPdf(await issued(proofOf(of))), textOfPdf(await issued(proofOf(of, 'keluar')))]
    expect(people.filter((name) => outgoing.includes(name))).toEqual([])
    expect(people.filter((name) => !whole.includes(name))).toEqual([])
    expect(outgoing).toContain('Petugas-1')
  })

  test('is made for whoever handles the case, and tells nobody else who was on duty', async () => {
    const above = await memberOf(sql`m.office_id = ${page.held.provinceOfficeId}`)
    const seen = granted(await openedBy(above))
    expect(casePapers(seen).map(({ kind }) => kind)).not.toContain('pembuktian-tenggat')
    expect(seen.record.duty).toEqual([])
  })
})

describe('a kajian that is written in Word', () => {
  beforeAll(async () => {
    await sql`update netra.cases set state = 'kajian' where id = ${caseId}`.execute(clone.owner)
  })
  /** The file as it goes out now, with something written into its study. */
  async function wordFile(change: (study: string) => string, of = caseId) {
    const opened = granted(await openedBy(staff, of))
    const draft = kajianDraft({ page: opened, specimen: true })
    return issueKajianWord(clone.netra, {
      actor: staff,
      about: ofCase(opened).about,
      caseId: of,
      paper: { ...draft, study: change(draft.study) },
      versionIds: kajianVersions(opened).map(({ id }) => id),
    })
  }
  const keeping = (bytes: Uint8Array, actor = staff) => keepKajianWord(clone.netra, { actor, caseId, file: { bytes } })
  const taking = (fileId: string, actor = staff) => takeKajianWord(clone.netra, { actor, caseId, fileId })
  const versions = async () => kajianVersions(granted(await openedBy(staff))).map(({ body }) => body)

  test('goes out as an export, comes back, is seen before it is taken, and then is the next version; the old one stays', async () => {
    const exports = await exportsOf(caseId)
    const before = await versions()
    const file = await wordFile((study) => `${study}\n\nUnsur terpenuhi.`)
    expect(await exportsOf(caseId)).toBe(exports + 1)
    const fileId = granted(await keeping(file))
    expect(granted(await keeping(file))).toBe(fileId)
    expect(await versions()).toEqual(before)
    const { kajianId } = granted(await taking(fileId))
    expect(await versions()).toEqual([...before, `${before.at(-1) ?? ''}\n\nUnsur terpenuhi.`])
    const { kajian, kajianFiles, timeline } = granted(await openedBy(staff))
    expect(kajian.find(({ id }) => id === kajianId)?.authorName).toEqual(expect.any(String))
    expect(kajianFiles.find(({ id }) => id === fileId)).toMatchObject({ kajianId })
    expect(timeline.map(({ type }) => type)).toEqual(expect.arrayContaining(['kajian-file-kept', 'kajian-made']))
    const { office_key_id: keyId } = await clone.owner
      .selectFrom('netra.kajian_files')
      .select('office_key_id')
      .where('id', '=', fileId)
      .executeTakeFirstOrThrow()
    const sealed = (await clone.netra.files.read(fileId)) ?? new Uint8Array()
    const plain = await openSealed(keysDir(dataDirOf('demonstration')), keyId, sealed)
    expect(Buffer.from(plain, 'base64').equals(Buffer.from(file))).toBe(true)
  })

  test('that began with an older version stays beside the newest, and is not taken', async () => {
    const [mine, theirs] = [await wordFile((study) => `${study} Satu.`), await wordFile((study) => `${study} Dua.`)]
    granted(await taking(granted(await keeping(mine))))
    const now = await versions()
    const fileId = granted(await keeping(theirs))
    expect(await taking(fileId)).toMatchObject({
      refusal: { reason: 'word-older', began: now.length - 1, now: now.length },
    })
    expect(await versions()).toEqual(now)
    expect(granted(await openedBy(staff)).kajianFiles.at(-1)).toMatchObject({ id: fileId, kajianId: null })
  })

  test('is refused with nothing new in it, of another case, without a mark, or as no such file', async () => {
    expect(await taking(granted(await keeping(await wordFile((study) => study))))).toMatchObject({
      refusal: { reason: 'word-unchanged' },
    })
    const others = await wordFile((study) => `${study} Lain.`, (await withReport()).held.id)
    expect(await keeping(others)).toMatchObject({ refusal: { reason: 'word-of-another-case' } })
    const draft = { paper: kajianDraft({ page, specimen: true }), version: 0 }
    expect(await keeping(await clone.netra.writeWord({ ...draft, mark: '' }))).toMatchObject({
      refusal: { reason: 'word-without-mark' },
    })
    expect(await keeping(Buffer.from('%PDF-1.7'))).toMatchObject({ refusal: { reason: 'word-not-a-file' } })
    expect(await keeping(await wordFile(() => ''))).toMatchObject({ refusal: { reason: 'field', problem: 'blank' } })
    // Before the pleno, and by whoever works the case.
    await sql`update netra.cases set state = 'diregister' where id = ${caseId}`.execute(clone.owner)
    expect(await keeping(await wordFile((study) => `${study} Tiga.`))).toMatchObject({
      refusal: { reason: 'wrong-state' },
    })
    await sql`update netra.cases set state = 'kajian' where id = ${caseId}`.execute(clone.owner)
  })

  test('is read where the case is handled, never changed, and only what was read from it is taken as from it', async () => {
    const fileId = granted(await keeping(await wordFile((study) => `${study} Empat.`)))
    const above = await memberOf(sql`m.office_id = ${page.held.provinceOfficeId}`)
    expect(granted(await openedBy(above)).kajianFiles).toEqual([])
    expect(granted(await openedBy(above)).kajian.length).toBeGreaterThan(0)
    expect(await keeping(await wordFile((study) => `${study} Lima.`), stranger)).toMatchObject({
      refusal: { reason: 'not-found' },
    })
    for (const change of [sql`update netra.kajian_files set body = 'x'`, sql`delete from netra.kajian_files`])
      await expect(asActor(clone.db, staff, (tx) => change.execute(tx))).rejects.toThrow(/permission denied/)
    const as = (body: string) =>
      asActor(clone.db, staff, (tx) =>
        deskStore.recordKajian(tx, {
          id: newId(),
          kind: 'kajian',
          caseId,
          officeId: page.held.officeId,
          madeOn: localDay(clone.netra.clock(), 'WITA'),
          recordedAt: clone.netra.clock(),
          recordedBy: staff,
          body,
          fileId,
        }),
      )
    await expect(as('Bukan yang dibaca dari berkas.')).rejects.toThrow(/row-level security/)
    await as(granted(await openedBy(staff)).kajianFiles.at(-1)?.body ?? '')
  })
})

test('a finished case says who must still tell that its sanction was carried out; where that was told, nobody', async () => {
  const now = clone.netra.clock()
  const { rows } = await sql<{ id: string }>`
    select c.id from netra.cases c where c.state = 'tuntas'`.execute(clone.owner)
  const finished = await asActor(clone.db, staff, async (tx) =>
    (await Promise.all(rows.map(({ id }) => findHeldPage(tx, id, now)))).filter((held) => held !== null),
  )
  const says = (held: HeldPage) => caseHolds(held, now).map((line) => line.says)
  const silent = finished.filter((held) =>
    held.referrals.some((line) => standingOnCase(line, held, now).holds.length > 0 && says(held).length === 0),
  )
  expect(silent).toEqual([])
  const village = finished.find((held) => says(held).join().includes('sanksi dilaksanakan'))
  if (village === undefined) throw new Error('the demonstration has no reprimand that nobody said was carried out')
  const carriedOut = ({ followUps, ...line }: HeldPage['referrals'][number]) => ({
    ...line,
    followUps: [
      ...followUps,
      ...followUps.slice(-1).map((one) => ({
        ...one,
        kind: 'dilaksanakan' as const,
        happenedOn: localDay(now, 'WIB'),
        recordedAt: now,
      })),
    ],
  })
  expect(says({ ...village, referrals: village.referrals.map(carriedOut) })).toEqual([])
})
