/**
 * Answers requests for `data:` addresses from the addresses themselves: the layout engine of the PDF writer (yoga-layout 3.2.1)
 * fetches its own WebAssembly so, which our policy refuses as a connection (docs/decisions/0037). For a worker that loads it.
 */
const direct = globalThis.fetch.bind(globalThis)
globalThis.fetch = (input, init) => {
  if (typeof input !== 'string' || !input.startsWith('data:')) return direct(input, init)
  const comma = input.indexOf(',')
  const bytes = Uint8Array.from(atob(input.slice(comma + 1)), (letter) => letter.codePointAt(0) ?? 0)
  return Promise.resolve(new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } }))
}
