import type { GenericSchema } from 'valibot'
import * as answers from './answers.ts'
import type { bodies } from './bodies.ts'
import * as examples from './examples.ts'
import { FieldPhotoQuery } from '../lapangan/bodies.ts'
import { ActQuery, DueQuery, FieldKitQuery, FigureQuery, MeasureQuery, RankQuery, RegionQuery } from './queries.ts'

type Name = Exclude<keyof typeof answers, 'Problem'>

export type Endpoint = {
  readonly method: 'get' | 'post'
  readonly path: `/api/v1/${string}`
  readonly operationId: string
  readonly summary: string
  readonly query?: GenericSchema
  readonly params?: Readonly<Record<string, string>>
  /** What the example asks of the query. */
  readonly asked?: Readonly<Record<string, string>>
  /** Its answer carries an ETag, and is not sent again to whoever has it. */
  readonly conditional?: true
  readonly body?: keyof typeof bodies
  readonly needs?: 'receipt' | 'device'
  readonly answer: {
    readonly status: 200 | 201
    readonly says: string
    readonly schema: Name | null
    readonly example?: unknown
  }
  readonly problems: Readonly<Record<number, string>>
}

const noAddress = { 405: 'Called by another method: `Allow` names those that are served.', 500: 'A fault on our side.' }

const jsonProblems = {
  400: 'The JSON or the retry key cannot be read.',
  411: 'The request does not say how long it is.',
  413: 'The body is too large.',
  415: 'Not application/json.',
  422: 'Fields cannot be read: `fields` names them.',
}

/** Every address of the API: Kit's routes and the doors before them (a test compares). */
export const endpoints: readonly Endpoint[] = [
  {
    method: 'post',
    path: '/api/v1/reports',
    operationId: 'sendReport',
    summary: 'Send a report: informasi awal, or a formal laporan',
    body: 'Report',
    answer: {
      status: 201,
      says: 'Received. The receipt is shown here and nowhere else: only its hash is kept.',
      schema: 'Received',
      example: examples.received,
    },
    problems: {
      400: 'The JSON or the retry key cannot be read.',
      401: 'Only while reports flood in: a partner token is asked for (`Authorization: Bearer`), or another door, or a minute of patience.',
      409: 'The key was used for another content.',
      411: 'The request does not say how long it is.',
      413: 'The body is too large.',
      415: 'Not application/json.',
      422: 'Fields need correction: `errors` has a sentence for each.',
      ...noAddress,
    },
  },
  {
    method: 'get',
    path: '/api/v1/reports/status',
    operationId: 'readReportStatus',
    summary: 'What became of a report',
    needs: 'receipt',
    answer: {
      status: 200,
      says: 'Where it stands, who acts next, and what happened.',
      schema: 'Status',
      example: examples.status,
    },
    problems: {
      401: 'No receipt was named.',
      404: 'No report, and no refusal at a counter, has this receipt.',
      429: 'Too many wrong receipts from this address; a right one is still answered.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/pegawai/codes',
    operationId: 'askDoorCode',
    summary: 'Ask for a one-time code by a personnel number: it goes to the own address of whoever it belongs to',
    body: 'DoorCode',
    answer: {
      status: 201,
      says: 'Asked. The same for a number that is on no roll.',
      schema: 'DoorAsked',
      example: examples.doorAsked,
    },
    problems: { ...jsonProblems, 429: 'Too many from this address.', ...noAddress },
  },
  {
    method: 'post',
    path: '/api/v1/pegawai/sessions',
    operationId: 'openStaffDoor',
    summary: 'Open the door of the staff by a one-time code, for twenty minutes',
    body: 'DoorSession',
    answer: { status: 201, says: 'Open.', schema: 'DoorOpened', example: examples.doorOpened },
    problems: {
      ...jsonProblems,
      401: 'Another code, or it opens nothing any more: five wrong tries, ten minutes, or used.',
      429: 'Too many from this address.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/pledges',
    operationId: 'signPledge',
    summary: 'Sign a pakta integritas, for whoever the token stands for',
    body: 'Pledge',
    answer: {
      status: 201,
      says: 'Signed. The same person again gets the same answer, with the same Idempotency-Key or without one.',
      schema: 'Pledged',
      example: examples.pledged,
    },
    problems: {
      ...jsonProblems,
      401: 'The token opens nothing: unknown, or older than twenty minutes.',
      403: 'No longer on the roll, or not among those it was opened for.',
      404: 'No such text.',
      409: 'Another text holds now (`now` has it), it is closed, or the Idempotency-Key came with another body before.',
      ...noAddress,
    },
  },
  {
    method: 'get',
    path: '/api/v1/pledges/key',
    operationId: 'readPledgeKey',
    summary: 'The public key by which certificates of pledges are checked without a line',
    answer: { status: 200, says: 'Of this installation.', schema: 'PledgeKey', example: examples.pledgeKey },
    problems: noAddress,
  },
  {
    method: 'get',
    path: '/api/v1/offices/{code}/keys',
    operationId: 'readOfficeKeys',
    summary: 'The public key that identities for an office are sealed to (age, X25519)',
    params: { code: 'BAWASLU-64.01' },
    answer: { status: 200, says: 'Current keys.', schema: 'OfficeKeys', example: examples.officeKeys },
    problems: { 404: 'No office that handles reports has this code.', ...noAddress },
  },
  {
    method: 'get',
    path: '/api/v1/regions',
    operationId: 'findRegions',
    conditional: true,
    asked: { query: 'paser' },
    summary: 'Regions in force today, or on `day`: by name as people type it, or without a name those below one',
    query: RegionQuery,
    answer: { status: 200, says: 'Best first, or by code.', schema: 'Regions', example: examples.regions },
    problems: { 400: 'A parameter cannot be read: `fields` names it.', 404: 'No such parent.', ...noAddress },
  },
  {
    method: 'get',
    path: '/api/v1/acts',
    operationId: 'listActs',
    conditional: true,
    asked: { subject: 'pns' },
    summary: 'Prohibited acts of the law catalogue, with article, source and mark',
    query: ActQuery,
    answer: {
      status: 200,
      says: 'All, or those of one kind of person, or in force on one day.',
      schema: 'Acts',
      example: examples.acts,
    },
    problems: { 400: 'A parameter cannot be read.', ...noAddress },
  },
  {
    method: 'get',
    path: '/api/v1/measures',
    operationId: 'listMeasures',
    conditional: true,
    summary: 'What is counted in public, and how each measure is defined',
    answer: { status: 200, says: 'All measures.', schema: 'Measures', example: examples.measures },
    problems: noAddress,
  },
  {
    method: 'get',
    path: '/api/v1/measures/{id}',
    operationId: 'readMeasure',
    conditional: true,
    asked: { region: '64' },
    summary: 'One measure over the nation, its provinces and regencies',
    params: { id: 'sanksi' },
    query: MeasureQuery,
    answer: {
      status: 200,
      says: 'Its definition and its numbers: now, each with the moment at which it was told, or as they stood at `asOf`.',
      schema: 'MeasureNumbers',
      example: examples.measureNumbers,
    },
    problems: {
      400: '`asOf` is no moment, or one to come.',
      404: 'No such measure, no such region, or nothing was published at that moment yet.',
      ...noAddress,
    },
  },
  {
    method: 'get',
    path: '/api/v1/ranks',
    operationId: 'listRanks',
    conditional: true,
    summary: 'What is ranked in public, and what each list does not say',
    answer: {
      status: 200,
      says: 'All lists, the default first.',
      schema: 'RankLists',
      example: examples.rankListsExample,
    },
    problems: noAddress,
  },
  {
    method: 'get',
    path: '/api/v1/ranks/{list}',
    operationId: 'readRank',
    conditional: true,
    asked: { over: 'provinsi' },
    summary: 'One rank, with its unit, period, day, tie rule and how sure its order is',
    params: { list: 'tindak-lanjut' },
    query: RankQuery,
    answer: {
      status: 200,
      says: 'The newest, or that of `period`; `within` narrows the rows and leaves their places in the whole list.',
      schema: 'RankTable',
      example: examples.rankTable,
    },
    problems: {
      400: 'A parameter cannot be read.',
      404: 'No such list, nothing of it over that, or no such period.',
      ...noAddress,
    },
  },
  {
    method: 'get',
    path: '/api/v1/published-figures',
    operationId: 'listPublishedFigures',
    conditional: true,
    asked: { year: '2024' },
    summary: 'Numbers that others published, with source, worked out again and set against ours',
    query: FigureQuery,
    answer: {
      status: 200,
      says: 'Newest statements first.',
      schema: 'PublishedFigures',
      example: examples.publishedFigures,
    },
    problems: { 400: 'A parameter cannot be read: `fields` names it.', ...noAddress },
  },
  {
    method: 'get',
    path: '/api/v1/tenggat',
    operationId: 'askDue',
    asked: { regime: 'pilkada', rule: 'P12', start: '2024-10-17T09:00', office: '64.01' },
    summary: 'When a term of the procedure would end, with its working. `office` is the region of the handling office',
    query: DueQuery,
    answer: { status: 200, says: 'Worked out; nothing is started.', schema: 'Due', example: examples.due },
    problems: {
      400: 'The question is incomplete.',
      404: 'No such rule, or no region with this code.',
      422: 'The question can be read and has no answer.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/lapangan/perangkat',
    operationId: 'letDeviceIn',
    summary: "Let a supervisor's phone in by the code of a printed card, once",
    body: 'FieldCard',
    answer: {
      status: 201,
      says: 'Let in. The same phone again, by the same token, gets the same answer.',
      schema: 'FieldDevice',
      example: examples.fieldDevice,
    },
    problems: {
      400: 'The JSON cannot be read.',
      404: 'No card that still works has this code: unknown, spent by another phone, revoked or late.',
      ...noAddress,
    },
  },
  {
    method: 'get',
    path: '/api/v1/lapangan/bekal',
    operationId: 'readFieldKit',
    summary:
      'What a phone takes along where there is no signal: what Form A and Form Cegah offer, and the drafts of its owner',
    needs: 'device',
    query: FieldKitQuery,
    answer: { status: 200, says: 'As of now.', schema: 'FieldKit', example: examples.fieldKit },
    problems: { 401: 'No phone that is let in, or its owner holds no such post today.', ...noAddress },
  },
  {
    method: 'post',
    path: '/api/v1/lapangan/lhp',
    operationId: 'sendFieldDraft',
    summary: 'Store a draft of an LHP that was written without signal, and submit it where that is asked',
    needs: 'device',
    body: 'FieldDraft',
    answer: {
      status: 200,
      says: 'Stored. The same key again gets the same version.',
      schema: 'FieldTaken',
      example: examples.fieldTaken,
    },
    problems: {
      400: 'The JSON cannot be read.',
      401: 'No phone that is let in, or its owner holds no such post today.',
      409: 'Written elsewhere since: `theirs` is the other text, and nothing was stored.',
      413: 'The body is too large.',
      422: 'Fields need correction: `faults` has a sentence for each.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/lapangan/kiriman',
    operationId: 'sendFieldDrafts',
    summary: 'Several drafts of a phone in one request, each stored and answered as if it had come alone',
    needs: 'device',
    body: 'FieldDrafts',
    answer: {
      status: 200,
      says: 'One answer for each, in order: taken, written elsewhere since, or with fields that need correction.',
      schema: 'FieldAnswers',
      example: examples.fieldAnswers,
    },
    problems: {
      400: 'The JSON cannot be read, or is of more drafts than are taken together: send each alone.',
      401: 'No phone that is let in, or its owner holds no such post today.',
      413: 'The body is too large.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/lapangan/kegiatan',
    operationId: 'sendFieldActivity',
    summary:
      'Store an activity of prevention (Form Cegah) that was written without signal, and enter it where that is asked',
    needs: 'device',
    body: 'FieldActivity',
    answer: {
      status: 200,
      says: 'Stored. The same key again gets the same version; `number` is the code of its public page once it is entered.',
      schema: 'FieldTaken',
      example: examples.fieldActivityTaken,
    },
    problems: {
      400: 'The JSON cannot be read.',
      401: 'No phone that is let in, or its owner holds no such post today.',
      409: 'Written elsewhere since: `theirs` is the other text, and nothing was stored.',
      413: 'The body is too large.',
      422: 'Fields need correction, or it was entered before: `faults` says which.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/lapangan/kegiatan/foto',
    operationId: 'sendActivityPhoto',
    summary:
      'Send the safe copy of a photo of an activity: image/jpeg, at most 100 KB, nothing beside the picture. The same original again is the same photo',
    needs: 'device',
    query: FieldPhotoQuery,
    answer: { status: 200, says: 'Kept, and not shown to the public.', schema: null, example: { kept: true } },
    problems: {
      400: 'The address does not say which photo of which activity.',
      401: 'No phone that is let in, or its owner holds no such post today.',
      409: 'This activity is not here yet: its text goes first.',
      413: 'The body is too large.',
      422: 'No safe copy, or more photos than an activity may have.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/lapangan/perhatian',
    operationId: 'noteLookedAt',
    summary: 'Say that an answer of "no" below was looked at, and what was done about it',
    needs: 'device',
    body: 'FieldNote',
    answer: {
      status: 200,
      says: 'It stands; `noted-before` where somebody else was first.',
      schema: 'FieldNoted',
      example: examples.fieldNoted,
    },
    problems: {
      400: 'The JSON cannot be read.',
      401: 'No phone that is let in, or its owner holds no such post today.',
      413: 'The body is too large.',
      422: 'No words, or nothing that waits below the owner of the phone.',
      ...noAddress,
    },
  },
  {
    method: 'post',
    path: '/api/v1/lapangan/lampiran',
    operationId: 'announceFieldFiles',
    summary:
      'Say which photos and recordings a phone holds for an LHP, by hash, and hear what has come. The bytes go by /unggah/ (tus 1.0.0), with `lampiran` and `bagian` (salinan or asli) in Upload-Metadata',
    needs: 'device',
    body: 'FieldFiles',
    answer: {
      status: 200,
      says: 'Noted. Said again, each stays as it was said first.',
      schema: 'FieldFilesTaken',
      example: examples.fieldFilesTaken,
    },
    problems: {
      400: 'The JSON cannot be read.',
      401: 'No phone that is let in, or its owner holds no such post today.',
      409: 'This LHP is not here yet: its text goes first.',
      413: 'The body is too large.',
      422: 'More files than an LHP may have.',
      ...noAddress,
    },
  },
  {
    method: 'get',
    path: '/api/v1/openapi.json',
    operationId: 'readDescription',
    conditional: true,
    summary: 'This description',
    answer: { status: 200, says: 'OpenAPI 3.1.', schema: null },
    problems: noAddress,
  },
]
