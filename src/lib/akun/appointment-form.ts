import type { AppointmentColumn, AppointmentFault, AppointmentProblem } from '#core'
import { m } from '#wording'

/** More than five hundred rows of the longest words. */
const mostBytes = 400_000

/** A list as a file or as pasted; the file counts where there are both. Null where there is neither. */
export async function readList(form: FormData): Promise<string | null> {
  const [file, pasted] = [form.get('berkas'), form.get('daftar')]
  const text = file instanceof File && file.size > 0 ? await file.slice(0, mostBytes).text() : pasted
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, mostBytes).replaceAll('\0', '') : null
}

export const columnWords: Readonly<Record<AppointmentColumn, () => string>> = {
  nama: m.akun_name,
  jabatan: m.akun_post,
  kode_wilayah: m.rantai_column_place,
  tps: m.rantai_column_tps,
  nomor_sk: m.kelola_decree_number,
  tanggal_sk: m.kelola_decreed,
  mulai: m.kelola_from,
  berakhir: m.kelola_last_day,
}

const problemWords: Readonly<Record<AppointmentProblem, () => string>> = {
  blank: m.rantai_problem_blank,
  'too-long': m.rantai_problem_too_long,
  'unknown-role': m.rantai_problem_role,
  'not-a-code': m.rantai_problem_code,
  'needs-number': m.rantai_problem_needs_number,
  'has-number': m.rantai_problem_has_number,
  'not-a-day': m.rantai_problem_day,
  'ends-before-it-begins': m.rantai_problem_ends_before,
  'ended-already': m.rantai_problem_ended,
  repeated: m.rantai_problem_repeated,
  'no-such-place': m.rantai_problem_no_place,
  'held-by-same': m.rantai_problem_held_same,
  'held-by-other': m.rantai_problem_held_other,
}

export const faultInWords = ({ line, column, problem }: AppointmentFault): string =>
  m.rantai_fault({ line, column: columnWords[column](), why: problemWords[problem]() })

/** What the page shows and a spreadsheet opens; the people are invented. */
export const exampleList = [
  'nama;jabatan;kode_wilayah;tps;nomor_sk;tanggal_sk;mulai;berakhir',
  'Contoh Satu;ptps;33.19.01.2001;1;001/HK.01.01/K/2029;01/11/2029;03/11/2029;05/12/2029',
  'Contoh Dua;pkd;33.19.01.2001;;002/HK.01.01/K/2029;01/06/2029;02/06/2029;31/12/2029',
  'Contoh Tiga;panwascam;33.19.01;;003/HK.01.01/K/2029;01/05/2029;02/05/2029;31/01/2030',
].join('\n')
