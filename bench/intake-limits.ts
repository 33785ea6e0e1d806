import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Netra, ReportTold } from '#app'
import { plainDate } from '#law'
import { newId, newReceipt, openDatabase, receiveReport, retryKey, type Db } from '#store'
import { reference } from '../src/app/laporan/reference.ts'
import { reportRow } from '../src/app/laporan/report-row.ts'
import { routeReport } from '../src/app/laporan/route-report.ts'
import { sealSecrets } from '../src/app/laporan/seal-secrets.ts'

export type Limits = { readonly transactions_per_s: number; readonly bare_inserts_per_s: number }

/** As many as the web process opens. */
const connections = 20

/** Bytes of one report with all its rows, roughly: what a bare insert must write to be a fair comparison. */
const reportBytes = 2_500

/** What the database does at best on this machine now: the very transaction of a report without HTTP and sealing, and one bare insert. */
export async function measureLimits(appUrl: string, ownerUrl: string, netra: Netra, seconds: number): Promise<Limits> {
  const db = openDatabase({ connectionString: appUrl, max: connections })
  const owner = openDatabase({ connectionString: ownerUrl, max: connections })
  await sql`create table if not exists public.bench_bare (id uuid primary key, body bytea not null)`.execute(owner)
  try {
    const keepOne = await transactionOf({ ...netra, db })
    const body = randomBytes(reportBytes)
    return {
      transactions_per_s: await perSecond(seconds, () => keepOne(db)),
      bare_inserts_per_s: await perSecond(seconds, () =>
        sql`insert into public.bench_bare (id, body) values (${newId()}, ${body})`.execute(owner),
      ),
    }
  } finally {
    await Promise.all([db.destroy(), owner.destroy()])
  }
}

const told: ReportTold = {
  lane: 'laporan',
  kind: 'netralitas',
  regionCode: '64.01',
  happenedOn: plainDate('2024-10-01'),
  knownOn: plainDate('2024-10-02'),
  place: 'Balai desa contoh',
  narrative:
    'Laporan contoh untuk mengukur basis data tanpa HTTP. Seorang pegawai rekaan membagikan kaus bergambar pasangan calon di halaman balai desa, disaksikan beberapa warga.',
  evidence: 'Foto dan tautan rekaan.',
  subject: { kind: 'pns', name: 'Contoh Terlapor', position: 'Kepala seksi' },
  secrets: { reporter: { name: 'Contoh Pelapor', address: 'Jalan Contoh 1', phone: '0800-0000-0000' } },
}

async function transactionOf(netra: Netra): Promise<(db: Db) => Promise<unknown>> {
  const receiving = { door: 'api' } as const
  const routed = await routeReport(netra, told, receiving, netra.clock())
  if (!routed.ok) throw new Error(`the bench's own report is refused: ${JSON.stringify(routed.refusal)}`)
  const { handling } = routed.value
  const sealed = await sealSecrets(netra, told.secrets, {
    lane: told.lane,
    key: await reference(netra).key(handling.id),
    officeCode: handling.code,
  })
  if (!sealed.ok) throw new Error("the bench's own identity is refused")
  const parts = sealed.value
  return (db) => {
    const key = retryKey(newId())
    const made = {
      routed: routed.value,
      receipt: newReceipt(),
      sealed: parts?.map((part) => ({ ...part, id: newId() })) ?? null,
      now: netra.clock(),
      receiptNumber: null,
      retaliation: null,
    }
    return receiveReport(db, {
      // Nobody is accused twice: a thousand reports about one person are a search for twins, and no measure of writing.
      ...reportRow({ ...told, subject: { ...told.subject, name: `Contoh Terlapor ${newId()}` } }, receiving, made),
      key_hash: key.hash,
      fingerprint: key.hash,
      sealed_answer: key.hash,
    })
  }
}

async function perSecond(seconds: number, work: () => Promise<unknown>): Promise<number> {
  let done = 0
  const begin = performance.now()
  const end = begin + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (; performance.now() < end; done++) await work()
    }),
  )
  return (done * 1000) / (performance.now() - begin)
}
