import type { NaskahOf } from '#core'
import { localDay, type Instant, type Zone } from '#law'
import type { CasePage, HearingLine } from '#store/views'
import { dayInWords, m, momentInWords } from '#wording'
import { kindOfReportInWords } from '../laporan/words.ts'
import {
  hearingInWords,
  methodInWords,
  oathInWords,
  recordingInWords,
  signedInWords,
  titleOfHearing,
} from '../meja/lembar/work.ts'
import type { CasePaper, Writing } from './case-papers.ts'
import { headOf } from './head-of.ts'
import { letterOf } from './letter-of.ts'
import { numberOfCase } from './number-of-case.ts'

/** For each party that was called: the invitation, and the minutes where it came and the reader may read them. */
export const hearingPapers = ({ hearings }: CasePage): readonly CasePaper[] =>
  hearings.flatMap((line) => [invitation(line), ...oathOf(line), ...minutesOf(line)])

const about = (line: HearingLine) => titleOfHearing(line)

/** Who was called, by role and number: a name would unmask a witness. */
const called = ({ party, ordinal }: HearingLine) =>
  party === 'saksi' ? `Saksi-${String(ordinal)}` : hearingInWords(party)

/** A terlapor by name, as it is his own letter; others by role, and he too where the reader may not know whom it calls. */
function addressed(line: HearingLine, { accused }: CasePage): readonly string[] {
  const self = accused.subjects.find(({ allegationId }) => allegationId === line.allegationId)
  const known = [self?.subjectName, self?.subjectPosition, self?.subjectOfficeName].filter((word) => word != null)
  return self?.subjectName == null ? [called(line)] : known
}

/** An invitation is read by its day of the week. */
const weekdayAndTime = (at: Instant, zone: Zone) =>
  `${dayInWords(localDay(at, zone)).replace(/,? .*$/u, '')}, ${momentInWords(at, zone)}`

const invitation = (line: HearingLine): CasePaper => ({
  kind: 'undangan-klarifikasi',
  partId: line.id,
  versions: ['lengkap', 'keluar'],
  says: about(line),
  write: (writing) => invitationPaper(line, writing),
})

function invitationPaper(line: HearingLine, { page, specimen }: Writing): NaskahOf<'undangan-klarifikasi'> {
  const { held, summary, timeline } = page
  const scheduled = timeline.find(({ type, data }) => type === 'hearing-scheduled' && data['hearingId'] === line.id)
  const invitedAt = scheduled?.happenedAt ?? line.scheduledAt
  return {
    ...headOf({ officeName: summary.officeName, number: null, writtenAt: invitedAt, specimen }),
    ...letterOf(summary.officeName, localDay(invitedAt, held.zone)),
    kind: 'undangan-klarifikasi',
    // Who is reported and in what is withheld while it is under review (register §4.8).
    nature: 'Rahasia',
    about:
      line.round === 2
        ? m.klarif_round_two({ who: m.naskah_kind_undangan_klarifikasi() })
        : m.naskah_kind_undangan_klarifikasi(),
    to: [...addressed(line, page), 'di Tempat'],
    meeting: [
      { term: m.naskah_meeting_when(), says: weekdayAndTime(line.scheduledAt, held.zone) },
      { term: m.naskah_meeting_how(), says: methodInWords(line.method) },
      { term: m.naskah_meeting_place(), says: line.place ?? '' },
    ].filter(({ says }) => says !== ''),
    asked: [
      firstInWords(line, page),
      m.naskah_meeting_asked({
        kind: kindOfReportInWords(held.kind),
        party: called(line),
        number: numberOfCase(page) ?? '-',
      }),
    ]
      .filter((says) => says !== null)
      .join('\n\n'),
    door: null,
  }
}

/** A second invitation says that there was a first. */
function firstInWords({ againOf }: HearingLine, { hearings, held }: CasePage): string | null {
  const first = hearings.find(({ id }) => id === againOf)
  return first === undefined ? null : m.klarif_paper_again({ when: momentInWords(first.scheduledAt, held.zone) })
}

/** What a reporter or a witness said leads to him: it has no version for others. */
const told = { pelapor: ['lengkap'], saksi: ['lengkap'] } as const
const staysHere = (party: string): party is keyof typeof told => party in told

/** The oath, taken or refused, on a sheet of its own; who was not asked for one signs none. */
const oathOf = (line: HearingLine): readonly CasePaper[] =>
  line.oath === null || line.oath === 'tidak-diminta'
    ? []
    : [
        {
          kind: 'ba-sumpah',
          partId: line.id,
          versions: versionsOf(line),
          says: about(line),
          write: (writing) => oathPaper(line, oathInWords(line.oath ?? ''), writing),
        },
      ]

function oathPaper(line: HearingLine, oath: string, { page, specimen }: Writing): NaskahOf<'ba-sumpah'> {
  const heldAt = line.heldAt ?? line.scheduledAt
  return {
    ...headOf({ officeName: page.summary.officeName, number: numberOfCase(page), writtenAt: heldAt, specimen }),
    kind: 'ba-sumpah',
    facts: [
      { term: m.naskah_meeting_who(), says: called(line) },
      { term: m.naskah_meeting_when(), says: weekdayAndTime(heldAt, page.held.zone) },
      { term: m.naskah_meeting_place(), says: line.place ?? '' },
    ].filter(({ says }) => says !== ''),
    oath,
    signatures: [
      { as: m.naskah_signature_heard(), name: null },
      { as: m.naskah_signature_hearing(), name: null },
    ],
  }
}

const versionsOf = ({ party }: HearingLine): CasePaper['versions'] =>
  staysHere(party) ? told[party] : ['lengkap', 'keluar']

const minutesOf = (line: HearingLine): readonly CasePaper[] =>
  line.minutes === null
    ? []
    : [
        {
          kind: 'ba-klarifikasi',
          partId: line.id,
          versions: versionsOf(line),
          says: about(line),
          write: (writing) => minutesPaperOf(line, line.minutes ?? '', writing),
        },
      ]

function minutesPaperOf(line: HearingLine, minutes: string, { page, specimen }: Writing): NaskahOf<'ba-klarifikasi'> {
  const heldAt = line.heldAt ?? line.scheduledAt
  return {
    ...headOf({
      officeName: page.summary.officeName,
      number: numberOfCase(page),
      writtenAt: heldAt,
      specimen,
    }),
    kind: 'ba-klarifikasi',
    facts: [
      { term: m.naskah_meeting_who(), says: called(line) },
      { term: m.naskah_meeting_when(), says: momentInWords(heldAt, page.held.zone) },
      { term: m.naskah_meeting_how(), says: methodInWords(line.method) },
      { term: m.naskah_meeting_place(), says: line.place ?? '' },
      { term: m.klarif_paper_recording(), says: recordingInWords(line) ?? '' },
    ].filter(({ says }) => says !== ''),
    signed: signedInWords(line) ?? m.klarif_signed_not(),
    oath: line.oath === null ? null : oathInWords(line.oath),
    minutes,
    signatures: [
      { as: m.naskah_signature_heard(), name: null },
      { as: m.naskah_signature_hearing(), name: null },
    ],
  }
}
