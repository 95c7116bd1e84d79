import { same, type Journey } from '../journey';
import { asksFor, FILES, load, ordersAtLeast, sameData, sizes, tray } from '../notebook';

/** The link that one person copies gives another, who has the same file, the same sizes. */
export const recipeLink: Journey = {
  name: 'recipe link',
  async go({ start, orders, newcomer }) {
    const sender = await newcomer();
    await sender.tab.goto(start);
    await load(sender, orders);
    await ordersAtLeast(sender, 3);
    const sent = await sizes(sender);
    await sender.click({ role: 'button', name: 'Copy link' });
    const link = await sender.holds({ role: 'textbox', name: 'Link', within: { role: 'dialog' } });
    if (!link.includes('#v1.')) throw new Error(`no recipe link: ${link.slice(0, 80)}`);

    const receiver = await newcomer();
    await receiver.tab.goto(link);
    await asksFor(receiver, 'orders.csv');
    await receiver.open(FILES, orders);
    await sameData(receiver);
    await tray(receiver);
    same('the sizes', await sizes(receiver), sent);
    return `${sent.length} sizes, ${link.length} characters`;
  },
};
