import type { HouseRule } from '../../house-rule.ts'

/** Prevention: activities, whom they reached, what was agreed there, and planned visits. */
export const activityRules: readonly HouseRule[] = [
  {
    id: 'N94',
    mark: 'house',
    says: {
      id: 'Kegiatan dicatat sekali oleh penyelenggaranya. Draf hanya dibaca kantornya. Setelah dimasukkan, yang umum dibaca siapa pun dan koreksi adalah versi baru dengan alasannya; nama tokoh, agenda, notula, dan daftar hadir tidak dipublikasikan. Kode di pintu berlaku paling lama 24 jam; nama yang ditulis di sana hanya dibaca penyelenggara dan dihapus setelah 30 hari, jumlah per lembaga tetap. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An activity is entered once, by its organiser. A draft is read by its office alone. Once entered, the public part is read by everybody and a correction is a new version with its reason; names of figures, agenda, minutes and the attendance book are not published. A code at the door is good for 24 hours at most; names written there are read by the organiser alone and deleted after 30 days, the counts by institution stay. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N95',
    mark: 'house',
    says: {
      id: 'Wilayah disebut dijangkau bila ada kegiatan yang diadakan untuk wilayah itu sendiri, dalam bentuk yang mempertemukan orang; publikasi dan pemetaan kerawanan tidak menjangkau siapa pun dengan sendirinya. Orang yang hadir tidak dijumlahkan antarkegiatan, sebab orangnya bisa sama. Usulan ke mana pergi berikutnya mengikuti kerawanan yang diumumkan, lalu jumlah orang di daftar pegawai yang belum dijangkau, lalu jarak (N131). Tidak ditemukan pasal.',
      en: 'A region is called reached when an activity was held for it itself, in a form in which people meet; publications and maps of vulnerability reach nobody by themselves. People present are not added up over activities, since they may be the same. The proposal where to go next follows published vulnerability, then how many people on the roll are not reached, then distance (N131). No article was found.',
    },
  },
  {
    id: 'N96',
    mark: 'house',
    says: {
      id: 'Kesepakatan rapat melekat pada jabatan, bukan orangnya, dan kata-katanya tidak diubah. Kantor yang bertanggung jawab menulis perkembangannya; kantor yang mengundang juga, dan hanya kantor itu yang mencabut. Sanksi yang diumumkan dibandingkan dengan katalog: dikenal menurut pasal mana bagi siapa, atau tidak dikenal. Tidak ditemukan pasal.',
      en: 'What a meeting agreed belongs to the post and not to the person, and its words are not changed. The office that owes it says what became of it; so may the office that invited, and only that one withdraws it. Sanctions that were announced are held against the catalogue: known by which article for whom, or not known. No article was found.',
    },
  },
  {
    id: 'N119',
    mark: 'house',
    says: {
      id: 'Kegiatan yang ditulis di ponsel tanpa sinyal diterima satu kali, juga bila jawabannya hilang di jalan, dan tidak menimpa teks yang belum dilihat ponsel itu: penulisnya memilih. Dimasukkan hanya bila penulisnya meminta; koreksinya dibuat di meja dengan alasan. Dari fotonya yang dikirim hanya salinan paling besar 100 KB tanpa data kamera, paling banyak 50 untuk satu kegiatan; yang asli tetap di ponsel, dan foto tidak umum sebelum dipilih di meja. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'An activity that was written on a phone without signal is taken once, also where the answer is lost on its way, and never over a text that the phone has not seen: its author chooses. It is entered only where he asks; a correction is made at the desk, with its reason. Of its photos only copies are sent, of at most 100 KB and without camera data, at most 50 for an activity; the originals stay on the phone, and no photo is public before the desk says so. No article was found, nor on these figures.',
    },
  },
  {
    id: 'N120',
    mark: 'house',
    says: {
      id: 'Di satu kegiatan setiap orang dihitung sekali. Yang dikenali pintu pegawai tercatat dengan unitnya tanpa nama; yang menulis nama dan unit yang sudah tercatat diberi tahu dan tidak dihitung lagi. Daftar dari berkas dibaca, dihitung per unit menurut nomor atau nama, lalu dilupakan; pindaian daftar bertanda tangan tersimpan tersegel untuk kantor penyelenggara. Dari beberapa cara menghitung satu unit yang berlaku ialah yang terbanyak, bukan jumlahnya. Tidak ditemukan pasal.',
      en: 'At one activity each person is counted once. Whom the door of the staff knows is recorded by his unit and without a name; whoever writes a name and unit that stand there already is told so and not counted again. A list from a file is read, counted by unit by number or name, and forgotten; a scan of a signed list is kept sealed for the office that invited. Of several ways in which a unit was counted the largest counts, and never their sum. No article was found.',
    },
  },
  {
    id: 'N131',
    mark: 'house',
    says: {
      id: 'Rencana kunjungan memakai jarak garis lurus antara titik wilayah, bukan panjang jalan, dan menyebut dari mana titiknya. Satu perjalanan ialah wilayah yang paling didahulukan beserta paling banyak tiga yang terdekat dengannya, paling jauh 30 km, ditempuh dari yang terdekat dengan kantor. Wilayah tanpa titik sendiri memakai titik kecamatannya; tanpa itu jaraknya disebut tidak diketahui dan yang sekecamatan dikumpulkan. Tidak ditemukan pasal, juga tentang angka-angka ini.',
      en: 'A plan of visits uses distances as the crow flies between points of regions, not the length of roads, and names where the points are from. One way is the region that comes first with at most three nearest to it, at most 30 km away, visited from the one nearest to the office. A region without a point of its own goes by that of its kecamatan; without either its distance is called unknown and those of one kecamatan go together. No article was found, nor on these figures.',
    },
  },
]
