// A draft of the report form, on a phone that is the reporter's own (decision 0097). Until he says so nothing is kept, and the browser is asked
// to remember nothing either. What is kept is sealed by a code that is shown to him and is nowhere on the device.
{
  const place = 'netra-draf'
  const days = 7
  const worker = '/lapor-pekerja.js'
  const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const encoded = (words) => new TextEncoder().encode(words)
  const inBase64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
  const outOf64 = (words) => Uint8Array.from(atob(words), (letter) => letter.charCodeAt(0))
  const find = (id) => document.getElementById(id)
  const form = () => find('laporan')

  const kept = () => {
    const words = localStorage.getItem(place)
    if (words === null) return null
    const draft = JSON.parse(words)
    if (draft.v === 1 && Date.now() - draft.at < days * 86_400_000) return draft
    localStorage.removeItem(place)
    return null
  }

  let open = null
  const keyOf = async (code, salt) =>
    crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 },
      await crypto.subtle.importKey('raw', encoded(code), 'PBKDF2', false, ['deriveKey']),
      { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // As a tired person types it.
  const codeIn = (typed) => typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  const newCode = () => Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => symbols[byte & 31]).join('')

  const typedIn = (from) => {
    const region = from.querySelector('[name=wilayah]:checked')?.closest('label')?.textContent.trim()
    const values = [...new FormData(from)].filter(([, value]) => typeof value === 'string')
    return { values, region }
  }
  const save = async () => {
    const [mine, from] = [open, form()]
    if (mine === null || from === null) return
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const told = encoded(JSON.stringify(typedIn(from)))
    const box = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encoded(mine.path) }, mine.key, told)
    // Wiped meanwhile: it stays so.
    if (open !== mine) return
    const draft = { v: 1, path: mine.path, at: Date.now(), salt: inBase64(mine.salt), iv: inBase64(iv), box: inBase64(box) }
    localStorage.setItem(place, JSON.stringify(draft))
    say('tersimpan')
  }
  const unseal = async ({ path, salt, iv, box }, code) => {
    const key = await keyOf(code, outOf64(salt))
    const told = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: outOf64(iv), additionalData: encoded(path) }, key, outOf64(box))
    open = { path, code, key, salt: outOf64(salt) }
    return JSON.parse(new TextDecoder().decode(told))
  }

  // A region that was found by a search is a choice again.
  const offer = (code, says) => {
    const found = find('wilayah-ditemukan')
    if (!code || !found || document.querySelector(`[name=wilayah][value="${CSS.escape(code)}"]`)) return
    const [label, radio, words] = ['label', 'input', 'span'].map((name) => document.createElement(name))
    label.className = 'choice'
    Object.assign(radio, { type: 'radio', name: 'wilayah', id: 'wilayah', value: code })
    words.textContent = says ?? code
    label.append(radio, words)
    found.replaceChildren(label)
  }
  const fill = ({ values, region }) => {
    const into = form()
    const told = Map.groupBy(values, ([name]) => name)
    offer(told.get('wilayah')?.[0][1], region)
    for (const field of into.elements) {
      const mine = told.get(field.name)?.map(([, value]) => value)
      if (mine === undefined || field.name === 'langkah') continue
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = mine.includes(field.value)
      else field.value = mine[0]
    }
    into.dispatchEvent(new Event('input', { bubbles: true }))
  }

  const policy = globalThis.trustedTypes?.createPolicy('netra-lapor', { createScriptURL: () => worker })
  const keepPage = async () => {
    if (!navigator.serviceWorker) return
    const scope = new URL('.', location.href).pathname
    await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, { scope, updateViaCache: 'none' })
    const { active } = await navigator.serviceWorker.ready
    active.postMessage({ keep: location.origin + location.pathname })
  }
  const begin = async () => {
    const [code, salt] = [newCode(), crypto.getRandomValues(new Uint8Array(16))]
    open = { path: location.pathname, code, salt, key: await keyOf(code, salt) }
    await save()
    draw()
    await keepPage()
  }
  const wipe = () => {
    open = null
    localStorage.removeItem(place)
    // The quick exit does the same, and knows all that there is.
    document.dispatchEvent(new Event('hapus-jejak'))
    draw()
  }

  const say = (what) => {
    const line = find('draf-kata')
    if (line) line.textContent = what ? (find('draf').dataset[what] ?? '') : ''
  }
  // In shared hands the browser is asked to remember no field; whoever keeps a draft may have his own name offered again.
  const remember = (may) => {
    for (const field of form().elements) {
      if (field.dataset.ingat === undefined) field.dataset.ingat = field.getAttribute('autocomplete') ?? ''
      if (may && field.dataset.ingat === '') field.removeAttribute('autocomplete')
      else field.setAttribute('autocomplete', may ? field.dataset.ingat : 'off')
    }
  }
  const draw = () => {
    if (document.querySelector('.receipt') && (open || kept())) return wipe()
    const panel = find('draf')
    if (!panel || !form() || !crypto.subtle) return
    const draft = kept()
    const state = open ? 'ada' : draft ? 'terkunci' : 'tiada'
    panel.hidden = false
    for (const part of panel.querySelectorAll('[data-saat]')) part.hidden = part.dataset.saat !== state
    if (open) find('draf-kode').textContent = open.code.replace(/.{5}(?=.)/, '$&-')
    remember(state !== 'tiada')
  }

  const unlock = async () => {
    const draft = kept()
    if (draft === null) return draw()
    // The other form's draft is opened on its own page.
    if (draft.path !== location.pathname) return location.assign(draft.path)
    try {
      fill(await unseal(draft, codeIn(find('draf-buka').value)))
      draw()
      say('dibuka')
    } catch {
      say('salah')
    }
  }
  const presses = { 'draf-simpan': begin, 'draf-hapus': wipe, 'draf-lupa': wipe, 'draf-coba': unlock }
  document.addEventListener('click', ({ target }) => {
    const press = presses[target.id]
    if (press) void Promise.resolve(press()).catch(() => say('gagal'))
  })
  // Enter in the field of the code opens the draft; it belongs to no form that could be sent.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.id === 'draf-buka') void unlock()
  })
  let timer
  document.addEventListener('input', ({ target }) => {
    if (!open || !form()?.contains(target)) return
    clearTimeout(timer)
    timer = setTimeout(() => void save().catch(() => say('gagal')), 800)
  })

  const page = find('isi')
  if (page) new MutationObserver(draw).observe(page, { childList: true })
  // A page that the worker kept would hand its retry key out twice.
  if (navigator.serviceWorker?.controller && form()) form().elements.kunci.value = crypto.randomUUID()
  draw()
}
