import { here, m } from '#wording'
import type { SharedPicture } from './pictures-by-name.ts'
import { pictureToShare } from './share-picture.ts'

type On = { readonly origin: string; readonly style: string }

/** A picture as it is painted for whoever shares it: what it is, its moment and where it is from are in it. */
export const pictureOnSheet = ({ title, says, asOf, page, svg }: SharedPicture, { origin, style }: On): string =>
  pictureToShare({
    ...{ title, svg, style },
    notes: [says, `${m.angka_as_told({ when: asOf })}. ${m.angka_provisional()}`, origin + here(page)],
  })
