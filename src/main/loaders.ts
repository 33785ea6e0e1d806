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
import { officesLoader } from './loaders/kantor.ts'
import { activitiesLoader } from './loaders/kegiatan.ts'
import { demonstrationElectionLoader } from './loaders/pemilihan-contoh.ts'
import { electionsLoader } from './loaders/pemilihan.ts'
import { publishedFiguresLoader } from './loaders/terbitan.ts'
import { regionPlacesLoader } from './loaders/region-places.ts'
import { regionsLoader } from './loaders/wilayah.ts'

/** In this order. One line each. */
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
