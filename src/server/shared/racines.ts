import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'

/** `racines.json` of the data folder: read at each request, for whoever runs the service may lay it there at any time. */
export type FichierDesRacines = {
  /** Null while there is none: nobody outside can then check a door, and nobody is let write. */
  lire(): Promise<Uint8Array<ArrayBuffer> | null>
  presentes(): boolean
}

export const ouvrirRacines = (fichier: string): FichierDesRacines => ({
  lire: async () => {
    try {
      return new Uint8Array(await readFile(fichier))
    } catch (faute) {
      if ((faute as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw faute
    }
  },
  presentes: () => existsSync(fichier),
})
