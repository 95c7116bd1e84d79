import { random } from '../../src/lib/stats/random';
import { csv, type UploadFile } from './data';

/** People at companies, some of them under two ids with one e-mail, and their cities with blanks. */
export const CONTACTS = { ids: 200, people: 150, companies: 40, blanks: 50 } as const;

/** Contacts of companies and their orders, as two files. */
export function companies(): UploadFile[] {
  const r = random(11);
  const contacts = ['contact_id,company_id,company,email,city'];
  for (let i = 0; i < CONTACTS.ids; i++) {
    const mail = `p${i % CONTACTS.people}@shop.test`;
    const company = (i % CONTACTS.people) % CONTACTS.companies;
    const city = i < CONTACTS.blanks ? '' : i % 2 === 0 ? 'Seoul' : 'Busan';
    contacts.push(`${i},K${company},Company ${company},${mail},${city}`);
  }
  const orders = ['order_id,contact_id,order_date,amount'];
  for (let i = 0; i < 1500; i++) {
    const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(r.uniform() * 360))).toISOString().slice(0, 10);
    const contact = i < CONTACTS.ids ? i : Math.floor(r.uniform() * CONTACTS.ids);
    orders.push(`A${i},${contact},${day},${Math.floor(r.uniform() * 900) + 10}`);
  }
  return [csv('contacts.csv', `${contacts.join('\n')}\n`), csv('orders.csv', `${orders.join('\n')}\n`)];
}
