import { plainDate } from '#law'
import { describe, expect, test } from 'vitest'
import type { PegawaiKind } from './kind.ts'
import { findHead, guessColumns } from './column.ts'
import { dayInCell } from './day.ts'
import { placeFinder } from './place.ts'
import { rollReader, wasNumberMark } from './roll-row.ts'
import { unitFinder, type RollOffice } from './unit.ts'

const office = (id: string, kind: string, name: string, parentId: string | null, regionCode = '64.01'): RollOffice => ({
  id,
  code: id,
  kind,
  name,
  shortName: name.replace('Dinas Pendidikan dan Kebudayaan', 'Disdik'),
  regionCode,
  parentId,
})
const kdh = office('KDH-64.01', 'kepala-daerah', 'Bupati Paser', null)
const disdik = office('OPD-64.01-DISDIK', 'opd', 'Dinas Pendidikan dan Kebudayaan Kabupaten Paser', 'SETDA-64.01')
const dinkes = office('OPD-64.01-DINKES', 'opd', 'Dinas Kesehatan Kabupaten Paser', 'SETDA-64.01')
const twins = ['64.01.04.2001', '64.01.05.2001'].map((code) =>
  office(`DESA-${code}`, 'desa', 'Desa Contoh', null, code),
)
const offices = [kdh, disdik, dinkes, ...twins]
const places = [
  { code: '64.01.04', level: 'kecamatan', name: 'Tanah Grogot', within: 'Kabupaten Paser', district: null },
  { code: '64.01.05', level: 'kecamatan', name: 'Kuaro', within: 'Kabupaten Paser', district: null },
  {
    code: '64.01.04.2001',
    level: 'desa',
    name: 'Contoh',
    within: 'Tanah Grogot, Kabupaten Paser',
    district: '64.01.04',
  },
  { code: '64.01.05.2001', level: 'desa', name: 'Contoh', within: 'Kuaro, Kabupaten Paser', district: '64.01.05' },
]

/** Reads one row under these headers. */
function readOne(said: Readonly<Record<string, string>>, usual: PegawaiKind | null = null) {
  const columns = guessColumns(Object.keys(said))
  const read = rollReader({
    columns,
    epoch: 1900,
    today: plainDate('2026-11-30'),
    findPlace: placeFinder(places),
    findUnit: unitFinder(offices, kdh),
    usual,
  })
  return read(7, Object.values(said))
}
const good = { NIP: '198503152010011999', Nama: 'Contoh Satu', 'Unit Kerja': 'Disdik', No: '1' }
const row = (more: Readonly<Record<string, string>>) => {
  const read = readOne({ ...good, ...more })
  if (read.state !== 'row') throw new Error(JSON.stringify(read))
  return read.row
}
const problems = (more: Readonly<Record<string, string>>) => {
  const read = readOne({ ...good, ...more })
  return read.state === 'faults' ? read.faults.map(({ column, problem }) => `${column}: ${problem}`) : read.state
}

describe('headers', () => {
  test.each([
    ['NIP', 'nip'],
    ['nip baru', 'nip'],
    ['NIP\n(18 digit)', 'nip'],
    ['Nomor Induk Pegawai', 'nip'],
    ['NIK', 'nik'],
    ['No. KTP', 'nik'],
    ['NRP', 'nrp'],
    ['NAMA LENGKAP', 'nama'],
    ['Nama Lengkap & Gelar', 'nama'],
    ['Nama Pegawai', 'nama'],
    ['Gelar Depan', 'gelar_depan'],
    ['Jabatan', 'jabatan'],
    ['Nama Jabatan', 'jabatan'],
    ['Unit Kerja', 'unit'],
    ['UNOR', 'unit'],
    ['SKPD', 'opd'],
    ['OPD', 'opd'],
    ['Instansi', 'opd'],
    ['Perangkat Daerah', 'opd'],
    ['Status Pegawai', 'jenis'],
    ['Jenis Pegawai', 'jenis'],
    ['Status Kepegawaian', 'jenis'],
    ['TMT', 'tmt'],
    ['TMT Jabatan', 'tmt'],
    ['Tgl. Lahir', 'lahir'],
    ['Tanggal Lahir', 'lahir'],
    ['L/P', 'kelamin'],
    ['Kecamatan', 'kecamatan'],
    ['Desa/Kelurahan', 'desa'],
    ['E-mail', 'surel'],
    ['Email', 'surel'],
    ['No. HP', 'telepon'],
    ['Nomor HP/WA', 'telepon'],
    ['WhatsApp', 'telepon'],
    ['Golongan', undefined],
    ['NIP Lama', undefined],
    ['No', undefined],
    ['Keterangan', undefined],
  ])('%s is %s', (header, column) => {
    expect(Object.keys(guessColumns([header]))[0]).toBe(column)
  })

  test('stand below titles, may take two rows, and are numbered', () => {
    const head = findHead([
      ['DAFTAR NOMINATIF PNS'],
      ['KABUPATEN CONTOH, NOVEMBER 2026'],
      [],
      ['No', 'NIP', 'Nama', 'Penempatan', ''],
      ['', '', '', 'OPD', 'Unit Kerja'],
      ['1', '2', '3', '4', '5'],
      ['1', '198503152010011999', 'Contoh', 'Disdik', 'SDN 1'],
    ])
    expect(head).toMatchObject({ rows: 6, columns: { nip: 1, nama: 2, opd: 3, unit: 4 } })
  })

  test('are not made out of data, nor of one word', () => {
    expect(
      findHead([
        ['198503152010011999', 'Contoh'],
        ['198503152010011998', 'Contoh'],
      ]),
    ).toBeNull()
    expect(findHead([['Nama'], ['Contoh']])).toBeNull()
  })
})

describe('days', () => {
  test.each([
    ['31121', '1985-03-15'],
    ['31121.5', '1985-03-15'],
    ['15/03/1985', '1985-03-15'],
    ['15-3-1985', '1985-03-15'],
    ['1985-03-15', '1985-03-15'],
    ['1985-03-15 00:00:00', '1985-03-15'],
    ['19850315', '1985-03-15'],
    ['15 Maret 1985', '1985-03-15'],
    ['15 Mar 1985', '1985-03-15'],
    ['1 Agustus 1990', '1990-08-01'],
    ['30/02/1985', null],
    ['15/03/85', null],
    ['kemarin', null],
  ])('%s', (typed, day) => {
    expect(dayInCell(typed, 1900)).toBe(day)
  })

  test('of a spreadsheet from a Mac are counted from 1904', () => {
    expect(dayInCell('29659', 1904)).toBe('1985-03-15')
  })
})

describe('a row', () => {
  test('is a person at a unit, by his number', () => {
    expect(row({ Jabatan: 'Guru', 'Gelar Depan': 'Dr.', 'Gelar Belakang': 'M.Pd.' })).toMatchObject({
      row: 7,
      number: { kind: 'nip', digits: '198503152010011999' },
      kind: 'pns',
      name: 'Dr. Contoh Satu, M.Pd.',
      unit: { state: 'found', office: { id: 'OPD-64.01-DISDIK' } },
      post: 'Guru',
      regionCode: '64.01',
    })
  })

  test.each([
    ['Dinas Pendidikan dan Kebudayaan', 'OPD-64.01-DISDIK'],
    ['DINAS PENDIDIKAN & KEBUDAYAAN KAB. PASER', 'OPD-64.01-DISDIK'],
    ['Disdik Kabupaten Paser', 'OPD-64.01-DISDIK'],
    ['OPD-64.01-DINKES', 'OPD-64.01-DINKES'],
  ])('knows its unit as %s', (unit, id) => {
    expect(row({ 'Unit Kerja': unit }).unit).toMatchObject({ state: 'found', office: { id } })
  })

  test.each([
    ['SDN 001 Contoh', 'sekolah'],
    ['UPT Puskesmas Contoh', 'upt'],
    ['Bidang Contoh', 'unit-kerja'],
  ])('of a unit nobody knows proposes it below its OPD: %s', (unit, kind) => {
    expect(row({ OPD: 'Dinas Kesehatan', 'Unit Kerja': unit }).unit).toMatchObject({
      state: 'unknown',
      name: unit,
      kind,
      parent: { id: 'OPD-64.01-DINKES' },
    })
  })

  test('of a unit whose name two have is refused with both, and taken with its kecamatan', () => {
    expect(problems({ 'Unit Kerja': 'Desa Contoh' })).toEqual(['unit: unit-ambiguous'])
    expect(row({ 'Unit Kerja': 'Desa Contoh', Kecamatan: 'Kuaro' }).unit).toMatchObject({
      office: { id: 'DESA-64.01.05.2001' },
    })
  })

  test('says its place by name or code, and is never guessed at', () => {
    expect(row({ Kecamatan: 'Kec. Tanah Grogot', Desa: 'Contoh' }).regionCode).toBe('64.01.04.2001')
    expect(row({ 'Kode Wilayah': '64.01.05' }).regionCode).toBe('64.01.05')
    const read = readOne({ ...good, Desa: 'Contoh' })
    expect(read).toMatchObject({
      faults: [
        {
          problem: 'place-ambiguous',
          candidates: [expect.stringContaining('Tanah Grogot'), expect.stringContaining('Kuaro')],
        },
      ],
    })
    expect(problems({ Kecamatan: 'Entah' })).toEqual(['kecamatan: place-unknown'])
  })

  test.each([
    ['1.98503E+17', 'nip: number-from-spreadsheet'],
    ['1,98503E+17', 'nip: number-from-spreadsheet'],
    ['198503152010011000', 'nip: number-from-spreadsheet'],
    [`${wasNumberMark}1.98503152010011E+17`, 'nip: number-from-spreadsheet'],
    ['19850315201001199', 'nip: number-length'],
    ['198502302010011999', 'nip: nip-birth-day'],
    ['198503152010131999', 'nip: nip-appointed'],
    ['198503151985011999', 'nip: nip-appointed-before-birth'],
    ['198503152010013999', 'nip: nip-sex'],
    ['tidak punya', 'nip: number-not-digits'],
  ])('whose number is %s is refused: %s', (number, problem) => {
    expect(problems({ NIP: number })).toEqual([problem])
  })

  test('takes the number of a program that wrote all its digits', () => {
    expect(row({ NIP: `${wasNumberMark}198503152010011999` }).number?.digits).toBe('198503152010011999')
    expect(row({ NIP: `'19850315 201001 1 999` }).number?.digits).toBe('198503152010011999')
  })

  test('says all that is wrong with it at once', () => {
    expect(problems({ NIP: '1985031', Nama: '', TMT: 'entah', Kecamatan: 'Entah' })).toEqual([
      'nama: name-missing',
      'tmt: not-a-day',
      'nip: number-length',
      'kecamatan: place-unknown',
    ])
  })

  test('is held against its own columns of birth and sex', () => {
    expect(problems({ 'Tanggal Lahir': '15/03/1985', 'L/P': 'L' })).toBe('row')
    expect(problems({ 'Tanggal Lahir': '16/03/1985' })).toEqual(['nip: nip-other-birth-day'])
    expect(problems({ 'Jenis Kelamin': 'Perempuan' })).toEqual(['nip: nip-other-sex'])
  })

  test.each([
    ['PNS', '198503152010011999', 'pns'],
    ['ASN', '199001012022212999', 'pppk'],
    ['PPPK', '199001012022212999', 'pppk'],
    ['P3K', '199001012022212999', 'pppk'],
    ['PNS Polri', '198503152010011999', 'pns-polri'],
    ['PNS TNI AD', '198503152010011999', 'pns-tni'],
    ['TNI', '85030999', 'tni'],
    ['Polri', '85030999', 'polri'],
    ['Tenaga Honorer', '', 'honorer'],
    ['Kepala Desa', '', 'kades'],
    ['Perangkat Desa', '', 'perangkat-desa'],
    ['BPD', '', 'bpd'],
    ['Satpol PP', '', 'satpol-pp'],
    ['Linmas', '', 'linmas'],
    ['Damkar', '', 'damkar'],
    ['Panwascam', '', 'penyelenggara'],
  ])('of %s with the number %j is a %s', (said, number, kind) => {
    expect(row({ 'Jenis Pegawai': said, NIP: number }).kind).toBe(kind)
  })

  test('of whom nobody says what he is, is refused; so is a PNS without a number', () => {
    expect(problems({ NIP: '' })).toEqual(['jenis: kind-missing'])
    expect(problems({ NIP: '', Status: 'PNS' })).toEqual(['nip: number-missing'])
    expect(problems({ Status: 'Astronaut' })).toEqual(['jenis: kind-unknown'])
  })

  test('of a list of a village or of the police is whom such a list is of, unless his number says otherwise', () => {
    const kindAt = (usual: PegawaiKind, NIP: string, Jabatan = 'Kasi Contoh') => {
      const read = readOne({ ...good, NIP, Jabatan }, usual)
      return read.state === 'row' ? [read.row.kind, read.row.number?.kind ?? null] : read
    }
    expect(kindAt('perangkat-desa', '')).toEqual(['perangkat-desa', null])
    expect(kindAt('perangkat-desa', '', 'Kepala Desa')).toEqual(['kades', null])
    expect(kindAt('perangkat-desa', '198503152010011999')).toEqual(['pns', 'nip'])
    expect(kindAt('polri', '85030999')).toEqual(['polri', 'nrp'])
    expect(kindAt('polri', '198503152010011999')).toEqual(['pns-polri', 'nip'])
  })

  test('has an NIK where there is no other number, and its day of birth is read with forty added for a woman', () => {
    expect(row({ Status: 'Honorer', NIP: '', NIK: '6401045503850001' }).number).toEqual({
      kind: 'nik',
      digits: '6401045503850001',
    })
    expect(problems({ Status: 'Honorer', NIP: '', NIK: '6401047203850001' })).toEqual(['nik: nik-birth-day'])
    expect(problems({ Status: 'Honorer', NIP: '', NIK: '640104550385001' })).toEqual(['nik: number-length'])
  })

  test('keeps a contact in one form, and is taken without one it cannot read', () => {
    expect(row({ Email: 'CONTOH@contoh.go.id', HP: '0812-3456-7890' })).toMatchObject({
      mail: 'contoh@contoh.go.id',
      phone: '+6281234567890',
    })
    expect(readOne({ ...good, Email: 'contoh@', HP: '12' })).toMatchObject({
      state: 'row',
      remarks: [{ problem: 'mail-not-kept' }, { problem: 'phone-not-kept' }],
    })
  })

  test.each([
    [{ NIP: '', Nama: '', 'Unit Kerja': '', No: '' }],
    [{ NIP: '', Nama: 'Jumlah', 'Unit Kerja': '', No: '412' }],
    [{ NIP: '', Nama: '', 'Unit Kerja': 'Kepala BKPSDM', No: '' }],
    [{ NIP: '', Nama: 'DINAS PENDIDIKAN', 'Unit Kerja': '', No: '' }],
  ])('that is a total, a title or a signature is no row: %j', (said) => {
    expect(problems(said)).toBe('skipped')
  })
})
