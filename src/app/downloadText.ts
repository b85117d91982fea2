import { saveFile } from './saveFile'

/** Offers text as a file to save; nothing is sent anywhere. */
export function downloadText(fileName: string, text: string, type = 'application/json'): void {
  saveFile(fileName, new Blob([text], { type }))
}
