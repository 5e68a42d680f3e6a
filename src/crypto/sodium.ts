// The one door to libsodium: every other file of this room imports from here.
import sodium from 'libsodium-wrappers-sumo'

await sodium.ready

export { sodium }
