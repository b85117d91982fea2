import { useCallback } from 'react'
import type { AgreementVariable } from '../../domain/agreement/agreementContext'
import { useInLanguage, useTagsById } from '../../stores/codebookQueries'

/** What a variable is called: its group for tags that exclude each other, its tag, or its attribute with its tag. */
export function useVariableName(): (variable: AgreementVariable) => string {
  const tags = useTagsById()
  const inLanguage = useInLanguage()
  return useCallback(
    ({ kind, tagIds, name }) => {
      const [first] = tagIds
      const tag = first === undefined ? undefined : tags.get(first)
      if (!tag || first === undefined) return name ?? first ?? ''
      const tagName = inLanguage(tag.tag.labels, first)
      if (kind === 'tag') return tagName
      if (kind === 'choice') return `${inLanguage(tag.group.labels, name ?? '')} (${name ?? ''})`
      const attribute = tag.tag.attributes.find(({ id }) => id === name)
      return `${tagName}: ${attribute ? inLanguage(attribute.labels, attribute.id) : (name ?? '')}`
    },
    [tags, inLanguage],
  )
}
