import type { HouseRule } from '../../house-rule.ts'

/** Maps of vulnerability, and the visits that follow them. */
export const vulnerabilityRules: readonly HouseRule[] = [
  {
    id: 'N145',
    mark: 'C1',
    says: {
      id: 'Kantor Bawaslu provinsi dan kabupaten/kota membuat peta kerawanan daerahnya dari 27 indikator, satu demi satu: ada, tidak ada, atau belum dinilai. Ada dan tidak ada memerlukan nama indikator, dimensi, bukti, dan harinya; yang belum dinilai tidak pernah dihitung nol. Setiap penilaian tetap tersimpan; umum melihat persis yang diumumkan anggota atau ketua. Bahwa daerah harus membuat petanya sendiri diketahui dari berita; selebihnya aturan kami. Tidak ditemukan pasal.',
      en: 'Offices of Bawaslu in provinces and regencies make a map of vulnerability of their region from 27 indicators, one by one: present, absent, or not assessed. Present and absent need the name of the indicator, its dimension, evidence and its day; what is not assessed never counts as zero. Every assessment is kept; the public sees exactly what a commissioner or the chair published. That regions must make maps of their own is known from the press; the rest is our own. No article was found.',
    },
  },
  {
    id: 'N146',
    mark: 'house',
    says: {
      id: 'Usulan kunjungan mengikuti peta kerawanan daerah bila ada yang diumumkan: lebih dulu kecamatan yang disebut indikator yang ada, lalu yang TPS rawannya tercatat; keduanya tidak dijumlahkan. Tanpa peta daerah, usulan mengikuti kerawanan yang diumumkan (N95). Tidak ditemukan pasal.',
      en: 'Proposed visits follow a region’s own map of vulnerability where one is published: first kecamatan that a present indicator names, then those in which TPS rawan are recorded; the two are not added up. Without a map of the region they follow published vulnerability (N95). No article was found.',
    },
  },
  {
    id: 'N147',
    mark: 'house',
    says: {
      id: 'TPS rawan dicatat sebagai pasangan TPS dan indikator; jumlah TPS berbeda dan jumlah kena selalu dua angka. Umum melihat jumlah di seluruh daerah, tidak pernah TPS-nya; indikator tentang orang di kurang dari 5 TPS tidak ditampilkan dan tidak termasuk dalam kedua angka itu. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'TPS rawan are recorded as pairs of a station and an indicator; distinct stations and hits are always two numbers. The public sees counts over the region, never a station; an indicator of people at less than 5 stations is not shown, and is in neither of the two. No article was found, nor on this figure.',
    },
  },
  {
    id: 'N148',
    mark: 'U',
    says: {
      id: 'Bobot dimensi IKP tidak ditemukan dalam sumber terbuka. Kantor boleh memakai bobot sendiri yang berjumlah 100, dengan alasan; skornya bertanda setempat, hanya berarti bagi daerah itu, dan tidak pernah disandingkan dengan IKP atau daerah lain. Tidak ditemukan pasal.',
      en: 'The weights of the dimensions of the IKP were found in no open source. An office may use weights of its own that add up to 100, with a reason; the score is marked local, only means something for that region, and is never put beside the IKP or another region. No article was found.',
    },
  },
  {
    id: 'N149',
    mark: 'house',
    says: {
      id: 'Jumlah yang disebut sebagai tempat, tetapi dihitung dari beberapa tanda, dibaca sebagai kejadian tanda dan bukan tempat bila mencapai 90 persen dari semua tempat yang ada. Itu kesimpulan, dan disebut begitu. Tidak ditemukan pasal, juga tentang angka ini.',
      en: 'A total said to be of places and counted by several marks is read as hits of marks, and not as places, where it reaches 90 per cent of all there are. That is an inference, and is called one. No article was found, nor on this figure.',
    },
  },
]
