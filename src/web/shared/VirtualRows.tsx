import { type ReactNode, useEffect, useRef, useState } from 'react'

type VirtualRowsProps<Item> = {
  items: readonly Item[]
  rowHeight: number
  /** Under this count everything is drawn, so that the browser's own search works. */
  threshold?: number
  render: (item: Item, index: number) => ReactNode
}

/** Draws only the rows near the window; the others keep their place. */
export const VirtualRows = <Item,>({ items, rowHeight, threshold = 120, render }: VirtualRowsProps<Item>) => {
  const list = useRef<HTMLUListElement>(null)
  const [range, setRange] = useState({ from: 0, to: 40 })
  const virtual = items.length > threshold

  useEffect(() => {
    if (!virtual) return
    const onScroll = () => {
      const top = list.current?.getBoundingClientRect().top ?? 0
      const from = Math.max(0, Math.floor(-top / rowHeight) - 10)
      const to = Math.ceil((window.innerHeight - top) / rowHeight) + 10
      setRange((r) => (r.from === from && r.to === to ? r : { from, to }))
    }
    onScroll()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', onScroll)
    return () => {
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', onScroll)
    }
  }, [virtual, rowHeight, items.length])

  if (!virtual) return <ul className="rows">{items.map(render)}</ul>
  const shown = items.slice(range.from, range.to)
  return (
    <ul
      className="rows"
      ref={list}
      style={{ paddingTop: range.from * rowHeight, paddingBottom: Math.max(0, items.length - range.to) * rowHeight }}
    >
      {shown.map((item, i) => render(item, range.from + i))}
    </ul>
  )
}
