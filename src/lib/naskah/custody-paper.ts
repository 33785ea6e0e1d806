import { custodyOf, dayIn, dutyOn, type CustodyProof, type NaskahOf } from '#core'
import { localDay } from '#law'
import type { CasePage, TimelineEntry } from '#store/views'
import { dayInWords, m, momentInWords, numberInWords } from '#wording'
import { evidenceInWords } from '../bukti/evidence-words.ts'
import { factsOf } from '../meja/lembar/facts.ts'
import { timelineLine } from '../meja/lembar/timeline.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { dutyPlace } from './exhibit-day.ts'
import { headOf } from './head-of.ts'
import { numberOfCase } from './number-of-case.ts'

type Received = TimelineEntry & { readonly evidenceId: string }

/** Each piece of evidence of a case as it came. The history has it, also of one that was deleted since. */
const receivedIn = ({ timeline }: CasePage): readonly Received[] =>
  timeline.flatMap((entry) => {
    const { evidenceId } = entry.data
    return entry.type === 'evidence-received' && typeof evidenceId === 'string' ? [{ ...entry, evidenceId }] : []
  })

/** One certificate of all evidence, for whoever handles the case. */
export function custodyPapers(page: CasePage): readonly CasePaper[] {
  const count = receivedIn(page).length
  const { held, parties } = page
  return count === 0 || !(parties.includes('penanganan') || parties.includes('pleno'))
    ? []
    : [
        {
          kind: 'sertifikat-bukti',
          partId: held.id,
          versions: ['lengkap', 'keluar'],
          says: m.naskah_custody_count({ count }),
          write: custodyPaper,
        },
      ]
}

/** The certificate of one piece, numbered as among all of them; null where the case has no such piece. */
export function custodyPaperOf(page: CasePage, evidenceId: string): CasePaper | null {
  const [paper] = custodyPapers(page)
  if (paper === undefined || !receivedIn(page).some((one) => one.evidenceId === evidenceId)) return null
  return { ...paper, partId: evidenceId, write: (writing) => custodyPaper(writing, evidenceId) }
}

function custodyPaper({ page, specimen }: Writing, only: string | null = null): NaskahOf<'sertifikat-bukti'> {
  const { held, summary, timeline } = page
  const pieces = receivedIn(page)
    .map((received, at) => ({ received, n: at + 1 }))
    .filter(({ received }) => only === null || received.evidenceId === only)
  const chains = pieces.flatMap(({ received }) => custodyOf(timeline, received.evidenceId))
  // Of what is written, not of the printing: the newest link of any chain in it.
  const writtenAt =
    chains
      .map(({ recordedAt }) => recordedAt)
      .toSorted()
      .at(-1) ?? held.since
  return {
    ...headOf({ officeName: summary.officeName, number: numberOfCase(page), writtenAt, specimen }),
    kind: 'sertifikat-bukti',
    facts: [...factsOf(page), { term: m.naskah_custody_until(), says: momentInWords(writtenAt, held.zone) }],
    notes: [m.naskah_custody_note_hash(), m.naskah_custody_note_who()],
    pieces: pieces.map((piece) => proofOf(piece, page)),
  }
}

type Piece = { readonly received: Received; readonly n: number }

function proofOf({ received, n }: Piece, page: CasePage): CustodyProof {
  const { zone } = page.held
  const { kind, mediaType, size, sha256 } = received.data
  const known = evidenceInWords(typeof kind === 'string' ? kind : null)
  return {
    title: m.bukti_desk_one({ n, kind: known }),
    lines: [
      { term: m.naskah_custody_id(), says: received.evidenceId },
      { term: m.naskah_custody_kind(), says: [known, mediaType].filter((part) => typeof part === 'string').join(', ') },
      { term: m.bukti_desk_size(), says: m.naskah_custody_bytes({ bytes: numberInWords(Number(size)) }) },
      { term: m.bukti_desk_when(), says: momentInWords(received.recordedAt, zone) },
      { term: m.bukti_desk_from(), says: whoOf(received, page) },
      { term: m.bukti_hash(), says: typeof sha256 === 'string' ? sha256 : '?' },
    ],
    chain: custodyOf(page.timeline, received.evidenceId).map((entry) => ({
      when: momentInWords(entry.happenedAt, zone),
      who: whoOf(entry, page),
      what: timelineLine(entry, zone).title,
    })),
  }
}

/** Nobody's hand. */
const byItself: readonly string[] = ['evidence-copied', 'disposal-proposed', 'item-destroyed']

/** By post and office. A name is in no version: whoever took a piece in hand may be its finder. */
function whoOf(entry: TimelineEntry, { record, held: { zone } }: CasePage): string {
  if (byItself.includes(entry.type)) return m.naskah_custody_by_itself()
  if (entry.data['door'] === 'resi') return m.naskah_custody_reporter()
  const day = dayIn(localDay(entry.happenedAt, zone), zone)
  const post = dutyOn(record.duty, day).find(({ person }) => person !== null && person === entry.actorName)
  if (post !== undefined) return dutyPlace(post)
  return m.naskah_custody_post_unknown({ office: entry.officeName ?? dayInWords(day.on) })
}
