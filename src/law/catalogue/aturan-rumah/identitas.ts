import type { HouseRule } from '../../house-rule.ts'

/** Names that are sealed, who opens them together with whom, and the keys of offices, officers and sessions. */
export const identityRules: readonly HouseRule[] = [
  {
    id: 'N41',
    mark: 'house',
    says: {
      id: 'Identitas yang tersegel dibuka oleh dua orang: seorang petugas kantor yang menangani meminta dengan alasan, dan seorang pimpinan di luar tim penanganan (kantor itu atau tingkat di atasnya) memutuskan, keduanya masuk dengan dua faktor. Yang diizinkan terbuka 4 jam bagi yang meminta saja; setiap kali dilihat tercatat, dan pelapor mengetahuinya lewat tanda terimanya. Yang bertindak dalam perkara itu, sekretariat, dan pegawai yang diperbantukan tidak memutuskan. Tidak ditemukan pasal, juga tentang 4 jam ini.',
      en: 'A sealed identity is opened by two people: an officer of the handling office asks with a reason, and a commissioner outside the handling team (of that office or of a rank above it) decides, both signed in with two factors. What is granted stays open for 4 hours, to whoever asked alone; every look is noted, and the reporter learns of it by his receipt. Who acted on the case, the secretariat and lent staff do not decide. No article was found, nor on the 4 hours.',
    },
  },
  {
    id: 'N42',
    mark: 'house',
    says: {
      id: 'Lampiran identitas ada hanya karena putusan tercatat yang menyebut penerimanya dan hukum yang memintanya: aturan yang sudah dikonfirmasi meja hukum, atau pasal yang disebut dalam putusan itu. PPK, atasan, instansi, dan terlapor tidak pernah menjadi penerima. Lampiran dicetak satu kali, salinannya tersegel.',
      en: 'The identity annex exists only by a recorded decision that names its addressee and the law that asks for it: a rule that the legal desk confirmed, or an article named in that decision. PPK, superior, employer and the accused are never addressees. It is printed once, and its copy is sealed.',
    },
  },
  {
    id: 'N49',
    mark: 'house',
    says: {
      id: 'Kunci kantor dapat dipegang oleh petugasnya: dua pimpinan mengalihkannya, dan sejak itu membuka identitas perlu kata sandi kunci petugas yang membuka, paling sedikit 16 tanda. Sepuluh kali salah dalam 24 jam menutup kunci itu. Yang memegang ialah staf penanganan, anggota, dan ketua kantor itu yang tidak diperbantukan; berakhir jabatannya berakhir aksesnya saat itu juga, dan kunci kantor harus diputar. Pemegang terakhir tidak dapat diputus. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: "An office's key can be held by its officers: two commissioners hand it over, and from then on opening an identity takes the passphrase of the key of the officer who opens, of at least 16 signs. Ten wrong ones in 24 hours close that key. Its holders are staff who handle cases, members and chair of that office, and nobody lent; when a post ends access ends at once, and the office's key has to be rotated. The last holder cannot be cut off. No article was found, nor on these figures.",
    },
  },
  {
    id: 'N50',
    mark: 'house',
    says: {
      id: 'Kunci pemulihan kantor dibagi tiga dan dicetak satu kali; dua bagian memulihkan kunci kantor kepada petugasnya yang masuk dengan dua faktor, satu bagian tidak membuka apa pun. Bagian tidak disimpan di mana pun oleh Netra. Tidak ditemukan pasal.',
      en: "An office's recovery key is split in three and printed once; two shares give the office's keys back to an officer of it who signed in with two factors, one share opens nothing. Netra keeps no share anywhere. No article was found.",
    },
  },
  {
    id: 'N57',
    mark: 'house',
    says: {
      id: 'Petugas membuka kunci di perambannya sendiri hanya bila masuk dengan dua faktor. Percobaannya tercatat sebelum kunci yang tertutup diserahkan, dan yang tersegel baru diserahkan setelah terbukti, dalam sepuluh menit dan satu kali, bahwa kuncinya terbuka. Aturan dua orang, empat jam, dan sepuluh kata sandi salah tetap berlaku. Tidak ditemukan pasal.',
      en: 'An officer opens his key in his own browser only when signed in with two factors. The try is recorded before the closed key is handed out, and what is sealed is handed out only once it is proven, within ten minutes and once, that the key opened. The rules on two people, four hours and ten wrong passphrases hold. No article was found.',
    },
  },
  {
    id: 'N79',
    mark: 'house',
    says: {
      id: 'Petugas dapat menutup kuncinya sekali lagi dengan passkey yang membuat rahasianya sendiri (PRF); perangkat tanpa itu tidak diterima, dan kata sandi tetap membuka. Passkey ditambahkan hanya oleh siapa yang dalam sepuluh menit terakhir membuka kuncinya. Aturan tentang percobaan (N49, N57) berlaku sama. Tidak ditemukan pasal.',
      en: 'An officer can close his key once more by a passkey that makes a secret of its own (PRF); a device without it is not accepted, and the passphrase goes on opening. A passkey is added only by who opened his key within the last ten minutes. The rules on tries (N49, N57) hold likewise. No article was found.',
    },
  },
  {
    id: 'N109',
    mark: 'house',
    says: {
      id: 'Sesi meja yang tidak dipakai selama dua jam berakhir; yang dipakai berakhir setelah dua belas jam. Kode aplikasi hanya berlaku sekali. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'A session at the desk that nobody uses for two hours is over; one that is used ends after twelve hours. A code of the app is good once. No article was found, nor on these figures.',
    },
  },
]
