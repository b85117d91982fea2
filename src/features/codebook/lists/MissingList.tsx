import { useTranslation } from 'react-i18next'
import { missingTags, type MissingTag } from '../../../domain/codebook/requirements'
import type { TagId } from '../../../domain/records/ids'
import type { Tag } from '../../../domain/records/tag'
import type { FrameSpan } from '../../../domain/time/frameSpan'
import type { Workspace } from '../../../engine/workspace'
import { useInLanguage, useTagsById } from '../../../stores/codebookQueries'
import { useRecordsCalmly } from '../../../stores/workspaceStore'
import { CodedLine, type OpenAt } from './CodedLine'
import { LongList } from '../../../ui/LongList'

const NONE: readonly MissingTag[] = []

interface Gap {
  readonly missing: MissingTag
  readonly span: FrameSpan
}

/** On demand: every place of the project where a tag stands without one that it requires. */
export function MissingList({ onOpen }: { readonly onOpen: OpenAt }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  const byId = useTagsById()
  const gaps = useRecordsCalmly(missingEverywhere, NONE).flatMap((missing) =>
    missing.spans.map((span): Gap => ({ missing, span })),
  )
  if (gaps.length === 0) return <p className="empty-hint">{t('codebook.missing.none')}</p>
  return (
    <>
      <p className="list-hint second">{t('codebook.missing.hint')}</p>
      <LongList lines={gaps} keyOf={keyOf} label={t('codebook.missing.list')} testId="missing-tags">
        {({ missing: { record, tagId, requiredId }, span }) => {
          const required = inLanguage(byId.get(requiredId)?.tag.labels ?? {}, requiredId)
          const last = span.end - 1
          return (
            <CodedLine record={record} tagIds={[tagId]} frame={span.start} onOpen={onOpen}>
              <span className="warn">
                {span.start === last
                  ? t('codebook.missing.frame', { required, first: last })
                  : t('codebook.missing.frames', { required, first: span.start, last })}
              </span>
            </CodedLine>
          )
        }}
      </LongList>
    </>
  )
}

function keyOf({ missing: { record, tagId, requiredId }, span }: Gap): string {
  return `${record.id} ${tagId} ${requiredId} ${span.start}`
}

function missingEverywhere({ index }: Workspace): readonly MissingTag[] {
  const tags = new Map<TagId, Tag>(
    index.all('codebook').flatMap((codebook) => codebook.tags.map((tag) => [tag.id, tag] as const)),
  )
  return index.all('clip').flatMap((clip) => {
    const all = [...index.annotationsOf(clip.id), ...index.segmentsOf(clip.id), ...index.tracksOf(clip.id)]
    return missingTags({
      tags,
      checked: all,
      all,
      keyframesOf: (trackId) => index.keyframesOf(trackId),
      frameCount: clip.frameCount,
    })
  })
}
