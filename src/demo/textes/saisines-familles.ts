// What families write at the guichet in their own language. Read by nobody of the profession: the demonstration only.
export type MotDeFamille = {
  readonly langue: 'ar' | 'en'
  readonly enfant: { readonly nom: string; readonly prenom: string }
  readonly parent: string
  readonly texte: string
}

export const FAMILLES: readonly MotDeFamille[] = [
  {
    langue: 'ar',
    enfant: { nom: 'MANSOURI', prenom: 'Yasmine' },
    parent: 'Karima MANSOURI',
    texte: 'السلام عليكم. ابنتي متعبة جدًا لأنها تترجم لنا كل الأوراق. أريد أن ترتاح وأن تدرس. هل يمكن لأحد أن يساعدنا؟',
  },
  {
    langue: 'en',
    enfant: { nom: 'GUEYE', prenom: 'Fatou' },
    parent: 'Awa GUEYE',
    texte:
      'Hello. My daughter does not eat at school any more because we cannot pay this month. Is there any help? I work at night.',
  },
  {
    langue: 'ar',
    enfant: { nom: 'HAIDARI', prenom: 'Idris' },
    parent: 'Samir HAIDARI',
    texte: 'وصلتنا رسالة من المدرسة ولم نفهمها. هل ابننا في مشكلة؟ يمكنني الحضور صباح أي يوم.',
  },
  {
    langue: 'en',
    enfant: { nom: 'OKORO', prenom: 'Daniel' },
    parent: 'Grace OKORO',
    texte:
      'Good morning. We arrived three weeks ago and my son has no bus card. He walks one hour. Who can help us with the form?',
  },
  {
    langue: 'ar',
    enfant: { nom: 'NASSAR', prenom: 'Bilal' },
    parent: 'Leïla NASSAR',
    texte: 'نسكن عند أقارب ولا نعرف كم سنبقى. ابني لا يملك ملابس للشتاء. هل توجد مساعدة؟',
  },
  {
    langue: 'en',
    enfant: { nom: 'MENSAH', prenom: 'Samuel' },
    parent: 'Esther MENSAH',
    texte:
      'My son says that other boys take his snack and his phone. He is ashamed. Please, I do not want him to know that I wrote to you.',
  },
  {
    langue: 'ar',
    enfant: { nom: 'TAHIRI', prenom: 'Nour' },
    parent: 'Hind TAHIRI',
    texte: 'زوجي فقد عمله في سبتمبر ولا نستطيع دفع ثمن المطعم هذا الشهر. ماذا نفعل؟ شكرًا لكم.',
  },
  {
    langue: 'en',
    enfant: { nom: 'RAHMAN', prenom: 'Aisha' },
    parent: 'Farid RAHMAN',
    texte:
      'We live in one hotel room since September. My children cannot do homework there. Can you write something for the housing office?',
  },
  {
    langue: 'ar',
    enfant: { nom: 'ZERROUKI', prenom: 'Lina' },
    parent: 'Nabila ZERROUKI',
    texte: 'ابنتي تبكي في المساء ولا تقول لماذا. كانت تحب المدرسة من قبل. أرجو أن تتحدثوا معها بهدوء.',
  },
  {
    langue: 'en',
    enfant: { nom: 'OSEI', prenom: 'Kevin' },
    parent: 'Abena OSEI',
    texte:
      'Dear Madam, my husband left and I do not understand the papers of the school. Could you see me with somebody who speaks English?',
  },
  {
    langue: 'en',
    enfant: { nom: 'ADEYEMI', prenom: 'Joy' },
    parent: 'Ruth ADEYEMI',
    texte:
      'My daughter looks after her little brothers when I work, this is why she is often late. I would like to explain it to the teachers.',
  },
]

/** The heroine's. */
export const MOT_DU_PERE =
  'السلام عليكم. ابني لا يريد الذهاب إلى المدرسة منذ أسبوعين. يقول كل صباح إن بطنه يؤلمه. أريد أن أتحدث معكم بحضور مترجم من فضلكم.'
