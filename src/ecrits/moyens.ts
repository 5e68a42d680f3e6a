// Where the page finds what it brings to the writing worker: addresses, no code.
import arabe from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url'
import arabeGras from '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf?url'
import latin from '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf?url'
import latinGras from '@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf?url'
import dessinateur from '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer_bg.wasm?url'
import moteur from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url'

export const adresses = { moteur, dessinateur, polices: [latin, latinGras, arabe, arabeGras] } as const
