import type { AnnexAddressee, IdentityPart, OpeningPurpose, OpeningStand } from '#core'
import { m } from '#wording'

const purposes: Readonly<Record<OpeningPurpose, () => string>> = {
  klarifikasi: m.identitas_purpose_klarifikasi,
  gakkumdu: m.identitas_purpose_gakkumdu,
  pengadilan: m.identitas_purpose_pengadilan,
  pelindungan: m.identitas_purpose_pelindungan,
  lampiran: m.identitas_purpose_lampiran,
}
const parts: Readonly<Record<IdentityPart, () => string>> = {
  pelapor: m.identitas_part_pelapor,
  kontak: m.identitas_part_kontak,
  identitas: m.identitas_part_identitas,
  kuasa: m.identitas_part_kuasa,
  saksi: m.identitas_part_saksi,
  korban: m.identitas_part_korban,
}
const stands: Readonly<Record<OpeningStand, () => string>> = {
  ditunggu: m.identitas_stand_ditunggu,
  terbuka: m.identitas_stand_terbuka,
  lewat: m.identitas_stand_lewat,
  ditolak: m.identitas_stand_ditolak,
}
const addressees: Readonly<Record<AnnexAddressee, () => string>> = {
  gakkumdu: m.identitas_to_gakkumdu,
  penyidik: m.identitas_to_penyidik,
  'penuntut-umum': m.identitas_to_penuntut,
  pengadilan: m.identitas_to_pengadilan,
}
/** The fields of the report forms. What another program sealed stands under its own word. */
const fields: Readonly<Record<string, () => string>> = {
  name: m.identitas_field_name,
  birthPlace: m.identitas_field_birth_place,
  bornOn: m.identitas_field_born_on,
  sex: m.identitas_field_sex,
  job: m.identitas_field_job,
  nationality: m.identitas_field_nationality,
  address: m.identitas_field_address,
  phone: m.identitas_field_phone,
  email: m.identitas_field_email,
  identityDocument: m.identitas_field_document,
  'identityDocument.kind': m.identitas_field_document_kind,
  'identityDocument.number': m.identitas_field_document_number,
  signature: m.identitas_field_signature,
  witnesses: m.identitas_field_witnesses,
  decreeNumber: m.identitas_field_decree,
  isi: m.identitas_field_content,
}

const wordOf = (words: Readonly<Record<string, () => string>>, word: string) =>
  Object.hasOwn(words, word) ? (words[word]?.() ?? word) : word

export const purposeInWords = (purpose: string) => wordOf(purposes, purpose)
export const partInWords = (part: string) => wordOf(parts, part)
export const openingStandInWords = (stand: OpeningStand) => stands[stand]()
export const addresseeInWords = (addressee: string) => wordOf(addressees, addressee)
/** All of them, for a page that unseals by itself. */
export const fieldsInWords = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([field, says]) => [field, says()]))
export const fieldInWords = (field: string) => wordOf(fields, field)
