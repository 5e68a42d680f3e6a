import { useNavigate } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useCoffre } from './coffre.tsx'

/** Ends the session and leaves the address: the next person does not arrive where the last one was. */
export const useSortir = (): (() => Promise<void>) => {
  const navigate = useNavigate()
  const coffre = useCoffre()
  return async () => {
    await navigate({ to: paths.aujourdhui, search: {}, replace: true })
    await coffre.sortir()
  }
}
