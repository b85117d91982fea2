import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { frameBeside, pairStore, usePair, type PairSide } from '../../stores/pairStore'

/** Where the clip that does not lead stands at the instant of the leading one, and how far the error reaches. */
export function PlaceOnClock({ side }: { readonly side: PairSide }) {
  const { i18n, t } = useTranslation()
  const isLeading = usePair((state) => state.leading === side)
  const relation = usePair((state) => state.relation)
  const target = usePair((state) => state[side].target)
  const leading = usePair((state) => state[state.leading].target)
  const views = [usePair((state) => state.left.view), usePair((state) => state.right.view)]
  const beside = useMemo(
    () => (isLeading ? undefined : frameBeside(pairStore.getState())),
    // What it follows from, each of which the store holds.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [isLeading, relation, leading, ...views],
  )
  if (!beside) return <span className="pair-place" />
  const { kind } = beside
  const words: string[] = []
  if (kind === 'inside') {
    const { frame, first, last } = beside
    words.push(first === last ? t('clock.pair.inside', { frame }) : t('clock.pair.between', { frame, first, last }))
    if (frame !== target) words.push(t('clock.pair.off', { count: Math.abs(frame - target) }))
  } else if (beside.reach) words.push(t('clock.pair.reach', { ...beside.reach }))
  return (
    <span className="pair-place" dir={i18n.dir()} data-testid="place-on-clock">
      {words.join(t('clock.comma'))}
    </span>
  )
}
