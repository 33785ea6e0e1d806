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
  issuePaper,
  keepSigned,
  openCasePage,
  openLhpPage,
  readParts,
  receiveReport,
  type LhpParts,
} from '#app'
import type { Naskah } from '#core'
import { createSigner, keepDemonstrationP12, openSealed } from '#gear'
import { localDay, plainDate } from '#law'
import { asActor, issuedPapers, newId, newReceipt, type ActorId } from '#store'
import type { CasePage } from '#store/views'
import { mayExport } from '../../src/lib/meja/lembar/papers.ts'
import { caseFileOf } from '../../src/lib/naskah/case-file.ts'
import { casePapers, writePaper, type PaperVersion } from '../../src/lib/naskah/case-papers.ts'
import { ofCase } from '../../src/lib/naskah/paper-of.ts'
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
    madeOn: plainDate(recordedAt.slice(0, 10)),
    recordedAt,
    conditions: [{ id: 'reporter-named', part: 'formal', met, article: 'ps. 9', mark: 'U' }],
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
