import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { Category, VariableAgreement } from '../../domain/agreement/agreementStatistics'
import { useInLanguage, useTagsById } from '../../stores/codebookQueries'
import { TagMark } from '../../ui/TagMark'

/** Beyond so many values the table has no room here. */
const MOST = 8

/** Which values stood beside which, shaded by how often; the shade means nothing but amount. */
export function CoincidenceTable({ agreement }: { readonly agreement: VariableAgreement }) {
  const { t } = useTranslation()
  const { categories, coincidences, values } = agreement
  if (categories.length < 2 || categories.length > MOST || values === 0) return null
  const most = Math.max(1, ...coincidences.flat())
  return (
    <table className="coincidences">
      <caption className="muted small">{t('review.agreement.coincidences')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('review.agreement.coincidences')}</span>
          </th>
          {categories.map((category) => (
            <th key={keyOf(category)} scope="col">
              <CategoryMark category={category} isShort />
            </th>
          ))}
          <th scope="col">{t('review.agreement.total')}</th>
        </tr>
      </thead>
      <tbody>
        {categories.map((category, row) => (
          <tr key={keyOf(category)}>
            <th scope="row">
              <CategoryMark category={category} isShort={false} />
            </th>
            {categories.map((other, column) => {
              const value = coincidences[row]?.[column] ?? 0
              return (
                <td key={keyOf(other)} style={shadeOf(value / most)}>
                  {amount(value)}
                </td>
              )
            })}
            <td>{amount((coincidences[row] ?? []).reduce((sum, value) => sum + value, 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CategoryMarkProps {
  readonly category: Category
  readonly isShort: boolean
}

function CategoryMark({ category, isShort }: CategoryMarkProps) {
  const { t } = useTranslation()
  const tags = useTagsById()
  const inLanguage = useInLanguage()
  if (category.kind === 'tag') {
    const tag = tags.get(category.tagId)
    const name = tag ? inLanguage(tag.tag.labels, tag.tag.id) : category.tagId
    return (
      <span className="coincidence-name" title={name}>
        {tag ? <TagMark colour={tag.tag.colour} shape={tag.shape} letter={tag.tag.key} size={16} /> : null}
        {isShort ? <span className="visually-hidden">{name}</span> : <bdi className="ellipsis">{name}</bdi>}
      </span>
    )
  }
  const name = category.kind === 'value' ? `${category.value}` : t(`review.agreement.category.${category.kind}`)
  return (
    <span className="coincidence-name" title={name}>
      {isShort && category.kind !== 'value' ? (
        <>
          <span aria-hidden="true">{SIGNS[category.kind]}</span>
          <span className="visually-hidden">{name}</span>
        </>
      ) : (
        <bdi className="ellipsis">{name}</bdi>
      )}
    </span>
  )
}

const SIGNS = { yes: '+', no: '−', nothing: '∅', notAssessable: '?' } as const

/** @param share of the greatest amount, 0 to 1 */
function shadeOf(share: number): CSSProperties {
  return { '--share': `${Math.round(70 * share)}%` } as CSSProperties
}

/** Coincidences of more than two coders are no whole numbers. */
function amount(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(1)
}

function keyOf(category: Category): string {
  if (category.kind === 'tag') return category.tagId
  return category.kind === 'value' ? `value ${category.value}` : category.kind
}
