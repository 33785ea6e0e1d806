import {
  addresseeGroups,
  funnelSteps,
  silenceBands,
  silenceMeasure,
  stages,
  termHolders,
  termStates,
  type FunnelStep,
  type PictureMeasureId,
  type FileStage,
  type TermHolder,
  type TermState,
} from '#core'
import type { PictureRow, SilenceRow } from '#store/views'
import type { PublicFigure } from '../angka/public-figure.ts'
import { m, numberInWords } from '#wording'
import { addresseeInWords, shownInWords } from '../words/angka.ts'
import type { BarRow, Span } from './bars.ts'

/** A picture and its table: the same numbers twice, of one measure and moment. */
export type Sheet<Line> = {
  readonly measure: string
  readonly asOf: string
  readonly lines: readonly Line[]
  readonly rows: readonly BarRow[]
}

const nation = '00'
const funnelMeasure = 'dugaan-menurut-langkah' satisfies PictureMeasureId
export const daysMeasure = 'lama-tahap' satisfies PictureMeasureId
const termsMeasure = 'jangka-menurut-pemegang' satisfies PictureMeasureId
const momentOf = (rows: readonly { readonly asOf: string }[]) => rows[0]?.asOf ?? ''

const steps: Readonly<Record<FunnelStep, () => string>> = {
  dugaan: m.peta_funnel_dugaan,
  diteruskan: m.peta_funnel_diteruskan,
  berkabar: m.peta_funnel_berkabar,
  diputus: m.peta_funnel_diputus,
  sanksi: m.peta_funnel_sanksi,
  dilaksanakan: m.peta_funnel_dilaksanakan,
}

export const funnelStepInWords = (step: FunnelStep) => steps[step]()

export type FunnelLine = { readonly says: string; readonly count: PublicFigure; readonly share: PublicFigure }

/** Every step as n of N, where both may be shown. */
export function funnelSheet(rows: readonly PictureRow[]): Sheet<FunnelLine> {
  const own = rows.filter(({ picture }) => picture === 'corong')
  const asOf = momentOf(own)
  const shownOf = (step: FunnelStep) => own.find((row) => row.step === step)?.shown ?? null
  const all = shownOf('dugaan')
  const figure = (step: FunnelStep): PublicFigure => ({
    ...{ measureId: funnelMeasure, regionCode: nation, part: step, shown: shownOf(step), asOf },
  })
  const share = (step: FunnelStep): PublicFigure => ({
    ...figure(step),
    part: `${step} dari dugaan`,
    ...(all === null || all === 0 ? { shown: null } : { of: all }),
  })
  return {
    measure: funnelMeasure,
    asOf,
    lines: funnelSteps.map((step) => ({ says: steps[step](), count: figure(step), share: share(step) })),
    rows: funnelSteps.map((step) => {
      const shown = shownOf(step)
      const number = shown === null || all === null || step === 'dugaan' ? shownInWords(shown) : shareOfAll(share(step))
      return { key: step, says: `${steps[step]()}: ${number}`, parts: [{ fill: 'penuh', value: shown, part: step }] }
    }),
  }
}

/** `9 of 12 (75 %)`, or that it is not shown. */
export const shareOfAll = ({ shown, of }: Pick<PublicFigure, 'shown' | 'of'>): string =>
  shown === null || of === undefined
    ? m.peta_hidden_part()
    : m.peta_of({ n: numberInWords(shown), all: numberInWords(of), percent: String(Math.round((shown / of) * 100)) })

const stageWords: Readonly<Record<FileStage, () => string>> = {
  'register-terus': m.peta_stage_register_terus,
  'terus-kabar': m.peta_stage_terus_kabar,
  'terus-putus': m.peta_stage_terus_putus,
  'putus-laksana': m.peta_stage_putus_laksana,
}

export const stageInWords = (stage: FileStage) => stageWords[stage]()

const dayParts = ['files', 'quarter', 'half', 'most'] as const
export type DayPart = (typeof dayParts)[number]
export type StageLine = Span & {
  readonly stage: string
  readonly asOf: string
  readonly figures: Readonly<Record<DayPart, PublicFigure>>
}

export const stageSheet = (rows: readonly PictureRow[]): readonly StageLine[] =>
  stages.flatMap((stage): readonly StageLine[] => {
    const own = rows.filter((row) => row.picture === 'lama' && row.step === stage)
    const asOf = momentOf(own)
    const of = (part: DayPart) => own.find((row) => row.part === part)?.shown ?? null
    const figure = (part: DayPart): PublicFigure => ({
      ...{ measureId: daysMeasure, regionCode: nation, part: `${stage} ${part}`, shown: of(part), asOf },
    })
    const [files, quarter, half, most] = dayParts.map(of) as [
      number | null,
      number | null,
      number | null,
      number | null,
    ]
    if (files === null || quarter === null || half === null || most === null) return []
    const says = stageWords[stage]()
    return [
      {
        ...{ key: stage, stage: says, asOf, quarter, half, most },
        says: m.peta_days_row({
          stage: says,
          ...{ quarter: numberInWords(quarter), half: numberInWords(half), most: numberInWords(most) },
        }),
        figures: { files: figure('files'), quarter: figure('quarter'), half: figure('half'), most: figure('most') },
      },
    ]
  })

export const holderInWords = (holder: TermHolder) =>
  holder === 'bawaslu' ? m.peta_terms_bawaslu() : addresseeInWords(holder)

export type TermLine = { readonly says: string } & Readonly<Record<TermState, PublicFigure>>
const fillOf: Readonly<Record<TermState, BarRow['parts'][number]['fill']>> = {
  tepat: 'penuh',
  lewat: 'arsir',
  berjalan: 'kosong',
}

/** Terms by whose they are. What has no row is nothing; a row without a number is not shown. */
export function termSheet(rows: readonly PictureRow[]): Sheet<TermLine> {
  const own = rows.filter(({ picture }) => picture === 'tenggat')
  const asOf = momentOf(own)
  const figure = (holder: TermHolder, held: TermState): PublicFigure => {
    const row = own.find(({ step, part }) => step === holder && part === held)
    const shown = row === undefined ? 0 : row.shown
    return { measureId: termsMeasure, regionCode: nation, part: `${holder} ${held}`, shown, asOf }
  }
  const holders = termHolders.filter((holder) => own.some(({ step }) => step === holder))
  const lineOf = (holder: TermHolder): TermLine => ({
    says: holderInWords(holder),
    ...{ tepat: figure(holder, 'tepat'), lewat: figure(holder, 'lewat'), berjalan: figure(holder, 'berjalan') },
  })
  return {
    measure: termsMeasure,
    asOf,
    lines: holders.map(lineOf),
    rows: holders.map((holder) => {
      const { says, tepat, lewat, berjalan } = lineOf(holder)
      const [kept, late, running] = [tepat, lewat, berjalan].map(({ shown }) => shownInWords(shown)) as [
        string,
        string,
        string,
      ]
      return {
        key: holder,
        says: m.peta_terms_row({ holder: says, kept, late, running }),
        parts: termStates.map((held) => {
          const { shown: value, part = '' } = figure(holder, held)
          return { fill: fillOf[held], value, part }
        }),
      }
    }),
  }
}

export type HoldsLine = { readonly says: string; readonly recent: PublicFigure; readonly silent: PublicFigure }

/** Files that wait, by the kind of body that has them: the numbers of netra.public_silence over the nation, in two ages. */
export function holdsSheet(rows: readonly SilenceRow[]): Sheet<HoldsLine> {
  const own = rows.filter(({ region }) => region === nation)
  const asOf = momentOf(own)
  const groups = addresseeGroups.filter((group) => own.some(({ addressee }) => addressee === group))
  const figure = (group: string, bands: readonly string[]): PublicFigure => {
    const shown = bands.map((band) => {
      const row = own.find((one) => one.addressee === group && one.band === band)
      return row === undefined ? 0 : row.shown
    })
    return {
      ...{ measureId: silenceMeasure.id, regionCode: nation, asOf },
      // A sum of parts is named by all of them.
      part: `${group} ${bands.join('+')}`,
      shown: shown.every((one) => one !== null) ? shown.reduce((sum, one) => sum + one, 0) : null,
    }
  }
  const [fresh, warm, ...old] = silenceBands
  const lines = groups.map((group) => ({
    group,
    says: addresseeInWords(group),
    ...{ recent: figure(group, [fresh, warm]), silent: figure(group, old), all: figure(group, silenceBands) },
  }))
  return {
    measure: silenceMeasure.id,
    asOf,
    lines: lines.map(({ says, recent, silent }) => ({ says, recent, silent })),
    rows: lines.map(({ group, says, recent, silent, all }) => ({
      key: group,
      says: m.peta_holds_row({ body: says, all: shownInWords(all.shown), silent: shownInWords(silent.shown) }),
      parts: [
        { fill: 'penuh', value: recent.shown, part: recent.part ?? '' },
        { fill: 'arsir', value: silent.shown, part: silent.part ?? '' },
      ],
    })),
  }
}
