import { accept, refuse, type Json, type Result } from '#base'
import {
  handoverForms,
  handoverRows,
  mayHandOver,
  type HandoverAccused,
  type HandoverFile,
  type HandoverSystem,
} from '#core'
import { findAct, parsePlainDate, subjectKinds, type Instant } from '#law'
import { findReferralPage, noteReads, type ActorId, type ReferralPage, type Tx } from '#store'
import { csv } from '../perkara/csv.ts'
import { openNumbers } from '../pencocokan/open-numbers.ts'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

export const handoverFormats = ['csv', 'json'] as const
type HandoverFormat = (typeof handoverFormats)[number]

type ExportHandover = {
  readonly referralId: string
  readonly actor: ActorId
  readonly system: HandoverSystem
  readonly format: HandoverFormat
}
type HandedOver = { readonly fileName: string; readonly mediaType: string; readonly body: string }

/**
 * A file for BKN's own systems, with what is not known of their form said in it. Noted as taken out. The numbers of the accused are in it
 * only for whoever handles the case, and that they were opened is an event.
 */
export const exportHandover = (
  desk: Desk & Pick<Netra, 'openFile'>,
  { referralId, actor, system, format }: ExportHandover,
): Promise<Result<HandedOver, DeskRefusal>> =>
  decideAs<HandedOver, DeskRefusal>(desk, actor, async (tx) => {
    const now = desk.clock()
    const page = await findReferralPage(tx, referralId, now)
    const file = page === null ? null : handoverFile(page)
    if (page === null || file === null || !mayHandOver(file)) return refuse(notFound)
    const about = { referralId, officeId: page.receivingOfficeId, provinceOfficeId: null }
    await noteReads(tx, actor, 'ekspor', [about], now)
    const named = { ...file, accused: await withNumbers(tx, desk, page, { file, actor, now, system }) }
    return accept({ fileName: `${system}-${now.slice(0, 10)}.${format}`, ...written[format](system, named) })
  })

type Naming = Pick<ExportHandover, 'actor' | 'system'> & { readonly file: HandoverFile; readonly now: Instant }

async function withNumbers(
  tx: Tx,
  { openFile }: Pick<Netra, 'openFile'>,
  { behind }: ReferralPage,
  { file, actor, now, system }: Naming,
): Promise<readonly HandoverAccused[]> {
  if (behind === null) return file.accused
  const allegationIds = file.accused.map(({ id }) => id)
  const numbers = await openNumbers(tx, openFile, {
    caseId: behind.caseId,
    allegationIds,
    actor,
    now,
    purpose: system,
  })
  return file.accused.map((one) => ({ ...one, number: numbers.get(one.id) ?? null }))
}

const columnsOf = (system: HandoverSystem) => [...handoverForms[system].sources, ...handoverForms[system].ours]

const written: Readonly<
  Record<HandoverFormat, (system: HandoverSystem, file: HandoverFile) => Pick<HandedOver, 'mediaType' | 'body'>>
> = {
  csv: (system, file) => {
    const { title, notes } = handoverForms[system]
    const head = [title, ...notes].map((line) => `# ${line}\r\n`).join('')
    return { mediaType: 'text/csv; charset=utf-8', body: head + csv(columnsOf(system), handoverRows(system, file)) }
  },
  json: (system, file) => {
    const { title, mark: tanda, notes, sources, ours } = handoverForms[system]
    const kolom = { menurut_sumber: sources, tambahan_netra: ours }
    const body = { untuk: title, tanda, catatan: notes, kolom, baris: handoverRows(system, file) }
    return { mediaType: 'application/json; charset=utf-8', body: `${JSON.stringify(body, null, 2)}\n` }
  },
}

/** From the copy that was sent and what was told of it: no note, which is free text of whoever wrote it. */
const handoverFile = (page: ReferralPage): HandoverFile => ({
  route: page.route,
  registerNumber: page.registerNumber,
  letterNumber: page.letterNumber,
  letterOn: parsePlainDate(page.letterOn ?? ''),
  from: page.fromOfficeName,
  to: page.receivingOfficeName,
  summary: textIn(page.contents, 'summary'),
  evidence: textIn(page.contents, 'evidence'),
  accused: listIn(page.contents['allegations']).map(accusedIn),
  told: page.chain.flatMap(({ followUps }) => followUps.map((line) => ({ ...line, step: line.kind }))),
})

type Part = { readonly [key: string]: Json }
const textIn = (part: Part, key: string): string | null => {
  const value = part[key]
  return typeof value === 'string' && value !== '' ? value : null
}
const partIn = (part: Json | undefined): Part =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? (part as Part) : {}
const listIn = (list: Json | undefined): readonly Part[] => (Array.isArray(list) ? (list as readonly Part[]) : [])

function accusedIn(one: Part): HandoverAccused {
  const actId = textIn(one, 'actId')
  const articles = one['articles']
  // What was looked up comes before what the report said.
  const matched = partIn(one['matched'])
  return {
    id: textIn(one, 'id') ?? '',
    subject: subjectKinds.find((kind) => kind === one['subject']) ?? 'lain',
    name: textIn(one, 'subjectName'),
    number: null,
    position: textIn(matched, 'post') ?? textIn(one, 'subjectPosition'),
    office: textIn(matched, 'employer') ?? textIn(one, 'subjectOfficeName'),
    // Papers for Indonesian systems are in Indonesian.
    act: actId === null ? null : (findAct(actId)?.title.id ?? actId),
    articles: Array.isArray(articles) ? articles.filter((article) => typeof article === 'string') : [],
  }
}
