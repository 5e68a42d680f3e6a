/** Where the next key should go when something opens at her own asking. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()
