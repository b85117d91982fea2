import { defaultAttributes } from '../../domain/codebook/attributes'
import type { TagId } from '../../domain/records/ids'
import type { Workspace } from '../workspace'
import type { ClipInView } from './clipInView'

/** The fields that every newly coded record begins with. */
export function codedDefaults(workspace: Workspace, view: ClipInView, tagId: TagId) {
  const now = workspace.ports.clock.now()
  const codebook = workspace.index.all('codebook').find((each) => each.tags.some((tag) => tag.id === tagId))
  const tag = codebook?.tags.find((each) => each.id === tagId)
  return {
    clipId: view.clip.id,
    tagIds: [tagId],
    codebookVersion: codebook?.version ?? '0',
    attributes: tag ? defaultAttributes([tag]) : {},
    note: '',
    certainty: 'certain' as const,
    notAssessable: false,
    sensitivity: tag?.sensitivity ?? ('none' as const),
    protectIdentity: tag?.blocksExport ?? false,
    status: 'draft' as const,
    authorId: workspace.authorId,
    createdAt: now,
    updatedAt: now,
  }
}
