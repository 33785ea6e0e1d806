import { decidedWithinDays } from './by-election.ts'
import type { Measure } from './measure.ts'
import { fewestOfInstitution } from './institutions.ts'
import { fewestFiles } from './stage-days.ts'
import { smallestShown } from './suppress.ts'

type Drawn = Omit<Measure, 'topic' | 'filters' | 'finest' | 'rhythm' | 'population' | 'falls'>

const counts = [
  'laporan-masuk',
  'perkara-diregister',
  'temuan',
  'penerusan',
  'sanksi',
  'perkara-terlambat',
  'laporan-pembalasan',
]

/** What pictures of the nation are drawn from: each has parts, which are no measures of their own. */
const drawn = [
  {
    id: 'dugaan-menurut-langkah',
    unit: 'dugaan',
    title: { id: 'Sampai mana dugaan berjalan', en: 'How far allegations came' },
    definition: {
      id: 'Satu dugaan dalam perkara yang diregister atau diteruskan (berkas yang tidak merinci dugaan dihitung satu), menurut langkah terjauh yang sudah dilewatinya; tiap langkah bagian dari langkah di atasnya; “sanksi dijatuhkan” sama dengan angka sanksi, dan “dilaksanakan” ialah sanksi itu dikurangi yang belum dilaksanakan.',
      en: 'One allegation in a case that was registered or sent on (a file that names none counts as one), by the steps that it has behind it; each step is a part of the one above; “sanction imposed” is the number of sanctions, and “carried out” is that less those not yet carried out.',
    },
    happened: { id: 'hari langkah itu', en: 'day of that step' },
    known: { id: 'saat langkah dicatat', en: 'moment the step was recorded' },
    notAddedTo: [...counts, 'dugaan'],
    notCompared: {
      with: ['dugaan', 'perkara-diregister'],
      why: {
        id: 'Angka dugaan menghitung hanya yang dirinci dalam perkara diregister; di sini berkas tanpa rincian ikut, agar setiap langkah menghitung hal yang sama. Dugaan yang masih berjalan belum gagal.',
        en: 'The number of allegations counts only those told one by one in registered cases; here files that name none are in too, so that every step counts the same. An allegation that is still under way has not failed.',
      },
    },
    smallest: smallestShown,
    query: 'raw_funnel',
  },
  {
    id: 'lama-tahap',
    unit: 'hari',
    title: { id: 'Lama tiap tahap', en: 'How long each stage takes' },
    definition: {
      id: 'Banyaknya hari dari satu langkah sebuah berkas penerusan ke langkah berikutnya: dalam berapa hari seperempat, separuh, dan tiga perempat berkas sudah melewatinya.',
      en: 'Days from one step of a referred file to the next: within how many a quarter, half and three quarters of the files had it behind them.',
    },
    more: {
      id: 'Hanya berkas yang sudah melewatinya.',
      en: 'Only files that have it behind them.',
    },
    happened: { id: 'hari langkah yang mengakhiri tahap', en: 'day of the step that ended the stage' },
    known: { id: 'saat langkah dicatat', en: 'moment the step was recorded' },
    notAddedTo: counts,
    notCompared: {
      with: ['jangka-menurut-pemegang', 'jangka-tepat-waktu'],
      why: {
        id: 'Hari kalender, bukan jangka dari aturan: tahap yang lama belum tentu lewat jangka. Yang masih menunggu dapat lebih lama.',
        en: 'Calendar days and not terms of a rule: a stage that took long need not be late. What still waits may take longer.',
      },
    },
    smallest: fewestFiles,
    query: 'raw_stage_days',
  },
  {
    id: 'perkara-menurut-bulan',
    unit: 'perkara',
    title: { id: 'Tahap perkara dari bulan ke bulan', en: 'Stages of cases, month by month' },
    definition: {
      id: 'Satu perkara, pada bulan ia pertama kali sampai di suatu tahap: laporan atau temuan masuk, diregister, pleno, diteruskan, diputus, dilaksanakan.',
      en: 'One case, in the month in which it first came to a stage: report or finding came in, registered, plenary, referred, decided, carried out.',
    },
    more: {
      id: 'Perkara yang melewati beberapa tahap dihitung satu kali di tiap tahap.',
      en: 'A case that has several stages behind it counts once in each.',
    },
    happened: { id: 'hari langkah itu', en: 'day of that step' },
    known: { id: 'saat langkah dicatat', en: 'moment the step was recorded' },
    notAddedTo: [...counts, 'dugaan-menurut-langkah'],
    notCompared: {
      with: ['perkara-diregister', 'dugaan-menurut-langkah'],
      why: {
        id: 'Bulan memakai hari langkahnya, bukan hari dicatat, dan hanya bulan yang sudah lewat, dalam langkah lima (N192): jumlah semua bulan berbeda dari angka lain.',
        en: 'A month goes by the day of the step and not of its record, and only months that are over are told, in steps of five (N192): the sum of all months differs from other numbers.',
      },
    },
    smallest: smallestShown,
    query: 'raw_stage_months',
  },
  {
    id: 'jangka-menurut-pemegang',
    unit: 'jangka-semua',
    title: { id: 'Tenggat yang ditepati', en: 'Terms that were kept' },
    definition: {
      id: 'Satu jangka dari aturan yang bertindak, milik kantor Bawaslu atau instansi yang memegang berkas, yang ditepati, yang lewat, maupun yang masih berjalan.',
      en: 'One term of a rule that acts, of a Bawaslu office or of the body that has a file: kept, passed, or still running.',
    },
    more: {
      id: 'Yang diganti atau gugur tidak dihitung.',
      en: 'Those replaced or void are not counted.',
    },
    happened: { id: 'saat dipenuhi, atau saat lewat', en: 'moment it was met, or passed' },
    known: { id: 'saat dihitung', en: 'moment of the count' },
    notAddedTo: [...counts, 'jangka-tepat-waktu'],
    notCompared: {
      with: ['jangka-tepat-waktu', 'perkara-terlambat'],
      why: {
        id: 'Ini semua jangka sejak awal, juga yang masih berjalan; peringkat menghitung hanya yang berakhir dalam satu triwulan. Satu berkas dapat punya beberapa jangka.',
        en: 'These are all terms from the beginning, those still running among them; the rank counts only what ended in a quarter. One file can have several terms.',
      },
    },
    smallest: smallestShown,
    query: 'raw_terms',
  },
  {
    id: 'jangka-menurut-pemilihan',
    unit: 'jangka',
    title: {
      id: 'Jangka yang dipenuhi instansi pemutus, menurut pemilihan',
      en: 'Terms met by the deciding body, by election',
    },
    definition: {
      id: 'Satu jangka instansi penerima atas satu berkas penerusan yang sudah berakhir, dipenuhi sebelum lewat atau lewat, menurut pemilihan yang dicatat pada perkaranya; hanya pemilihan yang digelar di seluruh Indonesia atau paling sedikit di 20 provinsi (N230).',
      en: 'One term of a receiving body on one referred file that has ended, met before it passed or passed, by the election that is recorded with its case; only of elections held in all of Indonesia or in at least 20 provinces (N230).',
    },
    happened: { id: 'saat dipenuhi, atau saat lewat', en: 'moment it was met, or passed' },
    known: { id: 'saat dihitung', en: 'moment of the count' },
    notAddedTo: [...counts, 'jangka-tepat-waktu', 'jangka-menurut-pemegang'],
    notCompared: {
      with: ['jangka-tepat-waktu', 'jangka-menurut-pemegang'],
      why: {
        id: 'Jangka yang sama dihitung sejak awal menurut pemilihan perkaranya, bukan menurut triwulan atau pemegangnya; perkara tanpa pemilihan, dan pemilihan di sedikit tempat, tidak ada di sini. Bergerak dalam langkah lima, sehingga jumlahnya berbeda dari angka lain.',
        en: 'The same terms are counted from the beginning by the election of their case, and not by quarter or holder; cases of no election, and elections of a few places, are not here. They move in steps of five, so that their sum differs from other numbers.',
      },
    },
    smallest: smallestShown,
    query: 'raw_terms_by_election',
  },
  {
    id: 'putusan-menurut-pemilihan',
    unit: 'penerusan',
    title: {
      id: `Berkas yang diputus dalam ${String(decidedWithinDays)} hari, menurut pemilihan`,
      en: `Files decided within ${String(decidedWithinDays)} days, by election`,
    },
    definition: {
      id: `Satu berkas yang diteruskan Bawaslu paling sedikit ${String(decidedWithinDays)} hari yang lalu, yang diputus (sanksi, tidak terbukti, atau dihentikan) dalam ${String(decidedWithinDays)} hari sejak suratnya atau tidak, menurut pemilihan yang dicatat pada perkaranya; hanya pemilihan yang digelar di seluruh Indonesia atau paling sedikit di 20 provinsi (N244).`,
      en: `One file that Bawaslu sent on at least ${String(decidedWithinDays)} days ago, decided (a sanction, not proven, or ended) within ${String(decidedWithinDays)} days of its letter or not, by the election that is recorded with its case; only of elections held in all of Indonesia or in at least 20 provinces (N244).`,
    },
    happened: { id: 'hari putusan; hari surat penerusan', en: 'day of the decision; day of the letter of referral' },
    known: { id: 'saat dihitung', en: 'moment of the count' },
    notAddedTo: [...counts, 'lama-tahap', 'jangka-menurut-pemilihan'],
    notCompared: {
      with: ['lama-tahap', 'penerusan', 'jangka-menurut-pemilihan'],
      why: {
        id: 'Hari kalender yang sama untuk semua, bukan jangka dari aturan: yang belum diputus dalam hari itu belum tentu lewat jangka. Berkas yang lebih muda tidak dihitung, perkara tanpa pemilihan dan pemilihan di sedikit tempat tidak ada di sini, dan angkanya bergerak dalam langkah lima.',
        en: 'The same calendar days for all, and not terms of a rule: what was not decided in them need not be late. Younger files are not counted, cases of no election and elections of a few places are not here, and the figures move in steps of five.',
      },
    },
    smallest: smallestShown,
    query: 'raw_decided_by_election',
  },
  {
    id: 'berkas-instansi',
    unit: 'penerusan',
    title: { id: 'Berkas di instansi besar', en: 'Files at large bodies' },
    definition: {
      id: `Satu berkas penerusan yang diterima satu instansi, dan bagian yang jangkanya ditepati atau lewat; hanya instansi dengan paling sedikit ${String(fewestOfInstitution)} berkas, dalam puluhan penuh ke bawah (N155).`,
      en: `One referred file that came to one body, and those of them whose terms it kept or let pass; only of bodies with at least ${String(fewestOfInstitution)} files, in full tens, rounded down (N155).`,
    },
    happened: { id: 'hari surat penerusan', en: 'day of the letter of referral' },
    known: { id: 'saat penerusan dicatat', en: 'moment the referral was recorded' },
    notAddedTo: [...counts, 'berkas-instansi'],
    notCompared: {
      with: ['penerusan', 'penerusan-tanpa-kabar'],
      why: {
        id: 'Dibulatkan ke bawah ke puluhan, dan instansi kecil tidak ada di sini: jumlahnya bukan banyaknya penerusan. Berkas yang diteruskan lagi dihitung di kedua instansi.',
        en: 'Rounded down to tens, and without small bodies: their sum is not the number of referrals. A file that was passed on counts at both bodies.',
      },
    },
    smallest: fewestOfInstitution,
    query: 'raw_institutions',
  },
] as const satisfies readonly Drawn[]

export type PictureMeasureId = (typeof drawn)[number]['id']

export const pictureMeasures: readonly (Measure & { readonly id: PictureMeasureId })[] = drawn.map((measure) => ({
  ...measure,
  topic: 'penanganan',
  population: {
    id: 'semua kantor Bawaslu dan instansi penerima, semua pemilihan; hanya untuk seluruh Indonesia',
    en: 'every Bawaslu office and receiving body, all elections; for all of Indonesia alone',
  },
  filters: [],
  finest: 'nasional',
  // Only the way of the allegations is told as it stands (N206).
  rhythm: measure.id === 'dugaan-menurut-langkah' ? 'menit' : 'harian',
  falls: { id: 'langkah atau jangka dicatat lain', en: 'a step or a term was recorded otherwise' },
}))
