import type { CircularReader, LinkedCircular, ReadingRefusal } from '#app'
import { localDay, plainDate } from '#law'
import { dayInWords, m, momentInWords } from '#wording'

const kinds: Readonly<Record<LinkedCircular['kind'], () => string>> = {
  imbauan: m.baca_kind_imbauan,
  'surat-edaran': m.baca_kind_surat_edaran,
  'nota-dinas': m.baca_kind_nota_dinas,
  'surat-telegram': m.baca_kind_surat_telegram,
  skb: m.baca_kind_skb,
}
export const kindOfCircular = (kind: LinkedCircular['kind']) => kinds[kind]()

const refusals: Readonly<Record<ReadingRefusal['reason'], () => string>> = {
  'not-found': m.baca_not_found,
  nobody: m.baca_nobody,
  withdrawn: m.baca_withdrawn,
  'old-text': m.baca_old_text,
  left: m.baca_left,
  elsewhere: m.baca_elsewhere,
  'other-kind': m.baca_other_kind,
  moved: m.baca_moved,
}
export const whyNotRead = ({ reason }: ReadingRefusal) => refusals[reason]()

const broken: readonly LinkedCircular['version']['verdict'][] = ['berubah', 'ditambah', 'tak-terbaca']

/** How far he came with the text that is shown, and what he does next. */
function standOf(reader: CircularReader, { n }: LinkedCircular['version']) {
  const { read, understood, required, standing } = reader
  if (standing !== 'counted') return { next: 'nothing', why: whyNotRead({ reason: standing }) } as const
  if ((understood ?? 0) >= n) return { next: 'done', why: null } as const
  if ((read ?? 0) >= n) return { next: 'answer', why: null } as const
  if (read === null) return { next: 'read', why: null } as const
  return { next: 'read', why: read >= required ? m.baca_old_read({ n: read }) : m.baca_again() } as const
}

export function circularInWords(circular: LinkedCircular) {
  const { zone, version, reader } = circular
  return {
    subject: circular.subject,
    caption: kindOfCircular(circular.kind),
    rows: [
      { term: m.baca_by(), says: circular.issuer },
      { term: m.baca_number(), says: circular.number },
      { term: m.baca_dated(), says: dayInWords(plainDate(circular.letterOn)) },
      { term: m.baca_basis(), says: circular.basis },
      { term: m.baca_deadline(), says: momentInWords(circular.deadlineAt, zone) },
      { term: m.baca_via(), says: circular.office },
    ],
    note: circular.coverNote,
    office: circular.office,
    version: version.n,
    textSays: m.baca_version({ n: version.n, day: dayInWords(localDay(version.addedAt, zone)) }),
    changes: version.changes === null ? null : m.baca_changes({ says: version.changes }),
    broken: broken.includes(version.verdict) ? m.baca_broken({ says: version.senderWords ?? '–' }) : null,
    withdrawn: circular.isWithdrawn ? m.baca_withdrawn() : null,
    reader:
      reader === null
        ? null
        : {
            says:
              reader.unit === null
                ? m.baca_you_alone({ name: reader.name })
                : m.baca_you({ name: reader.name, unit: reader.unit }),
            ...standOf(reader, version),
          },
  }
}
