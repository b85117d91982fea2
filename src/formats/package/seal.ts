import { fail, ok, type Result } from '../../domain/result'
import type { PackageProblem } from '../../domain/packages/packageProblem'
import { LARGEST_PACKAGE_BYTES } from './packageEntries'

/** What every file in the age format begins with (age-encryption.org/v1). */
const AGE_MAGIC = 'age-encryption.org/v1\n'
/** Of scrypt, as logarithm: what the age tool uses, about a second. */
const WORK_FACTOR = 18
/** Header and authentication tags of a package of the largest size. */
const SEAL_BYTES = 2 ** 20

/** Whether a file is in the age format, whatever its name is. */
export async function isSealed(file: Blob): Promise<boolean> {
  return (await file.slice(0, AGE_MAGIC.length).text()) === AGE_MAGIC
}

/** Encrypts a package with a passphrase, in the age format, so that other tools open it as well. */
export async function seal(bytes: Blob, passphrase: string, workFactor = WORK_FACTOR): Promise<Blob> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  const sealed = await encrypter.encrypt(new Uint8Array(await bytes.arrayBuffer()))
  return new Blob([Uint8Array.from(sealed)])
}

/** Opens what `seal` or the age tool has made; a file that was changed does not open by any passphrase. */
export async function unseal(file: Blob, passphrase: string): Promise<Result<Blob, PackageProblem>> {
  if (file.size > LARGEST_PACKAGE_BYTES + SEAL_BYTES) return fail({ code: 'tooLarge', value: String(file.size) })
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    return ok(new Blob([Uint8Array.from(await decrypter.decrypt(bytes))]))
  } catch {
    // The library says neither which; both a wrong passphrase and a changed byte end here.
    return fail({ code: 'passphraseWrong', value: '' })
  }
}
