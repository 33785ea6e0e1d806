/**
 * Every public page that needs nothing but the demonstration, by its Indonesian address. Each is visited in both languages at 360 and
 * 1280 px by axe.test.ts, by axe once in each language. Add yours.
 */
export const publicPages: readonly string[] = [
  '/',
  '/tentang',
  '/privasi',
  '/aksesibilitas',
  '/wilayah',
  '/wilayah?cari=paser',
  '/hukum',
  '/hukum?cari=klarifikasi&tanda=U',
  '/hukum/P2',
  '/hukum/keputusan',
  '/hukum/L-PIL-188',
  '/hukum/LIBUR-2024',
  '/hukum/UU-5-2014',
  '/pemilihan',
  '/tenggat',
  '/tenggat?regime=pilkada&rule=P12&extended=on&start=2024-10-17T09%3A00&zone=WIT',
  '/tenggat/pelantikan',
  '/tenggat/pelantikan?fixed=2024-08-31&on=2024-03-22&number=1%2FContoh&consented=2024-03-21',
  '/tenggat/pelantikan?fixed=2024-02-30&number=1',
  '/boleh',
  '/boleh?siapa=pns&apa=suka-unggahan&untuk=pilkada&wilayah=64.01&hari=2024-11-25',
  '/boleh?siapa=tni&apa=foto-jari&cari=paser',
  '/boleh/tanya',
  '/boleh/tanya?apa=foto-jari&siapa=tni&cari=paser&wilayah=64.01',
  '/catatan',
  // A link that nobody gave out; one that was is looked at by tests/desk/baca.test.ts.
  '/baca/0123456789abcdef0123',
  '/belajar',
  '/belajar/pns',
  '/belajar/honorer',
  '/belajar/pns?bagian=2',
  '/belajar/polri?bagian=99',
  '/kegiatan',
  '/pegawai',
  '/pegawai?kembali=/pakta',
  // Leads to the door whoever is not in.
  '/pakta',
  '/kegiatan/jangkauan',
  '/kegiatan/jangkauan?wilayah=64.01&tentang=warga',
  '/hadir',
  '/edaran',
  '/angka',
  '/angka/definisi/sanksi',
  '/angka/penolakan',
  '/tidak-ada',
  // A link that leads to nothing; the letters themselves are opened by edaran.test.ts.
  '/edaran/00000000000000000000',
]

/** Public, but with a script of their own (passkeys, suggestions, the quick exit): held to axe and width, not to “no script”. */
export const scriptedPages: readonly string[] = [
  '/masuk',
  '/masuk/kode',
  '/mulai',
  '/lapor',
  '/lapor/siapa-tahu',
  '/lapor/alur',
  '/lapor/informasi',
  '/lapor/laporan',
  '/lapor/pembalasan',
  '/latihan',
  '/status',
  '/status/bukti',
  '/naskah',
  '/pakta/cek',
  '/terlapor',
  '/terlapor/berkas',
  '/terlapor/bukti',
  '/jawab',
]

/** Only the demonstration holds these: visited by kegiatan.test.ts. */
export const demonstrationPages: readonly string[] = [
  '/kegiatan',
  '/kegiatan/halsel-2023-12-20',
  '/kegiatan/kaltara-bulungan-2024',
  '/angka',
  '/angka/64',
  '/angka/64.01',
  '/angka/penolakan/64',
]

/** The pages a reporter loads first, held to the weights of the budget. */
export const reportPages: readonly string[] = [
  '/',
  '/lapor',
  '/lapor/informasi',
  '/lapor/laporan',
  '/lapor/pembalasan',
  '/status',
]
