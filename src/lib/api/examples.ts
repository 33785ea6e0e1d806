import type { InferInput } from 'valibot'
import { findRule } from '#law'
import type * as answers from './answers.ts'
import given from './given-answers.json' with { type: 'json' }

type Answer<Name extends keyof typeof answers> = InferInput<(typeof answers)[Name]>

/**
 * One answer of each address. What anybody may ask was answered by the running product in its demonstration, its lists cut to two
 * (`scripts/api-answers.mjs`; a test asks again). What is sent, or is of one report or phone, is invented. A test holds each to its schema.
 */
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
    told: null,
    pieces: null,
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

export const regions = given.findRegions
export const acts = given.listActs
export const measures = given.listMeasures
export const measureNumbers = given.readMeasure
export const rankListsExample = given.listRanks
export const rankTable = given.readRank
export const publishedFigures = given.listPublishedFigures
export const due = given.askDue
