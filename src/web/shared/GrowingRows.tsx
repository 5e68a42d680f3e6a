import { type ReactNode, useEffect, useRef, useState } from 'react'

const pas = 60

type GrowingRowsProps<Item> = { items: readonly Item[]; render: (item: Item) => ReactNode }

/** A long list is drawn as one goes down: rows keep their own height, and names are never cut. */
export const GrowingRows = <Item,>({ items, render }: GrowingRowsProps<Item>) => {
  const end = useRef<HTMLLIElement>(null)
  const [shown, setShown] = useState(pas)
  const more = shown < items.length

  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((e) => e.isIntersecting) && setShown((n) => n + pas),
      { rootMargin: '800px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [more, shown])

  return (
    <ul className="rows">
      {items.slice(0, shown).map(render)}
      {more && <li ref={end} aria-hidden="true" />}
    </ul>
  )
}
