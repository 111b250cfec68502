import type { Topic } from './topic';

type Variants = readonly [string, ...string[]];

/** The lines of a conversation about a topic, in order. */
export interface TopicLines {
  /** The page of the bank's site that the visitor is viewing. */
  readonly page: string;
  readonly opening: Variants;
  readonly answer: Variants;
  readonly followUp: Variants;
  readonly solution: Variants;
}

export const TOPIC_LINES: Readonly<Record<Topic, TopicLines>> = {
  card: {
    page: 'Cards › Delivery',
    opening: [
      'Good morning! My new card should have arrived on Friday. Where is it?',
      'Hello, my card expires this month and the new one is not here yet.',
    ],
    answer: [
      'I am looking at the delivery now, one moment please.',
      'Let me look up your new card, please.',
    ],
    followUp: [
      'Thank you. I travel on Thursday, so I do need it before that.',
      'I am at home in the morning, if that helps.',
    ],
    solution: [
      'It is with the courier and comes tomorrow between 9 and 12. Your old card works until then.',
      'I ordered an express replacement: it arrives on Wednesday, free of charge.',
    ],
  },
  transfer: {
    page: 'Payments › Abroad',
    opening: [
      'Hi, a transfer to Portugal has been pending since Tuesday. Is something wrong?',
      'I sent 1,200 euros abroad and they have not arrived. Can you check?',
    ],
    answer: [
      'Let me trace it. Could you tell me the last four digits of the account?',
      'I am checking that payment. What is its reference?',
    ],
    followUp: [
      'The account ends in 4417. The reference is the invoice from March.',
      'I paid it on Monday evening, in the app.',
    ],
    solution: [
      'Found it: the receiving bank asked for the reference. I have sent it, the money arrives today.',
      'It was released a minute ago. You will get a confirmation by e-mail.',
    ],
  },
  mortgage: {
    page: 'Mortgages › Calculator',
    opening: [
      'Hello! What rate would I get on a 20-year mortgage with 30 % of my own money?',
      'Hi, can I lock today’s mortgage rate before I have found a flat?',
    ],
    answer: [
      'Happy to help. Please log in, so that I can see the offers prepared for you.',
      'Gladly. Could you log in first? Then I can see what applies to you.',
    ],
    followUp: [
      'Done, I am logged in. The flat is in Izmir, 84 square metres.',
      'I have logged in now. I would like to pay it back within 20 years.',
    ],
    solution: [
      'I can hold 3.4 % for you for 60 days. Shall I send you the offer?',
      'Your offer is ready: 3.2 % fixed for ten years. It is in your inbox.',
    ],
  },
  insurance: {
    page: 'Insurance › Travel',
    opening: [
      'Does my travel insurance cover a rental car?',
      'Good afternoon, I would like to add my son to our travel insurance.',
    ],
    answer: ['One moment, I am opening your policy.', 'I am reading the terms of your policy.'],
    followUp: ['We leave on the 14th, if that matters.', 'The trip is to Norway, for two weeks.'],
    solution: [
      'Yes, up to 50,000 euros. I have sent you the confirmation for the rental desk.',
      'Added, and valid from today. The new policy is in your documents.',
    ],
  },
  statement: {
    page: 'Accounts › Statements',
    opening: [
      'Hi! I need a stamped statement of last year for my visa.',
      'My March statement shows a fee that I do not recognise.',
    ],
    answer: ['Of course. Which account is it for?', 'I am happy to look. Which month do you mean?'],
    followUp: [
      'The current account, please. In English, if possible.',
      'March, please, for the account in euros.',
    ],
    solution: [
      'The stamped statement is in your documents now, in English.',
      'That was the card’s yearly fee. I have refunded it: you are on the free plan.',
    ],
  },
  login: {
    page: 'Log in › Forgotten password',
    opening: [
      'I changed my phone and cannot log in to the app any more.',
      'The code for logging in never arrives. Could you help?',
    ],
    answer: [
      'That happens with a new phone. I will unlink the old one first.',
      'I can see the attempts. Let me check your devices.',
    ],
    followUp: [
      'It says “device limit reached” now.',
      'I have waited ten minutes, and there is still no code.',
    ],
    solution: [
      'The old phone is removed. Please try again, the code arrives within a minute.',
      'I have reset the limit. Log in with your client number this time.',
    ],
  },
  loan: {
    page: 'Loans › Repay early',
    opening: [
      'Can I repay half of my loan early, and what would that cost?',
      'Hello, I would like to move my loan instalment to the 5th of the month.',
    ],
    answer: ['Let me calculate that for your contract.', 'One moment, I am opening your contract.'],
    followUp: [
      'I would do it at the end of this month.',
      'Does anything else change in the contract?',
    ],
    solution: [
      'There is no fee. Your instalment falls from 412 to 207 euros.',
      'It is moved: the next instalment is due on the 5th.',
    ],
  },
  fraud: {
    page: 'Security › Report a payment',
    opening: [
      'Someone paid 340 euros with my card, and it was not me!',
      'I got a text message with a link that claims to be from you. Is it real?',
    ],
    answer: [
      'Thank you for telling us at once. I am blocking the card now.',
      'You did the right thing. I am checking your account.',
    ],
    followUp: ['I did not give the code to anybody.', 'I still have the message, if you need it.'],
    solution: [
      'The card is blocked, the payment is disputed, and a new card is on its way.',
      'It was not from us. Nothing left your account, and the page has been reported.',
    ],
  },
};

export const THANKS: Variants = [
  'Perfect, thank you!',
  'Great, that helps a lot. Thanks!',
  'Thank you, that was quick.',
];

export const RETURNS: Variants = [
  'Sorry, me again: one more question…',
  'I am back. Could I ask one more thing?',
];

export const REVISITS: Variants = [
  'Hello again! Something new has come up.',
  'Hi, I am on your site again, and I have another question.',
];

export const WELCOMES: Variants = ['Welcome back! What can I do for you?', 'Of course, go ahead.'];

export const NOTES: Variants = [
  'Identity checked by log-in. Prefers e-mail to phone.',
  'Offer sent. Call back on Monday if there is no answer.',
];
