import { useTranslation } from 'react-i18next'
import type { SidecarLeftOut } from '../../stores/sidecarStore'
import { valueText } from './valueText'

/** More lines than these help nobody; the count says how many there are. */
const MOST_LINES = 100

/** What of a file is left out, where it stands and why. */
export function LeftOutList({ leftOut }: { readonly leftOut: readonly SidecarLeftOut[] }) {
  const { t } = useTranslation()
  if (leftOut.length === 0) return null
  return (
    <section data-testid="fill-rejected">
      <h2 className="warn">{t('clipRecord.import.rejected', { count: leftOut.length })}</h2>
      <ul className="fill-rejected">
        {leftOut.slice(0, MOST_LINES).map(({ row, name, code, value }, index) => (
          // Two lines of a file may say the same; they have nothing else to be told apart by.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <bdi>{row === undefined ? name : t('clipRecord.import.row', { row, name })}</bdi>
            {': '}
            <bdi>
              {t(`clipRecord.import.item.${code}` as 'clipRecord.import.item.noLink', { value: valueText(value) })}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
