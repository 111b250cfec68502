import type { Crm } from './crm';

/** Opens the card of a visitor, by having the agent choose them in the workspace. */
export async function openCard(crm: Crm): Promise<void> {
  await (
    await crm.frame()
  ).evaluate(() => {
    [...document.querySelectorAll('button')]
      .find(({ innerText }) => innerText.includes('Marta Oliveira'))
      ?.click();
  });
  await crm.expectSoon(async () => (await crm.text('#customer-heading')) === 'Marta Oliveira');
}

/** Starts a chat with that visitor; the demo then says that it is starting. */
export async function startChat(crm: Crm): Promise<void> {
  await crm.page.$eval('crm-outgoing-chat button', (button) => {
    button.click();
  });
  await crm.expectSoon(async () => (await told(crm)) === 'Starting the chat…');
}

/** What the card tells about the chat. */
export function told(crm: Crm): Promise<string> {
  return crm.text('crm-outgoing-chat .told');
}
