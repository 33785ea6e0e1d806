// A QR code leads to /status#CODE, that of a paper to /naskah#CODE and of a referral to /jawab#CODE. What stands behind # never leaves the browser by itself, so this file puts it into
// the form and takes it out of the address and the history.
const field = document.getElementById('kode')
const code = decodeURIComponent(location.hash.slice(1))
if (field instanceof HTMLInputElement && /^[0-9a-z -]{24,40}$/i.test(code)) {
  history.replaceState(null, '', location.pathname + location.search)
  field.value = code
  field.form?.requestSubmit()
}
