import type { Measure } from '../angka/measure.ts'
import { methods } from './methods.ts'

/** The ids of the two numbers of TPS rawan that are never one another. */
export const hitMeasureIds = { stations: 'kerawanan-tps', hits: 'kerawanan-kena' } as const

const apart = {
  id: 'TPS dengan empat indikator tetap satu TPS dan kena empat kali: jumlah kena bukan jumlah TPS.',
  en: 'A station with four indicators is one station and four hits: the number of hits is no number of stations.',
}
const people = {
  id: 'Indikator tentang orang yang kena di kurang dari 5 TPS tidak termasuk di kedua angka (N147).',
  en: 'Indicators of people that hit fewer than 5 stations are in neither number (N147).',
}

const counted = {
  topic: 'pencegahan',
  happened: { id: 'menurut kantor yang mencatat', en: 'as the office that records has it' },
  known: { id: 'saat peta diumumkan', en: 'moment the map was published' },
  filters: ['wilayah'],
  finest: 'kabkota',
  rhythm: 'harian',
  smallest: 1,
  falls: null,
  query: 'shownHits',
  mark: methods['peta-daerah'].mark,
} as const

/** Distinct stations, and pairs of station and indicator, as an office published them with its map: two numbers with two definitions. */
export const hitMeasures: readonly Measure[] = [
  {
    ...counted,
    id: hitMeasureIds.stations,
    unit: 'tps',
    title: { id: 'TPS rawan, masing-masing satu kali', en: 'Stations at risk, each once' },
    definition: {
      id: 'Satu TPS yang kena paling sedikit satu indikator menurut kantor Bawaslu daerahnya, dihitung satu kali.',
      en: 'One polling station that at least one indicator hits, in the words of the Bawaslu office of its region, counted once.',
    },
    population: {
      id: `TPS yang dicatat kantor itu. ${people.id}`,
      en: `Stations that the office recorded. ${people.en}`,
    },
    notAddedTo: [hitMeasureIds.hits],
    notCompared: { with: [hitMeasureIds.hits], why: apart },
  },
  {
    ...counted,
    id: hitMeasureIds.hits,
    unit: 'kena',
    title: { id: 'Kena: pasangan TPS dan indikator', en: 'Hits: pairs of station and indicator' },
    definition: {
      id: 'Satu pasangan TPS dan indikator menurut kantor Bawaslu daerahnya; pasangan yang sama dihitung satu kali.',
      en: 'One pair of polling station and indicator, in the words of the Bawaslu office of its region; the same pair counts once.',
    },
    population: {
      id: `Pasangan yang dicatat kantor itu. ${people.id}`,
      en: `Pairs that the office recorded. ${people.en}`,
    },
    notAddedTo: [hitMeasureIds.stations],
    notCompared: { with: [hitMeasureIds.stations], why: apart },
  },
]
