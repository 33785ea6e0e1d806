import { caseStages, type CaseStage } from '#core'
import type { PictureRow } from '#store/views'
import { m, numberInWords } from '#wording'
import type { PublicFigure } from '../angka/public-figure.ts'
import { shownInWords } from '../words/angka.ts'
import { monthOf } from '../words/peringkat.ts'
import { linesOf } from './bars.ts'

const measureId = 'perkara-menurut-bulan'
/** As many months as stand beside one another on a phone. */
const mostMonths = 24

const words: Readonly<Record<CaseStage, () => string>> = {
  masuk: m.peta_bulan_masuk,
  register: m.peta_bulan_register,
  pleno: m.peta_bulan_pleno,
  terus: m.peta_bulan_terus,
  putus: m.peta_bulan_putus,
  laksana: m.peta_bulan_laksana,
}
export const caseStageInWords = (stage: CaseStage) => words[stage]()

export type MonthLine = {
  readonly month: string
  readonly says: string
  readonly figures: Readonly<Record<CaseStage, PublicFigure>>
}
type MonthSheet = {
  readonly asOf: string
  readonly measure: string
  /** The newest first, for the table. */
  readonly lines: readonly MonthLine[]
  /** The oldest first, for the picture. */
  readonly rows: readonly MonthRow[]
  readonly says: string
}
export type MonthRow = {
  readonly key: CaseStage
  readonly says: string
  readonly most: number
  readonly months: readonly { readonly month: string; readonly part: string; readonly value: number | null }[]
}

/** Stages of cases over the last two years: the same numbers as a picture and as a table. */
export function monthSheet(pictures: readonly PictureRow[]): MonthSheet {
  const own = pictures.filter(({ picture }) => picture === 'bulan')
  const asOf = own[0]?.asOf ?? ''
  const months = [...new Set(own.map(({ part }) => part))].sort().slice(-mostMonths)
  const shownOf = new Map(own.map(({ step, part, shown }) => [`${step} ${part}`, shown]))
  const figure = (stage: CaseStage, month: string): PublicFigure => {
    const part = `${stage} ${month}`
    return { measureId, regionCode: '00', part, shown: shownOf.get(part) ?? null, asOf }
  }
  const rows = caseStages.map((stage): MonthRow => {
    const values = months.map((month) => ({ month, figure: figure(stage, month) }))
    const most = Math.max(0, ...values.map((one) => one.figure.shown ?? 0))
    return {
      key: stage,
      most,
      says: headOf(
        stage,
        values.map((one) => one.figure.shown),
      ),
      months: values.map(({ month, figure: { part = '', shown } }) => ({ month, part, value: shown })),
    }
  })
  return {
    ...{ asOf, measure: measureId, rows },
    lines: months.toReversed().map((month) => ({
      ...{ month, says: monthOf(month) },
      figures: {
        masuk: figure('masuk', month),
        register: figure('register', month),
        pleno: figure('pleno', month),
        terus: figure('terus', month),
        putus: figure('putus', month),
        laksana: figure('laksana', month),
      },
    })),
    says: spoken(rows),
  }
}

/** The head of a stage says the largest month, of those that are shown. */
function headOf(stage: CaseStage, shown: readonly (number | null)[]): string {
  const told = shown.filter((one) => one !== null)
  const most = Math.max(0, ...told)
  if (told.length === 0) return m.peta_bulan_row_hidden({ stage: words[stage]() })
  return told.length === shown.length
    ? m.peta_bulan_row({ stage: words[stage](), most: numberInWords(most) })
    : m.peta_bulan_row_some({ stage: words[stage](), most: numberInWords(most) })
}

/** What a screen reader hears of the picture; each number stands in the table. */
const spoken = (rows: readonly MonthRow[]) =>
  rows
    .map(({ key, months }) => {
      const last = months.at(-1)
      return last === undefined ? words[key]() : `${words[key]()}: ${monthOf(last.month)} ${shownInWords(last.value)}`
    })
    .join('. ')

type DrawnMonths = {
  readonly width: number
  readonly height: number
  readonly rows: readonly {
    readonly key: CaseStage
    readonly lines: readonly { readonly says: string; readonly y: number }[]
    readonly baseY: number
    readonly bars: readonly {
      readonly part: string
      readonly value: number | null
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }[]
  }[]
  readonly ends: readonly { readonly says: string; readonly x: number; readonly anchor: 'start' | 'end' }[]
  readonly endsY: number
}

const width = 340
const barRoom = 44
const lineHeight = 16
const gap = 12

/** Each stage has a scale of its own, and months stand below one another. */
export function monthBars(rows: readonly MonthRow[]): DrawnMonths {
  const months = rows[0]?.months ?? []
  const step = width / Math.max(1, months.length)
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  let top = 0
  const drawn = rows.map(({ key, says, most, months: own }) => {
    const lines = linesOf(says).map((line, at) => ({ says: line, y: top + (at + 1) * lineHeight - 2 }))
    const baseY = top + lines.length * lineHeight + 6 + barRoom
    top = baseY + gap
    return {
      ...{ key, lines, baseY },
      bars: own.map(({ part, value }, n) => {
        const height = value === null ? barRoom / 2 : most === 0 ? 0 : round((value / most) * barRoom)
        return {
          ...{ part, value, height, x: round(n * step + step * 0.1), width: round(step * 0.8) },
          y: baseY - height,
        }
      }),
    }
  })
  return {
    ...{ width, height: top + 20, endsY: top + 12 },
    rows: drawn,
    ends: [
      ...(first === undefined ? [] : [{ says: monthOf(first), x: 0, anchor: 'start' as const }]),
      ...(last === undefined || last === first ? [] : [{ says: monthOf(last), x: width, anchor: 'end' as const }]),
    ],
  }
}

const round = (value: number) => Math.round(value * 10) / 10
