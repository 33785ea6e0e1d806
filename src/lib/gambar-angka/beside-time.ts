import type { PictureRow, RegionNumber } from '#store/views'
import { m } from '#wording'
import type { PublicFigure } from '../angka/public-figure.ts'
import { termSheet } from './picture-sheets.ts'

export type BesideLine = { readonly key: string; readonly says: string; readonly share: PublicFigure }

/** Whether terms were kept, by whose they are, and beside it whether reporters are content: of what is over, each n of N. */
export function besideTime(pictures: readonly PictureRow[], numbers: readonly RegionNumber[]): readonly BesideLine[] {
  const kept = termSheet(pictures).lines.map(({ says, tepat, lewat }): BesideLine => {
    const part = `${tepat.part ?? ''} dari selesai`
    return {
      key: part,
      says: m.peta_beside_kept({ holder: says }),
      share: { ...tepat, part, ...shareOf(tepat.shown, sumOf(tepat, lewat)) },
    }
  })
  return [...kept, ...content(numbers)]
}

const sumOf = (kept: PublicFigure, late: PublicFigure) =>
  kept.shown === null || late.shown === null ? null : kept.shown + late.shown

/** Where there was nothing, or something of it is not shown, there is no share. */
const shareOf = (shown: number | null, of: number | null) =>
  shown === null || of === null || of === 0 ? { shown: null } : { shown, of }

function content(numbers: readonly RegionNumber[]): readonly BesideLine[] {
  const [rated, pleased] = ['penilaian-pelapor', 'penilaian-puas'].map((id) =>
    numbers.find(({ measureId }) => measureId === id),
  )
  if (rated === undefined || pleased === undefined) return []
  const { measureId, regionCode, asOf } = pleased
  const part = 'dari yang menilai'
  const share = { ...{ measureId, regionCode, asOf, part }, ...shareOf(pleased.shown, rated.shown) }
  return [{ key: part, says: m.peta_beside_content(), share }]
}
