import type { Action } from '#core'
import type { Zone } from '#law'
import type { CasePage, DiscussionLine, HearingLine, KajianLine, PlenoLine, ReportLine } from '#store/views'
import { actionInWords, conditionInWords, dayInWords, here, m, momentInWords } from '#wording'
import { basisLine, type BasisLine } from './basis-line.ts'
import { usablePleno } from './steps.ts'
import { accusedInWords } from './allegations.ts'

type Words = Readonly<Record<string, () => string>>
// The database constrains these words; one that is not here is shown as it stands.
const said = (table: Words) => (word: string) => table[word]?.() ?? word

export const doorInWords = said({
  loket: m.meja_door_loket,
  web: m.meja_door_web,
  api: m.meja_door_api,
  polres: m.meja_door_polres,
  tni: m.meja_door_tni,
  propam: m.meja_door_propam,
})
export const hearingInWords = said({
  pelapor: m.meja_hearing_pelapor,
  terlapor: m.meja_hearing_terlapor,
  saksi: m.meja_hearing_saksi,
  ahli: m.meja_hearing_ahli,
})
export const methodInWords = said({
  'tatap-muka': m.meja_method_tatap_muka,
  daring: m.meja_method_daring,
  tertulis: m.meja_method_tertulis,
})
export const oathInWords = said({
  diambil: m.meja_oath_diambil,
  ditolak: m.meja_oath_ditolak,
  'tidak-diminta': m.meja_oath_tidak_diminta,
})
const hearingStates = said({
  dijadwalkan: m.meja_hearing_state_dijadwalkan,
  hadir: m.meja_hearing_state_hadir,
  'tidak-hadir': m.meja_hearing_state_tidak_hadir,
})
export const modeInWords = said({ musyawarah: m.meja_mode_musyawarah, suara: m.meja_mode_suara })
export const opennessInWords = said({ terbuka: m.meja_openness_terbuka, tertutup: m.meja_openness_tertutup })
const lanes = said({ laporan: m.meja_case_report_lane_laporan, informasi: m.meja_case_report_lane_informasi })
export const violationInWords = said({
  administrasi: m.meja_violation_administrasi,
  pidana: m.meja_violation_pidana,
  'etik-penyelenggara': m.meja_violation_etik_penyelenggara,
  'hukum-lainnya': m.meja_violation_hukum_lainnya,
  'bukan-pelanggaran': m.meja_violation_bukan_pelanggaran,
})
export const jurisdictionInWords = said({
  berwenang: m.meja_jurisdiction_berwenang,
  'tingkat-lain': m.meja_jurisdiction_tingkat_lain,
  'instansi-lain': m.meja_jurisdiction_instansi_lain,
})

/** What was written by the reporter, and then what an officer wrote down of his recording. */
const narrativeOf = ({ narrative, byVoice, transcript }: ReportLine): string =>
  byVoice !== true
    ? narrative
    : [narrative, transcript === null ? m.suara_to_write() : m.suara_written({ body: transcript })]
        .filter((part) => part !== '')
        .join('\n\n')

export const reportSheet = (line: ReportLine, zone: Zone) => ({
  id: line.id,
  title: lanes(line.lane),
  door: m.meja_case_report_door({ door: doorInWords(line.door), when: momentInWords(line.receivedAt, zone) }),
  narrative: narrativeOf(line),
  /** `belum`: told by voice, and nobody has written it down yet. */
  voice: line.byVoice !== true ? null : line.transcript === null ? ('belum' as const) : ('ditulis' as const),
  rows: [
    { term: m.meja_case_subject(), says: accusedInWords(line) },
    { term: m.meja_case_report_place(), says: line.place ?? '' },
    { term: m.meja_case_report_evidence(), says: line.evidence ?? '' },
    { term: m.meja_case_report_words(), says: line.words === 'changed' ? m.meja_case_report_words_changed() : '' },
  ].filter(({ says }) => says !== ''),
  identity: [
    line.identitySealed ? m.meja_case_report_identity_sealed() : m.meja_case_report_identity_none(),
    line.identityCheckedOn === null
      ? null
      : m.meja_case_report_identity_checked({ day: dayInWords(line.identityCheckedOn) }),
    line.proxyLetterOn === null ? null : m.meja_case_report_by_proxy({ day: dayInWords(line.proxyLetterOn) }),
  ]
    .filter(Boolean)
    .join(' '),
})

export const kajianSheet = (line: KajianLine) => ({
  id: line.id,
  title: m.meja_case_kajian_on({
    kind: line.kind === 'kajian' ? m.meja_case_kajian_full() : m.meja_case_kajian_awal(),
    day: dayInWords(line.madeOn),
  }),
  body: line.body,
  rows: [
    ...(line.violation === null
      ? []
      : [{ term: m.meja_case_kajian_violation(), says: violationInWords(line.violation) }]),
    ...(line.jurisdiction === null
      ? []
      : [{ term: m.meja_case_kajian_jurisdiction(), says: jurisdictionInWords(line.jurisdiction) }]),
  ],
  conditions: line.conditions.map(({ id, met, article, mark }) => ({
    says: conditionInWords(id),
    article,
    mark,
    status:
      met === true
        ? { says: m.meja_case_met(), look: 'good' as const }
        : met === 'later'
          ? { says: m.meja_case_later(), look: 'warn' as const }
          : { says: m.meja_case_unmet(), look: 'bad' as const },
  })),
})

export const titleOfHearing = ({ party, ordinal, round }: Pick<HearingLine, 'party' | 'ordinal' | 'round'>) => {
  const who = m.meja_case_hearing({ party: hearingInWords(party), n: ordinal })
  return round === 2 ? m.klarif_round_two({ who }) : who
}

const missedTwice = ({ state, round }: Pick<HearingLine, 'state' | 'round'>) => state === 'tidak-hadir' && round === 2

/** How an online hearing was recorded, or why not; null where nothing is said of it. */
export function recordingInWords(line: HearingLine): string | null {
  if (line.recorded === null) return null
  if (line.recorded)
    return m.klarif_recorded({
      minutes: line.recordingMinutes ?? 0,
      where: line.recordingWhere ?? '',
      hash: line.recordingHash?.toString('hex') ?? '',
    })
  const says = { why: line.whyNotRecorded ?? '' }
  return line.consented === false ? m.klarif_not_recorded_consent(says) : m.klarif_not_recorded(says)
}

/** That minutes were read back and how they were signed; null before. */
export const signedInWords = ({ signedWay, signedOn }: HearingLine): string | null =>
  signedWay === null || signedOn === null
    ? null
    : (signedWay === 'layar' ? m.klarif_signed_screen : m.klarif_signed_ink)({ day: dayInWords(signedOn) })

const heldBy = { diminta: m.klarif_delegated_to, dikembalikan: m.klarif_delegated_by } as const

const notesOf = (line: HearingLine): readonly string[] =>
  [
    line.delegatedTo === null || !(line.delegation === 'diminta' || line.delegation === 'dikembalikan')
      ? null
      : heldBy[line.delegation]({ office: line.delegatedTo }),
    recordingInWords(line),
    signedInWords(line),
  ].filter((says) => says !== null)

/** Where a hearing that did not take place leads: a second invitation, or the rank below. */
function doorsOf({ id, state, round, party, delegation }: HearingLine, { held, parties, hearings }: CasePage) {
  const root = `/meja/perkara/${held.id}/klarifikasi`
  const mine = parties.includes('penanganan') && ['diregister', 'klarifikasi'].includes(held.state)
  const isFollowed = hearings.some(({ againOf }) => againOf === id)
  const waits = mine && state === 'dijadwalkan'
  return {
    againHref: mine && state === 'tidak-hadir' && round === 1 && !isFollowed ? here(`${root}?ulang=${id}`) : null,
    delegateHref: waits && party !== 'pelapor' ? here(`${root}/${id}/limpah`) : null,
    delegateSays: delegation === 'diminta' ? m.klarif_take_back() : m.klarif_delegate(),
  }
}

export const hearingSheet = (line: HearingLine, page: CasePage) => ({
  id: line.id,
  title: titleOfHearing(line),
  line: [
    m.meja_case_hearing_line({
      method: methodInWords(line.method),
      when: momentInWords(line.heldAt ?? line.scheduledAt, page.held.zone),
    }),
    line.place,
  ]
    .filter(Boolean)
    .join(', '),
  state: [hearingStates(line.state), line.oath === null ? null : oathInWords(line.oath)].filter(Boolean).join(' · '),
  look:
    line.state === 'hadir' ? ('good' as const) : line.state === 'dijadwalkan' ? ('now' as const) : ('warn' as const),
  notes: [...notesOf(line), ...(missedTwice(line) ? [m.klarif_stayed_away_twice()] : [])],
  minutes: line.minutes,
  ...doorsOf(line, page),
  recordHref:
    line.state === 'dijadwalkan' &&
    line.delegation !== 'diminta' &&
    page.held.state === 'klarifikasi' &&
    page.parties.includes('penanganan')
      ? here(`/meja/perkara/${page.held.id}/klarifikasi/${line.id}`)
      : null,
})

export const elementsInWords = said({
  terpenuhi: m.meja_gakkumdu_elements_terpenuhi,
  'tidak-terpenuhi': m.meja_gakkumdu_elements_tidak_terpenuhi,
})

export const discussionSheet = ({ id, round, heldOn, number, minutes, elements }: DiscussionLine) => ({
  id,
  title: (round === 'pertama' ? m.meja_case_gakkumdu_pertama : m.meja_case_gakkumdu_kedua)({ day: dayInWords(heldOn) }),
  number,
  minutes,
  elements:
    elements === null
      ? null
      : {
          says: `${m.meja_gakkumdu_elements()}: ${elementsInWords(elements).toLowerCase()}`,
          look: elements === 'terpenuhi' ? ('now' as const) : ('idle' as const),
        },
})

export function plenoSheet(line: PlenoLine, page: CasePage) {
  const taking = line.attendance.filter((one) => one.as === 'hadir').length
  const votes =
    line.votesFor === null
      ? modeInWords(line.mode)
      : m.meja_case_pleno_votes({ mode: modeInWords(line.mode), ayes: line.votesFor, noes: line.votesAgainst ?? 0 })
  return {
    id: line.id,
    title: [m.meja_case_pleno({ day: dayInWords(line.heldOn) }), line.number].filter(Boolean).join(' · '),
    what:
      line.action === null
        ? m.meja_case_pleno_rejected()
        : m.meja_case_pleno_for({ what: actionInWords(line.action as Action) }),
    used:
      line.action === null
        ? null
        : usablePleno(page, line.action as Action) === line.id
          ? m.meja_case_pleno_waits()
          : m.meja_case_pleno_used(),
    decision: line.decision ?? m.meja_pleno_words_closed(),
    href: here(`/meja/perkara/${page.held.id}/pleno/${line.id}`),
    line: [
      opennessInWords(line.openness),
      line.chairName === null ? null : m.meja_case_pleno_chair({ name: line.chairName }),
      m.meja_case_pleno_quorum({ present: taking, size: line.size, quorum: line.quorum }),
      votes,
    ]
      .filter(Boolean)
      .join(' '),
    basis: basisLine(line.quorumRule) satisfies BasisLine,
  }
}
