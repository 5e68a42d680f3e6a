import { NeMesurePas } from '../shared/NeMesurePas.tsx'
import { PublicFrame } from '../shared/PublicFrame.tsx'

export const NeMesurePasPage = () => (
  <PublicFrame>
    <NeMesurePas niveau={1} />
  </PublicFrame>
)
