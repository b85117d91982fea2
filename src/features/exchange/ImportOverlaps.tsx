import { useTranslation } from 'react-i18next'
import { useInLanguage } from '../../stores/codebookQueries'
import type { ImportOverlap } from '../../stores/importStore'
import { ItemLines, visibleText } from './ItemLines'

/** Ranges of the file that overlap though only one of their tags can hold; they are taken as they are. */
export function ImportOverlaps({ overlaps }: { readonly overlaps: readonly ImportOverlap[] }) {
  const { t } = useTranslation()
  const inLanguage = useInLanguage()
  return (
    <ItemLines
      title={t('overlaps.count', { count: overlaps.length })}
      label={t('overlaps.list')}
      count={overlaps.length}
      testId="import-overlaps"
      lineAt={(at) => {
        const overlap = overlaps[at]
        if (!overlap) return undefined
        const { clip, coder, tags, start, end } = overlap
        const [one, other] = tags.map(({ id, labels }) => visibleText(inLanguage(labels, id)))
        const names = { one: one ?? '', other: other ?? '', coder: visibleText(coder), first: start }
        const text = end === undefined ? t('overlaps.itemFrom', names) : t('overlaps.item', { ...names, last: end - 1 })
        return { place: clip, text }
      }}
    >
      <p className="small second">{t('overlaps.taken')}</p>
    </ItemLines>
  )
}
