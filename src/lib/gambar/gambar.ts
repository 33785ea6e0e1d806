/** What the pages of evidence load once a picture is chosen (vite.config.ts makes gambar.js of it). */
export { editPicture } from './edit-picture.ts'
export { offer } from './offer.ts'
