import './shared/sans-eval.ts'
import './dsfr.css'
import { startReactDsfr } from '@codegouvfr/react-dsfr/spa'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Link, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAppRouter } from './router.tsx'
import { CoffreProvider, createCoffre } from './shared/coffre.tsx'
import { connectWorker, keepShell } from './shared/worker.ts'

startReactDsfr({ defaultColorScheme: 'light', Link })

const queries = new QueryClient()
const coffre = createCoffre(connectWorker, queries)
const router = createAppRouter()

const page = document.getElementById('page')
if (!page) throw new Error('the page has no root')
createRoot(page).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <CoffreProvider value={coffre}>
        <RouterProvider router={router} />
      </CoffreProvider>
    </QueryClientProvider>
  </StrictMode>,
)
void coffre.demarrer({ postePartage: false }).then(keepShell)
