import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Naskah } from '#core'
import { createSigner, openPress, usualLimits } from '#gear'
import { examplePapers } from '../src/core/naskah/example-papers.ts'
import { openTypesetter } from '../src/gear/naskah/typesetter.ts'
import { makeP12 } from '../src/gear/tanda-tangan/make-p12.ts'
import { percentiles, round, type Bench, type Figures } from './bench.ts'

const kinds = ['rsa', 'ec'] as const
/** As many presses as the budget has cores, and enough before each that none waits for us. */
const presses = 2
const clients = 8
const password = 'bench'

/** One page, and no two alike: each has its number, and QR codes of its own. With all the people of the example it would be two pages. */
export function letter(n: number): Naskah {
  const paper = examplePapers['surat-penerusan']
  const code = `ABCDEFGHJKMNPQRS${String(n).padStart(8, '0')}`
  return {
    ...paper,
    number: `${String(n)}/BENCH/2026`,
    protected: paper.protected.slice(0, 1),
    check: {
      code: (code.match(/.{4}/g) ?? []).join('-'),
      address: `https://contoh.invalid/naskah#${code}`,
      page: 'contoh.invalid/naskah',
      door: { address: `https://contoh.invalid/jawab#${code}`, page: 'contoh.invalid/jawab' },
    },
  }
}

export const documentsBench: Bench = {
  name: 'documents',
  summary: 'one-page papers on two cores, and signed, beside what RSA and ECDSA alone allow',
  run: async ({ emit }, { seconds }) => {
    const each = Math.min(10, seconds / 6)
    const folder = await mkdtemp(join(tmpdir(), 'netra-bench-'))
    const press = openPress({ ...usualLimits, presses, waiting: 1000 })
    const print = async (n: number): Promise<Uint8Array> => {
      const printed = await press.print(letter(n))
      if (!printed.ok) throw new Error(printed.refusal.reason)
      return printed.value
    }
    try {
      const set = openTypesetter()
      const limit = await run(1, each, (n) => Promise.resolve(set(letter(n))))
      const line = (bench: string, { per_s, ...figures }: Run, limitPerS: number | null, count = clients): Line => ({
        bench,
        clients: count,
        per_s: round(per_s),
        limit_per_s: limitPerS === null ? null : round(limitPerS),
        ratio: limitPerS === null ? null : round(per_s / limitPerS, 3),
        ...figures,
        lost: 0,
        doubled: 0,
        rss_mb: round(largestPress()),
      })
      emit(line('documents-typesetter-alone', limit, null, 1))
      for (const kind of kinds) {
        const key = await keyAlone(kind, each)
        emit(line(`documents-${kind}-alone`, key, null, 1))
        const path = join(folder, `${kind}.p12`)
        await writeFile(path, p12Of(kind))
        const signer = createSigner({ path, password }, () => new Date())
        const signed = await run(clients, each, async (n) => (await signer.sign(await print(n), 'Bench')).ok)
        emit(line(`documents-signed-${kind}`, signed, key.per_s))
      }
      emit(line('documents', await run(clients, each, print), limit.per_s * presses))
    } finally {
      press.close()
      await rm(folder, { recursive: true })
    }
  },
}

type Line = Figures
type Run = Pick<Figures, 'per_s' | 'p50_ms' | 'p95_ms' | 'p99_ms' | 'errors'>

function p12Of(kind: 'rsa' | 'ec'): Buffer {
  const day = 86_400_000
  return makeP12({ name: 'Bench', password, kind, from: new Date(Date.now() - day), to: new Date(Date.now() + day) })
}

function keyAlone(kind: 'rsa' | 'ec', seconds: number): Promise<Run> {
  const { privateKey } =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const bytes = randomBytes(200)
  return run(1, seconds, () => Promise.resolve(sign('sha256', bytes, privateKey)))
}

/** The first fifth is for whoever has to start. */
async function run(workers: number, seconds: number, work: (n: number) => Promise<unknown>): Promise<Run> {
  await inParallel(workers, seconds / 5, work)
  return inParallel(workers, seconds * 0.8, work)
}

async function inParallel(workers: number, seconds: number, work: (n: number) => Promise<unknown>): Promise<Run> {
  const times: number[] = []
  let asked = 0
  let errors = 0
  const begun = performance.now()
  const until = begun + seconds * 1000
  const one = async () => {
    while (performance.now() < until) {
      const from = performance.now()
      if ((await work(asked++)) === false) errors += 1
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: workers }, one))
  return { per_s: (times.length * 1000) / (performance.now() - begun), ...percentiles(times), errors }
}

/** The largest of the processes that print, in MB. */
function largestPress(): number {
  const sizes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => statusOf(pid))
    .filter((status) => new RegExp(`^PPid:\\t${String(process.pid)}$`, 'm').test(status))
    .map((status) => Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024)
  return Math.max(0, ...sizes)
}

function statusOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    // It has ended since.
    return ''
  }
}
