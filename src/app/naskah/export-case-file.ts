import { createHash } from 'node:crypto'
import type { Json } from '#base'
import type { Naskah } from '#core'
import { asActor, noteReads, type ActorId } from '#store'
import type { Instant } from '#law'
import type { Netra, ZipPart } from '../ports.ts'
import { issuePaper, type IssuePaper } from './issue-paper.ts'

/** A paper as it goes into the file, under its name there. */
type FiledPaper = Pick<IssuePaper, 'paper' | 'partId'> & { readonly name: string }

/** What belongs to the case and is not in the file: told by its hash. */
type KeptApart = { readonly what: string; readonly sha256: string; readonly size: number }

export type ExportCaseFile = {
  readonly actor: ActorId
  readonly about: IssuePaper['about']
  readonly number: string
  /** What the case's page shows. */
  readonly data: Json
  readonly papers: readonly FiledPaper[]
  readonly apart: readonly KeptApart[]
}

type Part = {
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly kind: Naskah['kind'] | null
}

/**
 * The case file as one ZIP, made while it is sent: each paper is printed when its turn comes. Who took it out is noted
 * before the first byte. The annex of identities is not in it: it is sealed, and nothing here can open it.
 */
export async function exportCaseFile(netra: Netra, wanted: ExportCaseFile): Promise<AsyncIterable<Uint8Array>> {
  const now = netra.clock()
  await asActor(netra.db, wanted.actor, (tx) => noteReads(tx, wanted.actor, 'ekspor', [wanted.about], now))
  return netra.writeZip(partsOf(netra, wanted, now))
}

async function* partsOf(netra: Netra, wanted: ExportCaseFile, now: Instant): AsyncGenerator<ZipPart> {
  const parts: Part[] = []
  const noted = (name: string, bytes: Uint8Array, kind: Part['kind'] = null): ZipPart => {
    parts.push({ name, kind, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })
    return { name, bytes }
  }
  yield noted('perkara.json', Buffer.from(`${JSON.stringify(wanted.data, null, 2)}\n`))
  for (const { name, ...paper } of wanted.papers) {
    const printed = await issuePaper(netra, { ...paper, actor: wanted.actor, about: wanted.about })
    // Without its end a ZIP does not open, so half a case file is never taken for a whole one.
    if (!printed.ok) throw new Error(`a paper of the case file was not printed: ${printed.refusal.reason}`)
    yield noted(name, printed.value, paper.paper.kind)
  }
  const manifest = { case: wanted.number, madeAt: now, algorithm: 'SHA-256', parts, keptApart: wanted.apart, leftOut }
  yield { name: 'DAFTAR.txt', bytes: Buffer.from(listOf(wanted, parts, now)) }
  yield { name: 'manifest.json', bytes: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }
}

const leftOut = 'Lampiran identitas yang tersegel tidak ada di dalam berkas ini.'

/** As `sha256sum --check` reads it, below a few words for people. */
function listOf({ number, apart }: ExportCaseFile, parts: readonly Part[], now: Instant): string {
  return [
    `# Berkas perkara ${number}`,
    `# Dibuat ${now}`,
    `# Periksa dengan: sha256sum --check DAFTAR.txt`,
    `# ${leftOut}`,
    ...parts.map(({ sha256, name }) => `${sha256}  ${name}`),
    ...(apart.length === 0 ? [] : ['# Disimpan tersegel di kantor penangan, tidak di dalam berkas ini:']),
    ...apart.map(({ sha256, what, size }) => `# ${sha256}  ${what} (${String(size)} bita)`),
    '',
  ].join('\n')
}
