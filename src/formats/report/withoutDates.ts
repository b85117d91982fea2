import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import { makeZip } from 'client-zip'
import { NO_DATE } from '../noDate'

const PROPERTIES = 'docProps/core.xml'
const DATES = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g

/** A Word document without the dates that its writer puts into it: nobody is to learn from it when somebody worked. */
export async function withoutDates(docx: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new ZipReader(new Uint8ArrayReader(docx), { useWebWorkers: false })
  const entries = (await reader.getEntries()).flatMap((entry) => (entry.directory ? [] : [entry]))
  async function* parts() {
    for (const entry of entries) {
      const bytes = await entry.getData(new Uint8ArrayWriter())
      const input = entry.filename === PROPERTIES ? new TextDecoder().decode(bytes).replaceAll(DATES, '') : bytes
      yield { name: entry.filename, lastModified: NO_DATE, input }
    }
  }
  return new Uint8Array(await new Response(makeZip(parts())).arrayBuffer())
}
