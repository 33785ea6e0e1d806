import type { InferInput } from 'valibot'
import { findMeasure } from '#core'
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

export const received: Answer<'Received'> = {
  receipt: '7K2M-9QWD-4HTX-P3VB-Z8RN-5CJY',
  receivedAt: '2024-10-03T02:15:00.000Z',
  status: 'diterima-daring',
  office,
  next,
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
  values: [
    { regionCode: '00', regionName: 'Indonesia', value: 40 },
    { regionCode: '64', regionName: 'Kalimantan Timur', value: null },
  ],
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
  },
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
