import { findQuarter, shareInterval, type Ranked, type RankOver, type RankPlace, type RankStage } from '#core'
import { parsePlainDate, subjectKinds } from '#law'
import { m, monthInWords, numberInWords } from '#wording'
import { addresseeInWords } from './angka.ts'
import { subjectInWords } from './hukum.ts'

const overs: Readonly<Record<RankOver, () => string>> = {
  provinsi: m.peringkat_over_provinsi,
  kabkota: m.peringkat_over_kabkota,
  instansi: m.peringkat_over_instansi,
  lembaga: m.peringkat_over_lembaga,
  jabatan: m.peringkat_over_jabatan,
}
export const overInWords = (over: RankOver) => overs[over]()

const stages: Readonly<Record<RankStage, () => string>> = {
  dilaporkan: m.peringkat_stage_dilaporkan,
  ditolak: m.peringkat_stage_ditolak,
  ditinjau: m.peringkat_stage_ditinjau,
  diregister: m.peringkat_stage_diregister,
  diteruskan: m.peringkat_stage_diteruskan,
  menunggu: m.peringkat_stage_menunggu,
  diputus: m.peringkat_stage_diputus,
  'lewat-jangka': m.peringkat_stage_lewat_jangka,
  dinilai: m.peringkat_stage_dinilai,
  pencegahan: m.peringkat_stage_pencegahan,
}
export const rankStageInWords = (stage: RankStage) => stages[stage]()

/** A month as ranks name it, 2026-11, in words. */
export function monthOf(month: string): string {
  const first = parsePlainDate(`${month}-01`)
  return first === null ? month : monthInWords(first)
}

/** A quarter, or a month. */
export function periodInWords(period: string): string {
  const quarter = findQuarter(period)
  return quarter === null
    ? m.peringkat_period_month({ month: monthOf(period) })
    : m.peringkat_period_quarter({ nth: quarter.code.slice(-1), year: quarter.code.slice(0, 4) })
}

/** What is ranked by its name; kinds of body and of accused have theirs in words. */
export function rankedName(over: RankOver, { code, name }: { readonly code: string; readonly name: string }): string {
  if (over === 'instansi') return code === 'nasional' ? m.peringkat_group_nasional() : bodyName(code)
  if (over === 'jabatan') return accusedName(code)
  return name
}

const bodyName = (code: string) =>
  code === 'bawaslu' ? m.peta_terms_bawaslu() : addresseeInWords(code as Parameters<typeof addresseeInWords>[0])
const accusedName = (code: string) => {
  if (code === 'tidak-dirinci') return m.peringkat_accused_none()
  const kind = subjectKinds.find((one) => one === code)
  return kind === undefined ? m.peringkat_accused_campuran() : subjectInWords(kind)
}

const tenths = (value: number) => numberInWords(Math.round(value * 10) / 10)
const hundredths = (value: number) => numberInWords(Math.round(value * 100) / 100)
const percentInWords = (share: number) => tenths(share * 100)

export function figureInWords({ value, figure }: Pick<Ranked, 'value' | 'figure'>): string {
  switch (value.kind) {
    case 'count':
      return numberInWords(value.count)
    case 'rate':
      return m.peringkat_value_rate({
        rate: hundredths(figure),
        count: numberInWords(value.count),
        staff: numberInWords(value.staff),
      })
    case 'share':
      return shareInWords(value.met, value.all)
  }
}

export const shareInWords = (met: number, all: number) =>
  m.peringkat_value_share({ share: percentInWords(met / all), met: numberInWords(met), all: numberInWords(all) })

export function intervalOfShareInWords(met: number, all: number): string {
  const { from, to } = shareInterval(met, all)
  return m.peringkat_interval_share({ from: percentInWords(from), to: percentInWords(to) })
}

export function intervalInWords({ value, interval }: Pick<Ranked, 'value' | 'interval'>): string {
  if (interval === null) return ''
  return value.kind === 'share'
    ? m.peringkat_interval_share({ from: percentInWords(interval.from), to: percentInWords(interval.to) })
    : m.peringkat_interval_plain({ from: hundredths(interval.from), to: hundredths(interval.to) })
}

export function placeInWords(place: RankPlace | null): string {
  if (place === null) return ''
  const told = { position: numberInWords(place.position), of: numberInWords(place.of) }
  return place.tied === 0
    ? m.peringkat_place_of(told)
    : m.peringkat_place_tied({ ...told, tied: numberInWords(place.tied) })
}

export const betweenInWords = ({ between: [first, last] }: RankPlace): string =>
  first === last
    ? m.peringkat_between_sure()
    : m.peringkat_between_told({ first: numberInWords(first), last: numberInWords(last) })
