import type { EmployerCheck } from '#app'
import { localDay, type Zone } from '#law'
import type { MatchPaper, SubjectMatch } from '#store/views'
import { dayInWords, m } from '#wording'
import { routeInWords } from './lembar/allegations.ts'

/** Unit and employer of somebody in his post; a paper may leave the unit out. */
const placeInWords = ({ post, unit, employer }: Pick<SubjectMatch, 'post' | 'unit' | 'employer'>): string =>
  unit === null
    ? [post, employer].filter(Boolean).join(', ')
    : m.cocok_place({ post: post ?? '', unit, employer: employer ?? '' })

type Said = (match: SubjectMatch) => string
const told: Readonly<Record<SubjectMatch['way'], Said>> = {
  daftar: (match) => m.cocok_by_roll({ place: placeInWords(match), day: dayInWords(match.onDay) }),
  surat: (match) =>
    m.cocok_by_paper({
      place: placeInWords(match),
      day: dayInWords(match.onDay),
      whom: [match.accordingTo, match.paperKind && papers[match.paperKind](), match.paperNumber]
        .filter(Boolean)
        .join(', '),
    }),
  'tidak-dapat': ({ reason }) => m.cocok_by_none({ reason: reason ?? '' }),
}

const papers: Readonly<Record<MatchPaper, () => string>> = {
  'cetak-siasn': m.cocok_paper_cetak_siasn,
  surat: m.cocok_paper_surat,
  lain: m.cocok_paper_lain,
}
export const paperInWords = (kind: MatchPaper): string => papers[kind]()

const sinces: Readonly<Record<NonNullable<SubjectMatch['since']>, (employer: string) => string>> = {
  same: () => m.cocok_since_same(),
  moved: (employer) => m.cocok_since_moved({ employer }),
  gone: () => m.cocok_since_gone(),
}
export const sinceInWords = (since: NonNullable<SubjectMatch['since']>, employerToday: string | null): string =>
  sinces[since](employerToday ?? '')

type Row = { readonly term: string; readonly says: string }

/** What is recorded of who an accused is, line by line. */
export function matchRows(match: SubjectMatch | undefined, zone: Zone): readonly Row[] {
  if (match === undefined) return [{ term: m.cocok_term(), says: m.cocok_not_yet() }]
  const { way, since, employerToday } = match
  return [
    { term: m.cocok_term(), says: told[way](match) },
    ...(since === null ? [] : [{ term: asOf(match, zone), says: sinceInWords(since, employerToday) }]),
    ...(way === 'tidak-dapat' ? [] : [{ term: m.cocok_term_number(), says: numberInWords(match) }]),
  ]
}

// What was looked up then is not looked up again by reading: that would be a search.
const asOf = ({ recordedAt }: SubjectMatch, zone: Zone) =>
  m.cocok_since_as_of({ day: dayInWords(localDay(recordedAt, zone)) })

const numberInWords = ({ numberKind }: SubjectMatch): string =>
  numberKind === null ? m.cocok_no_number() : m.cocok_sealed({ kind: numberKind.toUpperCase() })

/** What a match says against where the file is about to go: nothing where it fits. */
export function checkInWords(check: EmployerCheck, match: SubjectMatch | undefined): readonly string[] {
  const { since = null, employerToday = null } = match ?? {}
  return [
    ...checkedInWords(check),
    ...(since === 'moved' ? [m.cocok_refer_moved({ employer: employerToday ?? '' })] : []),
    ...(since === 'gone' ? [m.cocok_refer_gone()] : []),
  ]
}

function checkedInWords(check: EmployerCheck): readonly string[] {
  if (check.kind === 'fits') return []
  const { employer } = check
  return check.kind === 'other-employer'
    ? [m.cocok_refer_employer({ employer, unit: check.unitEmployer })]
    : [m.cocok_refer_route({ employer, route: routeInWords(check.route) ?? check.route })]
}

const kinds: Readonly<Record<string, () => string>> = {
  pns: m.cocok_kind_pns,
  pppk: m.cocok_kind_pppk,
  honorer: m.cocok_kind_honorer,
  tni: m.cocok_kind_tni,
  polri: m.cocok_kind_polri,
  'pns-tni': m.cocok_kind_pns_tni,
  'pns-polri': m.cocok_kind_pns_polri,
  kades: m.cocok_kind_kades,
  'perangkat-desa': m.cocok_kind_perangkat_desa,
  bpd: m.cocok_kind_bpd,
  'satpol-pp': m.cocok_kind_satpol_pp,
  linmas: m.cocok_kind_linmas,
  damkar: m.cocok_kind_damkar,
  penyelenggara: m.cocok_kind_penyelenggara,
}
export const rollKindInWords = (kind: string): string => kinds[kind]?.() ?? kind
