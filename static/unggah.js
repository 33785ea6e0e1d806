// The form works without this file, for small files. With it, files go in parts that can be cut off and gone on with (tus 1.0.0), each part
// with its hash. Nothing is left on the device: the server knows by the receipt and the file's fingerprint where it stands.
const form = document.getElementById('unggah')
const says = document.getElementById('unggah-jalan')
const bar = document.getElementById('unggah-maju')
// Imported by the recorder of the report form it has no tag of its own: that of the form's script says the hashes.
const { muat = '', muatIntegrity = '' } = (document.currentScript ?? document.querySelector('script[src$="/lapor.js"]'))?.dataset ?? {}
if (form instanceof HTMLFormElement && says && bar instanceof HTMLProgressElement) {
  // What each must be was said by the page. A preload that is not that leaves nothing to import.
  const load = async (path) => {
    const [paths, hashes] = [muat, muatIntegrity].map((list) => list.split(' '))
    const { href, pathname } = new URL(path, location.href)
    const integrity = hashes[paths.indexOf(pathname)]
    if (!integrity) throw new Error(`${pathname} is vouched for by nobody`)
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity })
    if (link.relList.supports('modulepreload'))
      await new Promise((done) => {
        link.onload = link.onerror = done
        document.head.append(link)
      })
    return import(href)
  }

  // A part is as large as the line carries in a few seconds: on a bad one a large part would never come whole.
  const parts = { least: 64 * 1024, most: 4 * 1024 * 1024, goodMs: 4_000, lostMs: 120_000 }
  let part = 256 * 1024
  const digest = async (bytes) => (crypto.subtle ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : null)
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes))
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
  const text = (name) => {
    const field = form.elements.namedItem(name)
    return field && 'value' in field ? field.value.trim() : ''
  }
  const say = (kind, name = '') => {
    const words = (form.dataset[kind] ?? '').replace('%', name)
    if (says.textContent !== words) says.textContent = words
  }
  // Of a receipt only half leaves the page, and neither half gives the other (decision 0088). What was typed stays in its field.
  const half = { of: '', is: '' }
  const shown = () => (half.of === text('kode') ? half.is : text('kode'))
  const isWhole = () => shown() !== '' && !shown().startsWith('akses-')
  const halve = async () => {
    const typed = text('kode')
    const { accessOf } = await load('/segel-resi.js')
    Object.assign(half, { of: typed, is: await accessOf(typed) })
  }
  form.addEventListener('formdata', ({ formData }) => {
    if (shown() !== text('kode')) formData.set('kode', shown())
  })
  const headers = (more) => {
    const code = shown()
    const who = code ? { authorization: `Receipt ${code}` } : {}
    return { 'tus-resumable': '1.0.0', 'accept-language': document.documentElement.lang, ...who, ...more }
  }

  // Of a large file, so many pieces from everywhere in it: two files that share all of them and their size are one.
  const fingerprintOf = async (file) => {
    const pieces = file.size <= 64 * 1024 * 1024 ? Math.ceil(file.size / (1024 * 1024)) : 64
    const step = file.size <= 64 * 1024 * 1024 ? 1024 * 1024 : Math.floor((file.size - 1024 * 1024) / 63)
    const hashes = [new TextEncoder().encode(String(file.size))]
    for (let at = 0; at < pieces; at++) {
      const hash = await digest(await file.slice(at * step, at * step + 1024 * 1024).arrayBuffer())
      if (hash === null) return null
      hashes.push(hash)
    }
    return hex(await digest(await new Blob(hashes).arrayBuffer()))
  }

  class Refused extends Error {}
  const later = new Set([409, 423, 429, 460, 500, 502, 503, 504])
  // What the server says no to for good is said; anything else is tried again, and the file waits.
  const ask = async (address, options) => {
    const answer = await fetch(address, { ...options, cache: 'no-store', credentials: 'same-origin' })
    if (answer.ok) return answer
    if (later.has(answer.status)) throw new Error(String(answer.status))
    throw new Refused((await answer.json().catch(() => ({}))).detail ?? String(answer.status))
  }

  const begin = async (file, editedOf) => {
    const fingerprint = await fingerprintOf(file)
    const metadata = [
      ...(fingerprint ? [`sidik ${btoa(fingerprint)}`] : []),
      ...(form.dataset.perkara ? [`perkara ${btoa(form.dataset.perkara)}`] : []),
      ...(editedOf ? [`suntingan ${btoa(editedOf)}`] : []),
    ].join(',')
    const answer = await ask('/unggah/', {
      method: 'POST',
      headers: headers({ 'upload-length': String(file.size), ...(metadata ? { 'upload-metadata': metadata } : {}) }),
    })
    return answer.headers.get('location')
  }
  const stand = async (address) =>
    Number((await ask(address, { method: 'HEAD', headers: headers({}) })).headers.get('upload-offset'))
  const sendPart = async (address, file, from) => {
    const began = performance.now()
    const body = await file.slice(from, from + part).arrayBuffer()
    const hash = await digest(body)
    const answer = await ask(address, {
      method: 'PATCH',
      body,
      signal: AbortSignal.timeout(parts.lostMs),
      headers: headers({
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(from),
        ...(hash ? { 'upload-checksum': `sha256 ${base64(hash)}` } : {}),
      }),
    })
    if (performance.now() - began < parts.goodMs) part = Math.min(part * 2, parts.most)
    return Number(answer.headers.get('upload-offset'))
  }

  const send = async (file, { editedOf, isOnlyBegun = false } = {}) => {
    let [address, at, wait] = [null, null, 1000]
    while (address === null || at === null || at < file.size) {
      try {
        say(address === null ? 'preparing' : 'sending', file.name)
        address ??= await begin(file, editedOf)
        if (isOnlyBegun) return address.split('/').at(-1)
        at = at === null ? await stand(address) : await sendPart(address, file, at)
        bar.value = at / file.size
        wait = 1000
      } catch (error) {
        if (error instanceof Refused) throw error
        say('waiting')
        await rest(wait)
        wait = Math.min(wait * 2, 30_000)
        part = Math.max(Math.floor(part / 2), parts.least)
        at = null
      }
    }
  }

  // Pictures may be edited before they go: what that takes is loaded when the first is chosen.
  const field = form.elements.namedItem('berkas')
  let editOf = () => undefined
  field?.addEventListener('change', async () => {
    editOf = () => undefined
    const isPicture = ({ type, name }) => type.startsWith('image/') || /\.hei[cf]$/i.test(name)
    if (!document.getElementById('gambar-terpilih')) return
    const { offer } = Array.from(field.files).some(isPicture) ? await load('/gambar.js').catch(() => ({})) : {}
    if (offer) editOf = offer(field)
    else document.getElementById('gambar-terpilih').replaceChildren()
  })
  const sendChosen = async (file) => {
    const edited = editOf(file)
    if (!edited) return send(file)
    if (!edited.withOriginal) return send(edited.file)
    // The original is announced first and sent last: it is never here without its edited copy.
    const original = await send(file, { isOnlyBegun: true })
    await send(edited.file, { editedOf: original })
    return send(file)
  }

  // At the desk: an edited copy of what is here already, made of its safe copy.
  for (const button of document.querySelectorAll('button[data-sunting]')) {
    const work = async () => {
      const { editPicture } = await load('/gambar.js')
      const edited = await editPicture(await (await fetch(button.dataset.gambar, { cache: 'no-store' })).blob())
      if (edited === null) return
      bar.hidden = false
      await send(new File([edited], 'suntingan.jpg'), { editedOf: button.dataset.sunting })
      location.reload()
    }
    button.hidden = false
    button.addEventListener('click', () => {
      work().catch((error) => {
        says.textContent = error instanceof Error ? error.message : String(error)
      })
    })
  }

  let whole = false
  form.addEventListener('submit', (event) => {
    if (isWhole() && !whole) {
      event.preventDefault()
      const { submitter } = event
      halve().then(
        () => form.requestSubmit(submitter),
        () => {
          // The next press goes as it would without this. He is told before.
          whole = true
          says.textContent = form.dataset.utuh ?? ''
        },
      )
      return
    }
    const files = Array.from(form.elements.namedItem('berkas')?.files ?? [])
    if (files.length === 0 || (form.elements.namedItem('kode') && text('kode') === '')) return
    event.preventDefault()
    const button = form.querySelector('button')
    const work = async () => {
      button.disabled = true
      bar.hidden = false
      for (const file of files) await sendChosen(file)
      say('finished')
      if ('stay' in form.dataset) {
        form.elements.namedItem('berkas').value = ''
        return
      }
      // What has been sent is shown by the page itself.
      if (!form.dataset.done) return location.reload()
      form.elements.namedItem('berkas').value = ''
      form.action = form.dataset.done
      form.enctype = 'application/x-www-form-urlencoded'
      form.submit()
    }
    work().catch((error) => {
      says.textContent = error instanceof Refused ? error.message : String(error)
      bar.hidden = true
      button.disabled = false
    })
  })
}
