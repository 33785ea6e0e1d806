import type { Loader } from './loader.ts'
import { demonstrationAccountsLoader } from './loaders/akun-contoh.ts'
import {
  archivePeopleLoader,
  paktaLoader,
  circularsLoader,
  plenoPeopleLoader,
  rollLoader,
  storyLoader,
} from './loaders/cerita-contoh.ts'
import { pastAllegationsLoader, pastLoader, pastPeopleLoader, pastToldLoader } from './loaders/arsip-besar.ts'
import { officesLoader } from './loaders/kantor.ts'
import { activitiesLoader } from './loaders/kegiatan.ts'
import { demonstrationElectionLoader } from './loaders/pemilihan-contoh.ts'
import { electionsLoader } from './loaders/pemilihan.ts'
import { publishedFiguresLoader } from './loaders/terbitan.ts'
import { regionPlacesLoader } from './loaders/region-places.ts'
import { regionsLoader } from './loaders/wilayah.ts'

/** What a demonstration is made of without its large past. In this order. One line each. */
export const loaders: readonly Loader[] = [
  regionsLoader,
  regionPlacesLoader,
  officesLoader,
  electionsLoader,
  publishedFiguresLoader,
  activitiesLoader,
  demonstrationAccountsLoader,
  archivePeopleLoader,
  plenoPeopleLoader,
  demonstrationElectionLoader,
  rollLoader,
  paktaLoader,
  storyLoader,
  circularsLoader,
]

/**
 * What is loaded where the product is started. The large past lies before the story: whatever is told of it is told with the first count, before
 * which nothing was told that a number would have to keep its distance from.
 */
export const startLoaders: readonly Loader[] = loaders.flatMap((loader) =>
  loader === storyLoader ? [pastPeopleLoader, pastLoader, pastToldLoader, loader, pastAllegationsLoader] : [loader],
)
