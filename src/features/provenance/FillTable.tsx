import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClaimedField } from '../../domain/provenance/provenanceField'
import type { FillLine } from './fillLines'
import { valueText } from './valueText'

interface FillTableProps {
  readonly lines: readonly FillLine[]
  readonly isTaken: (line: FillLine) => boolean
  readonly onTake: (field: ClaimedField, isWanted: boolean) => void
}

/** Line by line what a file would fill. What is here already is replaced only where somebody marks it. */
export function FillTable({ lines, isTaken, onTake }: FillTableProps) {
  const { t } = useTranslation()
  return (
    <table className="fill-list">
      <colgroup>
        <col style={{ width: 28 }} />
        <col style={{ width: 150 }} />
        <col />
        <col style={{ width: 220 }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('clipRecord.column.field')}
          </th>
          <th scope="col">{t('clipRecord.import.inFile')}</th>
          <th scope="col">{t('clipRecord.import.here')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const name = t(`clipRecord.fields.${line.field}`)
          return (
            <tr key={line.field} data-field={line.field}>
              <td>
                <Checkbox
                  aria-label={t('clipRecord.import.take', { field: name })}
                  checked={isTaken(line)}
                  onChange={(event) => onTake(line.field, event.currentTarget.checked)}
                />
              </td>
              <th scope="row">{name}</th>
              <td>
                <bdi className="fill-value" dir="auto">
                  {valueText(line.inFile)}
                </bdi>
              </td>
              <td>
                {line.here === undefined ? null : (
                  <>
                    <bdi className="fill-value" dir="auto">
                      {valueText(line.here)}
                    </bdi>
                    {isTaken(line) ? <span className="small warn">{t('clipRecord.import.replaces')}</span> : null}
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
