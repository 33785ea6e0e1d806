import { createHash } from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import { studyIn, versionBehind, type MarkRefusal, type NaskahOf, type StudyRefusal, type WordFound } from '#core'
import { asActor, kajianFiles, newId, noteReads, recordEvent, type ActorId } from '#store'
import type { ScannedForm, ScanRefusal } from '../laporan/attach-scan.ts'
import { reference } from '../laporan/reference.ts'
import { decideAs } from '../perkara/decide-as.ts'
import { keepKajian } from '../perkara/record-kajian.ts'
import { notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import { workOn, type Work } from '../perkara/work-on.ts'
import type { Netra, WordFileRefusal } from '../ports.ts'
import type { IssuePaper } from './issue-paper.ts'

export type WordRefusal =
  | WordFileRefusal
  | MarkRefusal
  | StudyRefusal
  | Extract<ScanRefusal, { readonly reason: 'scan-too-large' }>
  /** Another version was recorded after this file went out. It stays beside the newest. */
  | { readonly reason: 'word-older'; readonly began: number; readonly now: number }
  /** It says what the newest version says. */
  | { readonly reason: 'word-unchanged' }

const megabytes = 10
const wanted = { states: ['kajian', 'pleno-akhir'], by: ['penanganan'], basis: 'P12' } as const

/** Binds a file to a case and to one version of its kajian. It says nothing of either, and proves no author. */
function markOf(caseId: string, kajianId: string | null): string {
  const digits = createHash('sha256')
    .update(`kajian ${caseId} ${kajianId ?? ''}`)
    .digest('hex')
    .slice(0, 24)
  return (digits.toUpperCase().match(/.{4}/g) ?? []).join('-')
}

const marksOf = (caseId: string, versions: readonly { readonly id: string }[]) => [
  markOf(caseId, null),
  ...versions.map(({ id }) => markOf(caseId, id)),
]

type IssueKajianWord = Pick<IssuePaper, 'actor' | 'about'> & {
  readonly caseId: string
  readonly paper: NaskahOf<'kajian'>
  /** Of the versions there are, the oldest first. */
  readonly versionIds: readonly string[]
}

/** The kajian as a Word file with its mark. Who took it out is noted, as with every paper. */
export async function issueKajianWord(
  netra: Pick<Netra, 'db' | 'clock' | 'writeWord'>,
  { actor, about, caseId, paper, versionIds }: IssueKajianWord,
): Promise<Uint8Array> {
  const mark = markOf(caseId, versionIds.at(-1) ?? null)
  const file = await netra.writeWord({ paper, mark, version: versionIds.length })
  await asActor(netra.db, actor, (tx) => noteReads(tx, actor, 'ekspor', [about], netra.clock()))
  return file
}

type KeepKajianWord = { readonly actor: ActorId; readonly caseId: string; readonly file: ScannedForm }

/**
 * A kajian as it came back from Word: kept to the byte, sealed to the handling office, beside the text that was read from it. Nothing
 * of it is the kajian yet. The same file twice is kept once.
 */
export const keepKajianWord = (
  netra: Netra,
  { actor, caseId, file: { bytes } }: KeepKajianWord,
): Promise<Result<string, Refused | WordRefusal>> =>
  decideAs<string, Refused | WordRefusal>(netra, actor, async (tx) => {
    const now = netra.clock()
    const work = await workOn(tx, now, { actor, caseId }, wanted)
    if (!work.ok) return work
    if (bytes.length > megabytes * 1024 * 1024) return refuse({ reason: 'scan-too-large', megabytes })
    const versions = await kajianFiles.listVersions(tx, caseId)
    const read = readFor(netra, bytes, marksOf(caseId, versions))
    if (!read.ok) return read
    const { found, body, beganWith } = read.value
    const blank = textRefusal({ body })
    if (blank !== null) return refuse(blank)
    const sha256 = createHash('sha256').update(bytes).digest()
    const known = (await kajianFiles.list(tx, caseId)).find((one) => sha256.equals(one.sha256))
    if (known !== undefined) return accept(known.id)
    const id = newId()
    const { officeId } = work.value.held
    const key = await reference(netra).fileKey(officeId)
    // Written before the row: a file without a row is lost space, a row without its file would be a lost paper.
    await netra.files.keep(id, await netra.sealer.seal(Buffer.from(bytes).toString('base64'), key))
    const size = bytes.length
    const kept = { id, caseId, officeId, beganWith, body, left: found.left, size, sha256 }
    await kajianFiles.record(tx, { ...kept, officeKeyId: key.id, keptBy: actor, keptAt: now })
    await recordEvent(tx, {
      stream: 'perkara',
      type: 'kajian-file-kept',
      about: { caseId, officeId },
      actor,
      happenedAt: now,
      recordedAt: now,
      data: { fileId: id, beganWith, size, sha256: sha256.toString('hex') },
    })
    return accept(id)
  })

type Read = { readonly found: WordFound; readonly body: string; readonly beganWith: number }

function readFor(
  { readWord }: Pick<Netra, 'readWord'>,
  bytes: Uint8Array,
  marks: readonly string[],
): Result<Read, WordRefusal> {
  const found = readWord(bytes)
  if (!found.ok) return found
  const version = versionBehind(found.value.marks, marks)
  if (!version.ok) return version
  const study = studyIn(found.value.paragraphs)
  return study.ok ? accept({ found: found.value, body: study.value, beganWith: version.value }) : study
}

/** Takes the text of a kept file as the next version of the kajian. The version before it stays. */
export const takeKajianWord = (
  netra: Pick<Netra, 'db' | 'clock'>,
  command: Work & { readonly fileId: string },
): Promise<Result<{ readonly kajianId: string }, Refused | WordRefusal>> =>
  decideAs<{ readonly kajianId: string }, Refused | WordRefusal>(netra, command.actor, async (tx) => {
    const work = await workOn(tx, netra.clock(), command, wanted)
    if (!work.ok) return work
    const { caseId, fileId } = command
    const file = (await kajianFiles.list(tx, caseId)).find(({ id }) => id === fileId)
    if (file === undefined) return refuse(notFound)
    const versions = await kajianFiles.listVersions(tx, caseId)
    if (file.beganWith !== versions.length)
      return refuse({ reason: 'word-older', began: file.beganWith, now: versions.length })
    if (file.body === versions.at(-1)?.body) return refuse({ reason: 'word-unchanged' })
    return keepKajian(tx, work.value, { actor: command.actor, body: file.body, fileId })
  })
