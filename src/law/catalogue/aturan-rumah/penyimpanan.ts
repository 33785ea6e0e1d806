import type { HouseRule } from '../../house-rule.ts'

/** How long things are kept, and who must agree before they go. */
export const keepingRules: readonly HouseRule[] = [
  {
    id: 'N34',
    mark: 'house',
    says: {
      id: 'Setelah lama simpannya lewat (N108, atau menurut keputusan meja hukum) jam mengusulkan, dua orang pimpinan kantor yang menangani harus setuju, satu yang tidak setuju cukup untuk mempertahankan; yang dihapus hanya isinya, sedangkan peristiwa, sidik (hash), dan faktanya tetap. Tidak ditemukan pasal.',
      en: 'Once it has been kept its time (N108, or by decision of the legal desk) the clock proposes and two commissioners of the handling office must agree; one who does not is enough to keep it. Only the content is deleted: event, hash and fact stay. No article was found.',
    },
  },
  {
    id: 'N39',
    mark: 'house',
    says: {
      id: 'Draf LHP, surel pengingat, sesi masuk, dan berkas yang tidak melekat pada perkara tidak menunggu persetujuan dua orang: setelah lama simpannya lewat (N108, atau menurut keputusan meja hukum) jam menghapusnya, tidak selama perkaranya terbuka, dan mencatat sidiknya. Tidak ditemukan pasal.',
      en: 'Drafts of LHP, reminder mails, sessions and files that hang on no case do not wait for two people: once they have been kept their time (N108, or by decision of the legal desk) the clock deletes them, not while their case is open, and notes their hash. No article was found.',
    },
  },
  {
    id: 'N108',
    mark: 'house',
    says: {
      id: 'Selama meja hukum belum memberi lama simpan, berlaku lama simpan rumah: 60 bulan, satu putaran pemilihan, untuk semua jenis yang dapat dihapus mesin; 12 bulan untuk sesi masuk. Meja hukum menggantinya, atau menghentikannya, dengan satu keputusan. Dari berkas yang dihapus tetap ada barisnya, sidiknya, dan kejadiannya; isi perkara dan akun tidak dihapus mesin mana pun. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'While the legal desk has given no length, that of the house holds: 60 months, one round of elections, for every kind that a machine can delete; 12 months for sign-in sessions. The legal desk replaces it, or stops it, by one decision. Of a file that was deleted its row, its hash and its event stay; what cases say and accounts are deleted by no machine. No article was found, nor on these figures.',
    },
  },
]
