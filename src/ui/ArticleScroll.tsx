import './articleScroll.css'
import type { ReactNode } from 'react'

interface ArticleScrollProps {
  readonly label: string
  readonly children: ReactNode
}

/** The rest of a page, in which an article is read in the colours of the program. */
export function ArticleScroll({ label, children }: ArticleScrollProps) {
  return (
    // Read by the keys that scroll.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="article-scroll" tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
