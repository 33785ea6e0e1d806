import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import {
  addEvidence,
  askWitnesses,
  growLog,
  listLogFiles,
  moveByReceipt,
  provePaper,
  proveReceipt,
  receiveReport,
  writeByReceipt,
  type Netra,
  type ReceiptProof,
} from '#app'
import { provesConsistency, provesInclusion } from '#core'
import { createWitness, newPrivateKey, printKey, readNoteKey, readPrivateKey, signerOf, witnessAt } from '#gear'
import { hashPair } from '#store'
import { plainDate } from '#law'
import { openScratch } from '../../bench/scratch.ts'

export type WrittenLog = { readonly key: string; readonly witness: string }

/**
 * The log of an installation of its own, grown in batches over more than one level of tiles and signed by a witness, as static files; beside it
 * the files of a receipt and of a paper with their proofs. Returns the keys.
 */
export async function writeLog(folder: string): Promise<WrittenLog> {
  const { netra, urls, close } = await openScratch('production')
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  try {
    for (const events of [3, 700, 66_000]) {
      await owner.query(
        `insert into netra.log_queue (source, event_id, leaf_hash) select 'interop', gen_random_uuid(), sha256(n::text::bytea) from generate_series(1, $1::integer) n`,
        [events],
      )
      await growLog(netra)
    }
    const receipt = await report(netra)
    await growLog(netra)
    await handIn(netra, receipt)
    await withdraw(netra, receipt)
    await growLog(netra)
    // The case has ended, and takes no file any more; its reporter may still write.
    await writes(netra, receipt, 'Satu lagi, yang menunggu.')
    const proof = await proveReceipt(netra, receipt, '127.0.0.1', { withWords: true, withPieces: true })
    if (!proof.ok) throw new Error(proof.refusal.reason)
    writeReceipt(folder, proof.value)
    await writePaper(netra, owner, folder)
    const witness = await cosign(netra, `${folder}-saksi`)
    for await (const { path, bytes } of listLogFiles(netra)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    return { key: netra.logSigner.key, witness }
  } finally {
    await owner.end()
    await close()
  }
}

/** A witness of our own, as `netra witness` runs it; its line goes out with the head. */
async function cosign(netra: Netra, folder: string): Promise<string> {
  const signer = signerOf('saksi.example/w1', 'cosignature', readPrivateKey(newPrivateKey()))
  const known = readNoteKey(netra.logSigner.key)
  const witness = createWitness({
    ...{ signer, folder, pair: hashPair, logs: known === null ? [] : [known] },
    now: () => Math.floor(Date.now() / 1000),
  })
  const server = createServer((request, response) => {
    void text(request)
      .then((asked) => witness.addCheckpoint(asked))
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const at = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const asked = witnessAt(printKey(signer.key), at)
  await askWitnesses({ ...netra, logWitnesses: asked === null ? [] : [asked] })
  server.close()
  return printKey(signer.key)
}

/** A file that was issued, and the proof that it is in the log. What is in it is of no account: its bytes are. */
async function writePaper(netra: Netra, owner: pg.Client, folder: string): Promise<void> {
  const file = Buffer.from('%PDF-1.7\nContoh\n')
  await owner.query(
    `insert into netra.issued_papers (id, code_hash, file_sha256, kind, version, goes_out, part_id, content_sha256, written_at, issued_at, issued_by, office_id, case_id)
     select gen_random_uuid(), sha256('kode'), sha256($1), 'kajian', 'keluar', true, c.id, sha256($1), now(), now(), a.id, c.handling_office_id, c.id
     from (select * from netra.cases limit 1) c, (select id from netra.accounts limit 1) a`,
    [file],
  )
  await growLog(netra)
  const proven = await provePaper(netra, file)
  if (proven.state !== 'proven') throw new Error(proven.state)
  writeFileSync(paperFile(folder), file)
  writeFileSync(spoiltPaper(folder), Buffer.from('%PDF-1.7\ncontoh\n'))
  writeFileSync(paperProof(folder), JSON.stringify(proven.proof))
}
export const paperFile = (folder: string) => `${folder}-naskah.pdf`
export const spoiltPaper = (folder: string) => `${folder}-naskah-rusak.pdf`
export const paperProof = (folder: string) => `${folder}-naskah.json`

async function report(netra: Netra): Promise<string> {
  const received = await receiveReport(
    netra,
    {
      ...{ lane: 'laporan', kind: 'netralitas', regionCode: '64.02' },
      ...{ happenedOn: plainDate('2024-10-19'), knownOn: plainDate(new Date().toISOString().slice(0, 10)) },
      narrative: 'Seorang pegawai contoh mengajak memilih.',
      subject: { kind: 'pns', name: 'Contoh Terlapor' },
      secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1' } },
    },
    { door: 'api' },
  )
  if (!received.ok) throw new Error(JSON.stringify(received.refusal))
  return received.value.receipt
}

async function withdraw(netra: Netra, typed: string): Promise<void> {
  const moved = await moveByReceipt(netra, { typed, address: '127.0.0.1', action: 'withdraw' })
  if (!moved.ok) throw new Error(JSON.stringify(moved.refusal))
}

/** In the log: a photo and a message. Behind them another message waits, which is promised. */
async function handIn(netra: Netra, typed: string): Promise<void> {
  const file = Buffer.from(`%PDF-1.7\n${'Foto (contoh) '.repeat(40)}`)
  const added = await addEvidence(netra, { by: 'resi', typed, address: '127.0.0.1' }, file)
  if (!added.ok) throw new Error(JSON.stringify(added.refusal))
  await writes(netra, typed, 'Saya ingat satu hal lagi.')
}

async function writes(netra: Netra, typed: string, words: string): Promise<void> {
  const written = await writeByReceipt(netra, { typed, address: '127.0.0.1', key: words, says: { words } })
  if (!written.ok) throw new Error(JSON.stringify(written.refusal))
}

export const receiptFile = (folder: string) => `${folder}-resi.json`
export const spoiltReceipt = (folder: string) => `${folder}-resi-rusak.json`
export const spoiltPieces = (folder: string) =>
  ['hilang', 'diganti', 'bukan-janjinya'].map((how) => `${folder}-resi-kiriman-${how}.json`)
export const spoiltWords = (folder: string) => `${folder}-resi-kata-lain.json`

/** And, as the controls, with one word of its last event changed, and with one of what its reporter wrote. */
function writeReceipt(folder: string, proof: ReceiptProof): void {
  const history = proof.history.map((event) => ({
    ...event,
    words: event.words?.replace('dicabut', 'selesai') ?? null,
  }))
  writeFileSync(receiptFile(folder), JSON.stringify(proof))
  writeFileSync(spoiltReceipt(folder), JSON.stringify({ ...proof, history }))
  const told = proof.told && { ...proof.told, words: proof.told.words.replace('mengajak', 'melarang') }
  writeFileSync(spoiltWords(folder), JSON.stringify({ ...proof, told }))
  if (proof.pieces === null) throw new Error('the file has no pieces')
  const { chain, promised } = proof.pieces
  const spoilt = [
    { chain: chain.slice(1) },
    { chain: chain.map((piece) => ({ ...piece, kept: '0'.repeat(64) })) },
    { promised: promised.map((piece) => ({ ...piece, promise: proof.promise })) },
  ]
  for (const [nth, file] of spoiltPieces(folder).entries())
    writeFileSync(file, JSON.stringify({ ...proof, pieces: { ...proof.pieces, ...spoilt[nth] } }))
}

/** The same log with one byte of one entry changed: the control. */
export function spoil(folder: string, into: string): void {
  cpSync(folder, into, { recursive: true })
  const bundle = join(into, 'tile/entries/001')
  const bytes = readFileSync(bundle)
  bytes.writeUInt8(bytes.readUInt8(99) ^ 1, 99)
  writeFileSync(bundle, bytes)
}

/** The head of the same log with what stands and what came exchanged. */
export function spoilBalance(folder: string, into: string): void {
  const head = readFileSync(join(folder, 'checkpoint'), 'utf8')
  mkdirSync(into, { recursive: true })
  writeFileSync(join(into, 'checkpoint'), head.replace(/^(netra balance \d+) (\S+) (\S+)/m, '$1 $3 $2'))
}

/** What the program in Go says: of a log in a folder, its balance, the file of a receipt, a cosignature, a paper. */
export function askOutside(...args: readonly string[]) {
  const at = {
    cwd: join(import.meta.dirname, 'catatan'),
    encoding: 'utf8',
    timeout: 240_000,
    maxBuffer: 1 << 28,
  } as const
  const { stdout, stderr, status } = spawnSync('go', ['run', '.', ...args], at)
  return { ok: status === 0, said: `${stdout}\n${stderr}`.trim() }
}

type Vector = {
  readonly Kind: 'inclusion' | 'consistency'
  readonly Leaf: string | null
  readonly Index: number
  readonly Size: number
  readonly Older: number
  readonly OlderRoot: string | null
  readonly Root: string
  readonly Proof: readonly string[]
}

/** Proofs that golang.org/x/mod/sumdb makes of every tree up to a size, held by our own arithmetic; and each with one bit changed, which it must refuse. */
export function holdVectors(most: number) {
  const { ok, said } = askOutside('vectors', String(most))
  const vectors = ok ? said.split('\n').map((line) => JSON.parse(line) as Vector) : []
  const bad = vectors.find((one) => !holds(one) || holds(spoiltVector(one)))
  return {
    ok: ok && bad === undefined && vectors.length > most,
    said: bad === undefined ? said.slice(0, 200) : JSON.stringify(bad),
    many: vectors.length,
  }
}

function holds({ Kind, Leaf, Index, Size, Older, OlderRoot, Root, Proof }: Vector): boolean {
  const [root, path] = [bytesOf(Root), Proof.map(bytesOf)]
  return Kind === 'inclusion'
    ? provesInclusion({ leaf: bytesOf(Leaf ?? ''), index: Index, size: Size, root }, path, hashPair)
    : provesConsistency(
        { older: { size: Older, root: bytesOf(OlderRoot ?? '') }, newer: { size: Size, root } },
        path,
        hashPair,
      )
}

function spoiltVector(vector: Vector): Vector {
  const root = bytesOf(vector.Root)
  root.writeUInt8(root.readUInt8(vector.Size % 32) ^ 1, vector.Size % 32)
  return { ...vector, Root: root.toString('base64') }
}

const bytesOf = (base64: string) => Buffer.from(base64, 'base64')
