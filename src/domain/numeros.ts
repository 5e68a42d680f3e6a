/** Order of the buttons; `sms` where one writes instead of speaking. Apart from the schemas: the first screen has no zod. */
export const NUMEROS = [
  { numero: '17', sms: false },
  { numero: '114', sms: true },
  { numero: '119', sms: false },
  { numero: '3114', sms: false },
  { numero: '3018', sms: false },
  { numero: '15', sms: false },
] as const
