import type { Crm } from './crm';
import { expectSoon } from './wait';

/** Opens the card of a visitor by selecting the visitor in the workspace. */
export async function openCard(crm: Crm): Promise<void> {
  await (
    await crm.frame()
  ).evaluate(() => {
    [...document.querySelectorAll('button')]
      .find(({ innerText }) => innerText.includes('Marta Oliveira'))
      ?.click();
  });
  await expectSoon(async () => (await crm.text('#customer-heading')) === 'Marta Oliveira');
}

/** Starts a chat with that visitor, and waits until the demo shows that it is starting. */
export async function startChat(crm: Crm): Promise<void> {
  await crm.page.$eval('crm-outgoing-chat button', (button) => {
    button.click();
  });
  await expectSoon(async () => (await getCardText(crm)) === 'Starting the chat…');
}

/** Returns the text of the card about the chat. */
export function getCardText(crm: Crm): Promise<string> {
  return crm.text('crm-outgoing-chat .result');
}
