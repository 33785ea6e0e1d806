/** A paper and a pledge, proven genuine from files that anybody may have: the PDF, the log, its key; and nothing of this server. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  checkPaperInLog,
  findCertificate,
  growLog,
  issuePaper,
  listLogFiles,
  openPakta,
  provePaper,
  signPakta,
  type EntryProof,
  type Signer,
} from '#app'
import { paperEntry } from '#core'
import { createLogSigner, createSigner, keepDemonstrationP12, readEntryFile } from '#gear'
import { addHours, type Instant } from '#law'
import { doorTokenHash, newDoorToken, sha256, type ActorId } from '#store'
import { certificatePaper } from '../../src/lib/pakta/certificate-paper.ts'
import type { Given } from '../../src/main/commands/command.ts'
import { verifyPaper } from '../../src/main/commands/verify-paper.ts'
import { examplePapers } from '../../src/core/naskah/example-papers.ts'
import { openWorld, type World } from './desk-world.ts'
import { granted } from './granted.ts'
import { hire } from './staff-world.ts'

/** The seal says the time of this machine, so the world stands at it. */
const start: Instant = new Date().toISOString()
const folder = mkdtempSync(join(tmpdir(), 'netra-catatan-naskah-'))
let world: World
let caseId: string
let staff: ActorId
let signer: Signer
let paper: Buffer
let proof: EntryProof
let log: string
let key: string

beforeAll(async () => {
  world = await openWorld(start)
  staff = await world.person('staf-penanganan', 'BAWASLU-33.19')
  caseId = await world.openedCase()
  key = world.desk.logSigner.key
  signer = createSigner(await keepDemonstrationP12(join(folder, 'segel.p12'), new Date()), () => new Date())
  await growLog(world.desk)
  paper = await issued()
  await growLog(world.desk)
  log = await exported('log')
  const proven = await provePaper(world.desk, paper)
  if (proven.state !== 'proven') throw new Error(proven.state)
  proof = proven.proof
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

async function issued(seal: Signer | null = signer): Promise<Buffer> {
  const about = { caseId, officeId: world.office('BAWASLU-33.19'), provinceOfficeId: world.office('BAWASLU-33') }
  const asked = { actor: staff, paper: examplePapers.kajian, partId: caseId, about }
  return Buffer.from(granted(await issuePaper({ ...world.desk, signer: seal }, asked)))
}

/** As `netra log export` writes it for any static host. */
async function exported(name: string): Promise<string> {
  for await (const { path, bytes } of listLogFiles(world.desk)) {
    const file = join(folder, name, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  return join(folder, name)
}

const kept = (name: string, written: EntryProof | string): string => {
  const file = join(folder, name)
  writeFileSync(file, typeof written === 'string' ? written : JSON.stringify(written))
  return file
}

/** What `netra verify FILE` says beside an installation that made none of it. */
const verified = async (bytes: Buffer, given: Given = {}) =>
  (await verifyPaper(() => Promise.resolve('A'.repeat(43)), bytes, { key, ...given })).sentence.en

const changed = (bytes: Buffer, at = 2_000): Buffer => {
  const other = Buffer.from(bytes)
  other.writeUInt8(other.readUInt8(at) ^ 1, at)
  return other
}

/** Of what is written in base64, one that stays such a letter when its last bit is turned: else what follows it is no longer read at all. */
const letterAfter = (bytes: Buffer, at: number): number =>
  at + bytes.subarray(at, at + 64).findIndex((byte) => /[B-Yb-y2-7]/.test(String.fromCharCode(byte)))

describe('a paper', () => {
  test('is found in the log by its own bytes, or by the proof beside it, with and without the log', async () => {
    expect(await verified(paper, { log })).toMatch(/In the log of \S+ at place \d+ of 128, as of/)
    const file = kept('bukti.json', proof)
    expect(await verified(paper, { proof: file })).toMatch(/In the log of \S+ at place \d+ since 20/)
    expect(await verified(paper, { proof: file, log })).toMatch(/since/)
    expect(readEntryFile(readFileSync(file, 'utf8'))).toEqual(proof)
  })

  test('is on our own page what it is for the command', async () => {
    expect(await checkPaperInLog(world.desk, paper)).toMatchObject({ state: 'in-log', index: proof.index })
    expect(await checkPaperInLog(world.desk, changed(paper))).toEqual({ state: 'unknown' })
    const fresh = await issued()
    expect(await checkPaperInLog(world.desk, fresh)).toEqual({ state: 'waiting' })
    await expect(verified(fresh, { log })).rejects.toThrow(/not-in-log/)
  })

  test('that nobody sealed is proven by the log alone', async () => {
    const bare = await issued(null)
    await growLog(world.desk)
    const now = await exported('log-tanpa-segel')
    expect(await verified(bare, { log: now })).toMatch(/bears no seal.*at place/)
    await expect(verified(changed(bare), { log: now })).rejects.toThrow(/not-in-log/)
  })

  test('with one byte changed is not genuine, and its seal says so first', async () => {
    await expect(verified(changed(paper), { log })).rejects.toThrow(/Not genuine.*changed/s)
    await expect(verified(Buffer.concat([paper, Buffer.from('\n% lagi')]), { log })).rejects.toThrow(/added-to/)
  })

  test.each<readonly [string, string, (whole: EntryProof) => EntryProof | string]>([
    ['a cut checkpoint', 'no-head', (whole) => ({ ...whole, checkpoint: whole.checkpoint.slice(0, -30) })],
    ['a file that was cut', 'no-head', (whole) => JSON.stringify(whole).slice(0, 400)],
    ['another place', 'not-in-log', (whole) => ({ ...whole, index: whole.index === 0 ? 1 : whole.index - 1 })],
    ['a place out of range', 'not-in-log', (whole) => ({ ...whole, index: 1e9 })],
    ['a hash of its way left out', 'not-in-log', (whole) => ({ ...whole, proof: whole.proof.slice(1) })],
    ['the batches left out', 'back-dated', (whole) => ({ ...whole, batches: [] })],
    ['another log', 'other-log', (whole) => ({ ...whole, origin: 'lain.example/log' })],
    ['another file', 'other-file', (whole) => ({ ...whole, entry: Buffer.alloc(32, 7).toString('base64') })],
    [
      'a head that was changed',
      'not-signed',
      (whole) => ({ ...whole, checkpoint: whole.checkpoint.replace('\n128\n', '\n129\n') }),
    ],
  ])('whose proof has %s is caught by the check “%s”', async (name, check, forge) => {
    await expect(verified(paper, { proof: kept(`${name}.json`, forge(proof)) })).rejects.toThrow(`${check}: `)
  })

  test('of another installation is in no log but its own', async () => {
    const other = (await createLogSigner(join(folder, 'lain'), 'lain.example')).key
    await expect(verified(paper, { key: other, proof: kept('lain.json', proof) })).rejects.toThrow(/other-log/)
    await expect(verified(paper, { key: other, log })).rejects.toThrow(/other-log/)
    const sameName = (await createLogSigner(join(folder, 'sama'), world.desk.logSigner.origin.replace(/\/log$/, '')))
      .key
    await expect(verified(paper, { key: sameName, log })).rejects.toThrow(/not-signed/)
  })

  test('is not believed of a log whose files are forged, cut or missing', async () => {
    const forged = await exported('palsu')
    const stranger = await issued()
    const bundle = join(forged, 'tile/entries/000.p/192')
    const bytes = readFileSync(bundle)
    // Whoever serves the files writes a paper into them that the log never had.
    Buffer.from(paperEntry(sha256(stranger), sha256)).copy(bytes, 2)
    writeFileSync(bundle, bytes)
    await expect(verified(stranger, { log: forged })).rejects.toThrow(/entries: .*entry 0 is not the one in the tree/)
    writeFileSync(bundle, bytes.subarray(0, 90))
    await expect(verified(stranger, { log: forged })).rejects.toThrow(/files: .*was cut/)
    rmSync(bundle)
    await expect(verified(stranger, { log: forged })).rejects.toThrow(/files: .*missing/)
  })

  test('that came into the log days after its seal is said to be back-dated', async () => {
    const late = await issued()
    world.at(addHours(start, 50))
    await growLog(world.desk)
    const proven = await provePaper(world.desk, late)
    expect(proven.state).toBe('proven')
    expect(await checkPaperInLog(world.desk, late)).toMatchObject({ state: 'wrong', check: 'back-dated' })
    const file = proven.state === 'proven' ? kept('terlambat.json', proven.proof) : ''
    await expect(verified(late, { proof: file })).rejects.toThrow(/back-dated/)
    world.at(start)
  })
})

describe('the certificate of a pledge', () => {
  const certificates: Record<'shown' | 'closed', Buffer> = { shown: Buffer.of(), closed: Buffer.of() }
  let pledgeKey: string
  beforeAll(async () => {
    await world.owner.query(
      `update netra.offices set employer_office_id = $1, parent_id = $1 where code in ('BKPSDM-33.19', 'DINAS-33.19')`,
      [world.office('BUPATI-33.19')],
    )
    const keeper = await world.person('bkpsdm', 'BKPSDM-33.19')
    const at = { employer: 'BUPATI-33.19', office: 'DINAS-33.19' } as const
    const paktaId = granted(
      await openPakta(world.desk, {
        ...{ actor: keeper, electionId: 'pilkada-2024', officeId: world.office('BKPSDM-33.19') },
        ...{ topOfficeIds: [world.office('BUPATI-33.19')], kinds: ['pns'], words: '', translation: '' },
        deklarasiId: null,
      }),
    )
    const { rows } = await world.owner.query<{ id: string }>('select text_id as id from netra.paktas where id = $1', [
      paktaId,
    ])
    for (const [name, shows] of [
      ['shown', ['nama', 'tanggal']],
      ['closed', ['nama']],
    ] as const) {
      const token = newDoorToken()
      await world.owner.query(
        `insert into netra.pegawai_sessions (token_hash, pegawai_id, opened_at, expires_at) values ($1, $2, $3, $4)`,
        [doorTokenHash(token), (await hire(world, at)).id, start, addHours(start, 1 / 3)],
      )
      const { code } = granted(await signPakta(world.desk, { token, textId: rows[0]?.id ?? '', shows }))
      const found = granted(await findCertificate(world.desk, code, '192.0.2.1'))
      const printed = await world.desk.press.print(
        certificatePaper(found, { origin: world.desk.origin, specimen: true }),
      )
      certificates[name] = Buffer.from(granted(printed))
      pledgeKey = found.key
    }
    await growLog(world.desk)
    log = await exported('log-dengan-ikrar')
  })

  const pledged = (bytes: Buffer, given: Given = {}) => verified(bytes, { 'pledge-key': pledgeKey, ...given })

  test('is found in the log by what it says, and has a proof of its own', async () => {
    expect(await pledged(certificates.shown, { log })).toMatch(/^Genuine: .* at place \d+/)
    const proven = await provePaper(world.desk, certificates.shown)
    if (proven.state !== 'proven') throw new Error(proven.state)
    expect(await pledged(certificates.shown, { proof: kept('pakta.json', proven.proof) })).toMatch(/^Genuine: .* since/)
    expect(await checkPaperInLog(world.desk, certificates.shown)).toMatchObject({ state: 'in-log' })
    await expect(pledged(certificates.shown, { proof: kept('bukti-lain.json', proof) })).rejects.toThrow(/other-file/)
  })

  test('of a signer who keeps the day to himself has nothing in it that leads to its place', async () => {
    expect(certificates.closed.toString('latin1')).not.toContain('netra-pakta-log-v1')
    expect(await pledged(certificates.closed, { log })).toMatch(/^Genuine: .*keeps the day to himself/)
    expect(await provePaper(world.desk, certificates.closed)).toEqual({ state: 'closed' })
    // Nor does the database say it to who has the leaf by other means.
    const { rows } = await world.owner.query<{ n: string }>(
      `select count(*) as n from netra.pledges g, lateral netra.place_of_pledge(g.id, g.leaf_hash) where not 'tanggal' = any (g.shows)`,
    )
    expect(Number(rows[0]?.n)).toBe(0)
    // The control: the other one has all of it.
    expect(certificates.shown.toString('latin1')).toContain('netra-pakta-log-v1')
  })

  test('that was changed, or is of another installation, is not genuine', async () => {
    const at = letterAfter(certificates.shown, certificates.shown.indexOf('netra-pakta-v1.') + 30)
    await expect(pledged(changed(certificates.shown, at), { log })).rejects.toThrow(/Not genuine/)
    expect(await checkPaperInLog(world.desk, changed(certificates.shown, at))).toEqual({ state: 'changed' })
    await expect(
      verified(certificates.shown, { log, 'pledge-key': '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }),
    ).rejects.toThrow(/Not genuine/)
    // Its opening: it leads to nothing that is in the log.
    const opening = letterAfter(certificates.shown, certificates.shown.indexOf('netra-pakta-log-v1.') + 40)
    await expect(pledged(changed(certificates.shown, opening), { log })).rejects.toThrow(/not-in-log/)
  })
})
