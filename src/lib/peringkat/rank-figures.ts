import type { Ranked, RankList, RankOver, RankValue } from '#core'
import type { PublicFigure } from '../angka/public-figure.ts'

type Of = {
  readonly list: Pick<RankList, 'published' | 'measure'>
  readonly over: RankOver
  /** Of a list by quarters, whose figures are of that quarter. */
  readonly period: string
  readonly asOf: string
}

const nation = '00'

/** What of its measure a ranked figure is, and where: the same words that name it on every other page. */
function partOf({ list, over, period }: Of, code: string, kind: RankValue['kind']): string {
  if (list.published === 'triwulan') return over === 'instansi' || over === 'jabatan' ? `${code} ${period}` : period
  if (over === 'jabatan') return `terlapor ${code}${kind === 'rate' ? ' per 1.000 pegawai' : ''}`
  if (over === 'lembaga') return `${code} berkas`
  if (over === 'instansi')
    return list.measure.id === 'jangka-menurut-pemegang' ? `${code} tepat dari yang berakhir` : `${code} semua`
  return kind === 'rate' ? 'per 1.000 pegawai' : ''
}

const isOfPlace = (over: RankOver) => over === 'provinsi' || over === 'kabkota'

/** The value of a row of a rank as a public figure: `3/7` where it is a share or a rate. */
export function rankFigure(of: Of, { code, value }: Pick<Ranked, 'code' | 'value'>): PublicFigure {
  const told = {
    measureId: of.list.measure.id,
    regionCode: isOfPlace(of.over) ? code : nation,
    part: partOf(of, code, value.kind) || undefined,
    asOf: of.asOf,
  }
  switch (value.kind) {
    case 'count':
      return { ...told, shown: value.count }
    case 'rate':
      return { ...told, shown: value.count, of: value.staff }
    case 'share':
      return { ...told, shown: value.met, of: value.all }
  }
}

/** One quarter of a place. `all` of zero: nothing ended there. */
export const quarterFigure = (
  list: Pick<RankList, 'measure'>,
  regionCode: string,
  {
    period,
    asOf,
    met,
    all,
  }: { readonly period: string; readonly asOf: string; readonly met: number | null; readonly all: number | null },
): PublicFigure => ({
  ...{ measureId: list.measure.id, regionCode, part: period, asOf, shown: met },
  ...(all === null ? {} : { of: all }),
})
