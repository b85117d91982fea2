import { useMemo } from 'react'
import type { AnnotatorId } from '../domain/records/ids'
import { useCoders } from './measureQueries'

/** The pseudonym of a coder. */
export function useCoderNames(): (id: AnnotatorId) => string {
  const coders = useCoders()
  return useMemo(() => {
    const names = new Map<string, string>(coders.map(({ id, pseudonym }) => [id, pseudonym]))
    return (id) => names.get(id) ?? id
  }, [coders])
}
