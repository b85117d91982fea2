import { saveFile } from './saveFile'

/** Offers JSON text as a file to save. */
export function downloadText(fileName: string, text: string): void {
  saveFile(fileName, new Blob([text], { type: 'application/json' }))
}
