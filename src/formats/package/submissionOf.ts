import { submissionId } from '../../domain/records/ids'
import type { SubmissionRecord } from '../../domain/records/submission'
import type { PackageManifest } from './manifest'

/** The record of a package that was made here or came, with what it says of itself without being opened. */
export function submissionOf(
  { coder, revision, clips, codebooks, log }: PackageManifest,
  file: Omit<SubmissionRecord, 'type' | 'id' | 'outside'>,
): SubmissionRecord {
  return {
    type: 'submission',
    id: submissionIdOf(file.sha256),
    ...file,
    outside: {
      coderId: coder.id,
      pseudonym: coder.pseudonym,
      revision,
      clips: clips.map(({ sha256, stream }) => ({ sha256, stream })),
      codebookVersion: codebooks[0]?.version ?? '',
      log,
    },
  }
}

/** One package has one id in every project, however often it comes. */
export function submissionIdOf(sha256: string): SubmissionRecord['id'] {
  return submissionId.parse(`package.${sha256.slice(0, 32)}`)
}
