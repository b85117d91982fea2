import { useTranslation } from 'react-i18next'
import { exclusiveVariables } from '../../../domain/codebook/exclusion'
import { MOST_OVERLAPS, overlaps, type Overlap } from '../../../domain/codebook/overlaps'
import type { Workspace } from '../../../engine/workspace'
import { useRecordsCalmly } from '../../../stores/workspaceStore'
import { CodedLine, type OpenAt } from './CodedLine'
import { LongList } from '../../../ui/LongList'

const NONE: readonly Overlap[] = []

/** On demand: every two ranges of the project that exclude each other and overlap; an import takes them as they are. */
export function OverlapList({ onOpen }: { readonly onOpen: OpenAt }) {
  const { t } = useTranslation()
  const found = useRecordsCalmly(overlapsEverywhere, NONE)
  if (found.length === 0) return <p className="empty-hint">{t('overlaps.none')}</p>
  return (
    <>
      <p className="list-hint second">
        {t('overlaps.hint')} {found.length === MOST_OVERLAPS ? t('overlaps.most', { count: MOST_OVERLAPS }) : null}
      </p>
      <LongList lines={found} keyOf={keyOf} label={t('overlaps.list')} testId="overlaps">
        {({ second, tagId, otherTagId, start, end }) => (
          <CodedLine record={second} tagIds={[tagId, otherTagId]} frame={start} onOpen={onOpen}>
            <span className="warn">
              {end === undefined
                ? t('overlaps.from', { first: start })
                : t('overlaps.frames', { first: start, last: end - 1 })}
            </span>
          </CodedLine>
        )}
      </LongList>
    </>
  )
}

function keyOf({ first, second }: Overlap): string {
  return `${first.id} ${second.id}`
}

function overlapsEverywhere({ index }: Workspace): readonly Overlap[] {
  return overlaps(index.all('segment'), exclusiveVariables(index.all('codebook')))
}
