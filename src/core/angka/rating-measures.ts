import type { Measure } from './measure.ts'

type Counted = Omit<
  Measure,
  'population' | 'filters' | 'notAddedTo' | 'notCompared' | 'falls' | 'finest' | 'rhythm' | 'smallest'
>

const asked = {
  id: 'Ditanyakan sekali, di halaman tanda terima, setelah laporan berakhir; siapa yang tidak menjawab tidak dihitung. Ditempatkan di wilayah perkaranya.',
  en: 'Asked once, on the page of the receipt, after the report has ended; who does not answer is not counted. Placed in the region of the case.',
}

/** What reporters say of how they were handled (N166), to stand beside whether it was in time. */
export const ratingMeasures = [
  {
    id: 'penilaian-pelapor',
    topic: 'penanganan',
    unit: 'penilaian',
    title: { id: 'Pelapor yang menilai penanganan', en: 'Reporters who rated the handling' },
    definition: {
      id: 'Satu laporan yang sudah berakhir dan yang pelapornya mengatakan puas, cukup, atau tidak puas.',
      en: 'One report that has ended and whose reporter said that he is content, fairly content or not content.',
    },
    more: asked,
    happened: { id: 'hari pelapor menjawab', en: 'day on which the reporter answered' },
    known: { id: 'saat jawaban diterima', en: 'moment the answer was received' },
    query: 'penilaian-pelapor',
  },
  {
    id: 'penilaian-puas',
    topic: 'penanganan',
    // Of its own: whoever is content is among those who rated, and adding the two would count him twice.
    unit: 'puas',
    title: { id: 'Pelapor yang puas dengan penanganan', en: 'Reporters who are content with the handling' },
    definition: {
      id: 'Satu laporan yang sudah berakhir dan yang pelapornya mengatakan puas dengan penanganannya, apa pun hasilnya.',
      en: 'One report that has ended and whose reporter said that he is content with how it was handled, whatever came of it.',
    },
    more: {
      id: `Termasuk dalam pelapor yang menilai. ${asked.id}`,
      en: `It is among the reporters who rated. ${asked.en}`,
    },
    happened: { id: 'hari pelapor menjawab', en: 'day on which the reporter answered' },
    known: { id: 'saat jawaban diterima', en: 'moment the answer was received' },
    query: 'penilaian-puas',
  },
] as const satisfies readonly (Counted & { readonly id: string })[]

export type RatingMeasureId = (typeof ratingMeasures)[number]['id']
