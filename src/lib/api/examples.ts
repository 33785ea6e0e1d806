import type { InferInput } from 'valibot'
import { findMeasure, rankLists, rankOf } from '#core'
import { acts as catalogue, findRule } from '#law'
import type * as answers from './answers.ts'

type Answer<Name extends keyof typeof answers> = InferInput<(typeof answers)[Name]>

/** One answer of each address, invented where it speaks of a report. A test holds each to its schema. */
const office = { code: 'BAWASLU-64.01', name: 'Bawaslu Kabupaten Paser' }

const next = {
  who: 'pelapor',
  what: 'Datang ke Bawaslu atau Panwascam terdekat dengan KTP untuk menandatangani laporan.',
  by: null,
  lastDay: null,
  acting: null,
  rule: { id: 'P-DARING', cite: findRule('P-DARING')?.cite ?? null },
}

const promise = {
  entry: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=',
  by: '2024-10-04T02:10:00.000Z',
  note: 'netra log promise v1\nnetra.example/log\n1\n3v8…=\n2024-10-04T02:10:00.000Z\n\n— netra.example/log …\n',
  index: 0,
  path: [],
}

export const received: Answer<'Received'> = {
  receipt: '7K2M-9QWD-4HTX-P3VB-Z8RN-5CJY',
  receivedAt: '2024-10-03T02:15:00.000Z',
  status: 'diterima-daring',
  office,
  next,
  promise,
}

export const pledged: Answer<'Pledged'> = {
  code: '01JE-4V7Y-0000-G000-4000-8000-00',
  signedAt: '2024-10-21T00:15:00.000Z',
  pakta: '0192f0c0-0000-7000-8000-000000000002',
  check: 'https://netra.example/pakta/cek',
}

export const doorAsked: Answer<'DoorAsked'> = { handle: '0IfBpvu3q2nQ0mTq8gYz4b5c6d7e8f9g', shown: null }

export const doorOpened: Answer<'DoorOpened'> = {
  token: 'q2nQ0mTq8gYz4b5c6d7e8f9g0IfBpvu3',
  expiresAt: '2024-10-21T00:34:00.000Z',
}

export const pledgeKey: Answer<'PledgeKey'> = {
  algorithm: 'Ed25519',
  publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
}

export const status: Answer<'Status'> = {
  status: 'diterima-daring',
  since: '2024-10-03T02:15:00.000Z',
  receivedAt: '2024-10-03T02:15:00.000Z',
  lane: 'laporan',
  kind: 'netralitas',
  office,
  registerNumber: null,
  linked: false,
  next: { ...next, late: false, ifNot: null },
  history: [
    { at: '2024-10-03T02:15:00.000Z', type: 'report-received', to: 'diterima-daring', action: null, basis: null },
  ],
  answers: [],
  asOf: '2024-10-04T00:00:00.000Z',
  log: {
    format: 'netra-receipt-proof/1',
    origin: 'netra.example/log',
    key: 'netra.example/log+0f2c1d3e+AQ…',
    promise,
    state: 'diterima-daring',
    waiting: 1,
    watch: null,
    opened: null,
    checkpoint: null,
    batches: [],
    history: [],
  },
}

export const officeKeys: Answer<'OfficeKeys'> = {
  office: office.code,
  keys: [
    {
      id: '0192f0c0-0000-7000-8000-000000000001',
      recipient: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
      kind: 'age-x25519',
    },
  ],
}

export const regions: Answer<'Regions'> = {
  query: 'kukar',
  level: null,
  parent: null,
  day: null,
  complete: false,
  regions: [
    {
      code: '64.02',
      level: 'kabupaten',
      name: 'Kabupaten Kutai Kartanegara',
      parentCode: '64',
      zone: 'WITA',
      within: ['Kalimantan Timur'],
    },
  ],
  source: 'idn-area-data 4.0.1 (ODbL)',
}

export const acts = {
  count: 1,
  subject: 'pns',
  day: '2024-10-01',
  acts: catalogue.filter(({ subjects }) => subjects.includes('pns')).slice(0, 1),
}

const measure = findMeasure('sanksi')

export const measures = { measures: [measure] }

export const measureNumbers = {
  measure,
  asOf: '2024-12-04T00:00:00.000Z',
  provisional: true,
  values: [
    { regionCode: '00', regionName: 'Indonesia', value: 40 },
    { regionCode: '64', regionName: 'Kalimantan Timur', value: null },
  ],
}

const rankList = rankLists[0]

export const rankListsExample = { lists: rankList === undefined ? [] : [rankList] }

const ranked = rankOf(
  {
    list: 'tindak-lanjut',
    publisher: 'Bawaslu (Netra)',
    unit: 'jangka',
    stage: 'lewat-jangka',
    period: '2024-T3',
    asOf: '2024-10-01T00:00:00.000Z',
    order: 'highest-first',
  },
  [
    { code: '64', name: 'Kalimantan Timur', within: null, value: { kind: 'share', met: 14, all: 20 } },
    { code: '33', name: 'Jawa Tengah', within: null, value: { kind: 'hidden' } },
  ],
)

export const rankTable = {
  ...ranked,
  measure: rankList?.measure.id ?? '',
  over: 'provinsi',
  notSaid: rankList?.notSaid ?? { id: '', en: '' },
  acrossElections: rankList?.acrossElections,
  edition: { previewOn: '2024-10-01', publicOn: '2024-10-08' },
  periods: ['2024-T3'],
}

export const due: Answer<'Due'> = {
  dueAt: '2024-10-18T00:00:00+07:00',
  dueOn: '2024-10-17',
  zone: 'WIB',
  rule: 'P12',
  article: findRule('P12')?.cite ?? '',
  verification: 'U',
  steps: [{ day: '2024-10-17', counts: true, why: 'counts' }],
}

export const fieldDevice: Answer<'FieldDevice'> = {
  deviceId: '01928f3c-0000-7000-8000-000000000001',
  account: '01928f3c-0000-7000-8000-000000000004',
}

export const fieldKit: Answer<'FieldKit'> = {
  name: 'Contoh Pengawas',
  office: 'Panwaslu Kecamatan Contoh',
  edition: '22 letters of base64url',
  choices: {
    elections: [{ value: 'pilkada-2024', says: 'Pilkada 2024' }],
    stages: ['Kampanye'],
    forms: [{ value: 'langsung', says: 'Pengawasan langsung' }],
    most: { terduga: 50, periksa: 100 },
    kinds: [{ value: 'pns', says: 'PNS' }],
    about: [{ value: 'netralitas', says: 'Netralitas' }],
    acts: [],
    activity: { sections: [], offices: ['Contoh Dinas'], first: { wilayah: '64.01.04' } },
  },
  activities: [{ id: '01928f3c-0000-7000-8000-000000000009', version: 1, values: { judul: 'Sosialisasi (contoh)' } }],
  drafts: [{ id: '01928f3c-0000-7000-8000-000000000002', version: 2, values: { tahapan: 'Kampanye' } }],
  chain: {
    lastDay: null,
    checklists: [
      {
        id: '01928f3c-0000-7000-8000-000000000005',
        title: 'Pembukaan TPS',
        office: 'Bawaslu Kabupaten Contoh',
        questions: ['Apakah saksi hadir?'],
      },
    ],
    comments: [],
    lookAt: [],
  },
  bundle: { id: '01928f3c-0000-7000-8000-000000000006', secret: '32 bytes in base64' },
}

export const fieldActivityTaken: Answer<'FieldTaken'> = {
  version: 2,
  receivedAt: '2024-11-10T02:00:00.000Z',
  state: 'masuk',
  number: '64.01.04.2003-2024-11-10-00000c',
  unsubmitted: null,
}

export const fieldFilesTaken: Answer<'FieldFilesTaken'> = {
  files: [
    {
      id: '01928f3c-0000-7000-8000-000000000005',
      announcedAt: '2024-10-10T02:00:00.000Z',
      copy: 'cocok',
      original: 'belum',
    },
  ],
}

export const fieldNoted: Answer<'FieldNoted'> = { stands: 'noted' }

export const fieldTaken: Answer<'FieldTaken'> = {
  version: 3,
  receivedAt: '2024-10-10T02:00:00.000Z',
  state: 'diajukan',
  number: '001/LHP/PM.01/33.19.01/10/2024',
  unsubmitted: null,
}

export const fieldAnswers: Answer<'FieldAnswers'> = { answers: [{ kind: 'taken', taken: fieldTaken }] }

export const publishedFigures: Answer<'PublishedFigures'> = {
  total: 1,
  page: 1,
  pageSize: 20,
  figures: [
    {
      id: 'probolinggo-dps-2024',
      version: 1,
      ours: false,
      publisher: 'KPU Kota Probolinggo',
      subject: 'pemilih',
      region: '35.74',
      regionName: 'Kota Probolinggo',
      title: {
        id: 'DPS Kota Probolinggo, Pilkada 2024',
        en: 'Provisional voter list of Kota Probolinggo, Pilkada 2024',
      },
      value: 179823,
      unit: 'pemilih',
      stage: null,
      asOf: null,
      saidOn: null,
      source: {
        name: 'Pantura7',
        url: 'https://pantura7.com/2024/08/12/kpu-kota-probolinggo-tetapkan-dps-pilkada-jumlahnya-179-823-pemilih',
      },
      mark: 'C1',
      thread: null,
      measure: null,
      claims: [
        {
          kind: 'sum',
          how: 'each-once',
          parts: [
            { label: 'laki-laki', value: 88205 },
            { label: 'perempuan', value: 91617 },
          ],
          total: 179823,
        },
      ],
      note: null,
      correctedBecause: null,
      recordedAt: '2026-11-30T00:00:00.000Z',
      unitsMeant: [{ unit: 'pemilih', because: 'said' }],
      verdicts: [
        {
          is: 'off',
          sum: 179822,
          total: 179823,
          by: -1,
          says: 'Bagian-bagiannya berjumlah 179.822, padahal tercetak 179.823: kurang 1.',
        },
      ],
      againstOurs: { state: 'no-data', why: 'no-measure' },
    },
  ],
}
