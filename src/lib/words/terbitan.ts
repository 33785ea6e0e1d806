import type {
  AgainstOurs,
  Changed,
  Claim,
  FigureSubject,
  FigureUnit,
  Part,
  PartsAre,
  RankPart,
  RoughDay,
  UnitMeant,
  FigureVerdict,
  VerdictKind,
  VerdictLook,
} from '#core'
import { parsePlainDate } from '#law'
import { dayInWords, m, monthInWords, numberInWords } from '#wording'

const n = numberInWords
/** With its sign, as a difference is read. */
const signed = (value: number) => (value > 0 ? `+${n(value)}` : n(value).replace('-', '−'))
const named = (labels: readonly string[]) => (labels.length === 0 ? '–' : labels.join(', '))

const rankParts: Readonly<Record<RankPart, () => string>> = {
  list: m.terbitan_rank_list,
  publisher: m.terbitan_rank_publisher,
  unit: m.terbitan_rank_unit,
  stage: m.terbitan_rank_stage,
  period: m.terbitan_rank_period,
  asOf: m.terbitan_rank_as_of,
  tieRule: m.terbitan_rank_tie,
  value: m.terbitan_rank_value,
  of: m.terbitan_rank_of,
}

export const rankPartInWords = (part: RankPart): string => rankParts[part]()

type Says = { readonly [Kind in VerdictKind]: (verdict: Extract<FigureVerdict, { readonly is: Kind }>) => string }
const verdicts: Says = {
  'adds-up': ({ sum, outside }) =>
    outside.length === 0
      ? m.terbitan_v_adds_up({ sum: n(sum) })
      : m.terbitan_v_adds_up_outside({
          sum: n(sum),
          outside: outside.map(({ label, value }) => `${label} ${n(value)}`).join(', '),
          with: n(outside.reduce((all, { value }) => all + value, sum)),
        }),
  off: ({ sum, total, by }) =>
    by > 0
      ? m.terbitan_v_over({ sum: n(sum), total: n(total), by: n(by) })
      : m.terbitan_v_under({ sum: n(sum), total: n(total), by: n(-by) }),
  'counted-twice': ({ sum, total, by, parts }) =>
    m.terbitan_v_counted_twice({ sum: n(sum), total: n(total), by: n(by), parts: named(parts) }),
  'unit-mismatch': ({ sum, total, beside }) =>
    m.terbitan_v_unit_mismatch({
      sum: n(sum),
      total: n(total),
      beside: beside.map(({ label, value }) => `${label} ${n(value)}`).join(', '),
    }),
  incomplete: ({ sum, total, given, places, without, notListed }) =>
    [
      m.terbitan_v_incomplete({ sum: n(sum), total: n(total), given: n(given), places: n(places) }),
      ...(without.length === 0 ? [] : [m.terbitan_v_incomplete_without({ without: named(without) })]),
      ...(notListed.length === 0 ? [] : [m.terbitan_v_incomplete_missing({ missing: named(notListed) })]),
    ].join(' '),
  'several-each': ({ sum, of }) => m.terbitan_v_several_each({ sum: n(sum), of: n(of) }),
  'overlap-unclear': ({ sum, beside }) =>
    m.terbitan_v_overlap_unclear({
      sum: n(sum),
      beside: beside.map(({ label, value }) => `${label} ${n(value)}`).join(', '),
    }),
  overlapping: ({ sum, largest }) => m.terbitan_v_overlapping({ sum: n(sum), largest: n(largest ?? 0) }),
  'base-exceeds': ({ base, of }) => m.terbitan_v_base_exceeds({ base: n(base), of: n(of) }),
  'share-holds': ({ percent }) => m.terbitan_v_share_holds({ percent: n(percent) }),
  'other-share': ({ said, percent }) => m.terbitan_v_other_share({ said: n(said), percent: n(percent) }),
  'other-base': ({ of, from, to }) =>
    m.terbitan_v_other_base({ of: n(of), base: from === to ? n(from) : `${n(from)}–${n(to)}` }),
  ratio: ({ value }) => m.terbitan_v_ratio({ value: n(value) }),
  'change-holds': ({ by }) => m.terbitan_v_change_holds({ by: signed(by) }),
  'other-change': ({ said, by }) => m.terbitan_v_other_change({ said: signed(said), by: signed(by) }),
  'other-direction': ({ by, way }) =>
    way === 'down' ? m.terbitan_v_is_decrease({ by: n(-by) }) : m.terbitan_v_is_increase({ by: n(by) }),
  'one-fits': ({ fits, typo, where }) => m.terbitan_v_one_fits({ fits: n(fits), typo: n(typo), where }),
  'none-fits': ({ needed }) => m.terbitan_v_none_fits({ needed: n(needed) }),
  'span-holds': ({ days }) => m.terbitan_v_span_holds({ days: n(days) }),
  'other-span': ({ said, days }) => m.terbitan_v_other_span({ said: n(said), days: n(days) }),
  'within-limits': ({ value }) => m.terbitan_v_within_limits({ value: n(value) }),
  'beyond-limits': ({ value, rules }) => m.terbitan_v_beyond_limits({ value: n(value), rules: named(rules) }),
  'hits-not-units': ({ total, of, percent, hits }) =>
    m.terbitan_v_hits({ total: n(total), of: n(of), percent: n(percent), hits: n(hits) }),
  'may-be-units': ({ total, of }) => m.terbitan_v_may_be_units({ total: n(total), of: n(of) }),
  'classes-hold': ({ low, high, counts }) =>
    m.terbitan_v_classes_hold({ low: n(low), high: n(high), counts: counts.map(n).join(' / ') }),
  'other-classes': ({ low, high, counts }) =>
    m.terbitan_v_other_classes({ low: n(low), high: n(high), counts: counts.map(n).join(' / ') }),
  normalised: ({ max, raw }) => m.terbitan_v_normalised({ max: n(max), raw: raw.map(n).join(', ') }),
  'not-normalised': ({ max, wrong }) => m.terbitan_v_not_normalised({ max: n(max), wrong: wrong.map(n).join(', ') }),
  'rank-whole': ({ position }) => m.terbitan_v_rank_whole({ position: n(position) }),
  'rank-without': ({ position, missing }) =>
    m.terbitan_v_rank_without({
      position: n(position),
      missing: missing.map((part) => rankParts[part]()).join(', '),
    }),
}
export const verdictInWords = <Kind extends VerdictKind>(
  verdict: Extract<FigureVerdict, { readonly is: Kind }>,
): string => verdicts[verdict.is](verdict)

const mostNamed = 4

/** Which of several sums is meant: by its parts, of a long list by their number. */
const partsNamed = (parts: readonly Part[]): string =>
  parts.length <= mostNamed
    ? parts.map(({ label }) => label).join(' + ')
    : m.terbitan_sum_parts({ count: n(parts.length), first: parts[0]?.label ?? '', last: parts.at(-1)?.label ?? '' })

/** What was found of a claim, with what it is about. */
export function claimInWords(claim: Claim, verdict: FigureVerdict): string {
  if (claim.kind === 'ratio' && claim.names !== undefined && verdict.is === 'ratio')
    return m.terbitan_v_ratio_named({
      value: n(verdict.value),
      ...claim.names,
    })
  const says = verdictInWords(verdict)
  return claim.kind === 'sum' ? m.terbitan_sum_named({ parts: partsNamed(claim.parts), says }) : says
}

const looks: Readonly<Record<VerdictLook, { readonly says: () => string; readonly look: 'good' | 'warn' | 'bad' }>> = {
  holds: { says: m.terbitan_look_holds, look: 'good' },
  asks: { says: m.terbitan_look_asks, look: 'warn' },
  fails: { says: m.terbitan_look_fails, look: 'bad' },
}
/** The state of a figure for its tag; null where nothing can be worked out from what was printed. */
export const lookInWords = (look: VerdictLook | null) =>
  look === null
    ? ({ says: m.terbitan_look_none(), look: 'idle' } as const)
    : { says: looks[look].says(), look: looks[look].look }

const ours: Readonly<Record<Extract<AgainstOurs, { readonly state: 'no-data' }>['why'], () => string>> = {
  'no-measure': m.terbitan_ours_no_measure,
  'no-day': m.terbitan_ours_no_day,
  'no-place': m.terbitan_ours_no_place,
  'not-counted-then': m.terbitan_ours_not_counted,
  'not-shown': m.terbitan_ours_not_shown,
}
export function oursInWords(against: AgainstOurs): string {
  if (against.state === 'no-data') return ours[against.why]()
  return against.state === 'matches'
    ? m.terbitan_ours_matches({ ours: n(against.ours) })
    : m.terbitan_ours_differs({ ours: n(against.ours), by: signed(against.by) })
}

/** Null where there is nothing to compare. */
export function oursLook({ state }: AgainstOurs) {
  if (state === 'no-data') return null
  return state === 'matches'
    ? ({ says: m.terbitan_ours_look_matches(), look: 'good' } as const)
    : ({ says: m.terbitan_ours_look_differs(), look: 'warn' } as const)
}

const units: Readonly<Record<FigureUnit, () => string>> = {
  orang: m.terbitan_unit_orang,
  laporan: m.terbitan_unit_laporan,
  temuan: m.terbitan_unit_temuan,
  perkara: m.terbitan_unit_perkara,
  dugaan: m.terbitan_unit_dugaan,
  sanksi: m.terbitan_unit_sanksi,
  daerah: m.terbitan_unit_daerah,
  pemilih: m.terbitan_unit_pemilih,
  tps: m.terbitan_unit_tps,
  indikator: m.terbitan_unit_indikator,
  'surat-suara': m.terbitan_unit_surat_suara,
  personel: m.terbitan_unit_personel,
  konten: m.terbitan_unit_konten,
  pengaduan: m.terbitan_unit_pengaduan,
  akun: m.terbitan_unit_akun,
  skor: m.terbitan_unit_skor,
  hari: m.terbitan_unit_hari,
  peringkat: m.terbitan_unit_peringkat,
}
export const figureUnitInWords = (unit: FigureUnit | null): string =>
  unit === null ? m.terbitan_unit_not_said() : units[unit]()

/** What was said is told as it is; what was not, with all that may have been meant. `setAgainst`: the measure of ours that whoever entered it put beside it. */
export function unitsMeantInWords(meant: readonly UnitMeant[], setAgainst: string | null = null): string {
  const [first] = meant
  if (first?.because === 'said') return figureUnitInWords(first.unit)
  if (first === undefined)
    return setAgainst === null ? m.terbitan_unit_unknown() : m.terbitan_unit_set_against({ title: setAgainst })
  return m.terbitan_unit_candidates({ units: meant.map(({ unit }) => figureUnitInWords(unit)).join(', ') })
}

const subjects: Readonly<Record<FigureSubject, () => string>> = {
  'netralitas-asn': m.terbitan_subject_netralitas_asn,
  'kepala-desa': m.terbitan_subject_kepala_desa,
  'tni-polri': m.terbitan_subject_tni_polri,
  'semua-pelanggaran': m.terbitan_subject_semua_pelanggaran,
  pemilih: m.terbitan_subject_pemilih,
  logistik: m.terbitan_subject_logistik,
  pengamanan: m.terbitan_subject_pengamanan,
  kerawanan: m.terbitan_subject_kerawanan,
  konten: m.terbitan_subject_konten,
  layanan: m.terbitan_subject_layanan,
  tahapan: m.terbitan_subject_tahapan,
  penghitungan: m.terbitan_subject_penghitungan,
}
export const subjectInWords = (subject: FigureSubject): string => subjects[subject]()

/** As closely as it was told, and no closer. */
export function roughDayInWords(day: RoughDay | null): string {
  if (day === null) return m.terbitan_day_not_said()
  const exact = parsePlainDate(day)
  if (exact !== null) return dayInWords(exact)
  const month = parsePlainDate(`${day}-01`)
  return month === null ? day : monthInWords(month)
}

const aparts = { words: m.terbitan_change_words, ranks: m.terbitan_change_ranks }

function byInWords({ by, apart, isOrderKnown }: Changed): string {
  if (by === null) return aparts[apart ?? 'words']()
  if (by === 0) return m.terbitan_change_same()
  return isOrderKnown ? m.terbitan_change_by({ by: signed(by) }) : m.terbitan_change_apart({ by: n(Math.abs(by)) })
}

function daysInWords({ days, isOrderKnown }: Changed): string {
  if (!isOrderKnown) return m.terbitan_change_no_order()
  if (days === null) return m.terbitan_change_no_days()
  return days === 0 ? m.terbitan_change_same_day() : m.terbitan_change_days({ days: n(days) })
}

/** What a statement changed of the one before, a sentence for each thing. */
export function changeInWords(changed: Changed): readonly string[] {
  const { unit, otherStage, otherPublisher, contradicts } = changed
  return [
    byInWords(changed),
    daysInWords(changed),
    ...(unit === null
      ? []
      : [m.terbitan_change_unit({ was: figureUnitInWords(unit.was), is: figureUnitInWords(unit.is) })]),
    ...(otherStage ? [m.terbitan_change_stage()] : []),
    ...(otherPublisher ? [m.terbitan_change_publisher()] : []),
    ...(contradicts ? [m.terbitan_change_contradicts()] : []),
  ]
}

const hows: Readonly<Record<PartsAre, () => string>> = {
  'each-once': m.terbitan_how_each_once,
  'several-each': m.terbitan_how_several_each,
  overlapping: m.terbitan_how_overlapping,
  places: m.terbitan_how_places,
}
export const partsInWords = (how: PartsAre): string => hows[how]()
