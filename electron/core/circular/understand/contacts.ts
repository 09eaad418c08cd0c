import type { ParsedCircular } from '../../../../shared/contract/parsedCircular.ts';

type Contact = ParsedCircular['contacts'][number];

const label =
  /(联\s*系\s*人(?:及(?:联系)?(?:电话|方式))?|联\s*系\s*(?:电\s*话|方\s*式)|办公电话|咨询电话|电\s*话(?:\/传真)?|传\s*真|(?:电\s*子)?\s*邮\s*箱(?:地址)?|电子邮件|邮件|E-?mail|手\s*机)\s*(?:[：:]\s*|为|至?(?=（?[A-Za-z0-9._-]+@)|(?=\s?0?\d{3}-?\d)|(?<=人)(?=[\u4e00-\u9fff]{2,4}[，、；\s（]{1,4}(?:\d{3}|[A-Za-z0-9._-]+@)))/gi;
const phone =
  /(?<![\d@.])(?:0\d{2,3}[-—－ ]?\d{7,8}|1\d{10}|\d{7,8}|0\d{3}[-—－]?\d{4,8}|\d{3,4}[-—－]\d{6,8}|400[-—－]?\d{3}[-—－]?\d{4})(?:转\d+)?(?![\d@])/g;
const mail = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g;
/** Names of two characters are padded to the width of three: `李 明`. */
const spacedName = /(?<=^|[\s，；、（])[\u4e00-\u9fff](?: +[\u4e00-\u9fff]){1,2}(?=$|[\s，；、）])/g;
const organisation = /(?:局|科|股|处|室|办|所|中心|委|司|部|院|会|公司|站|队|办公室|窗口)$/;

/** Contacts of a text: each 联系人 opens a new one; padded labels (`电 话`) and `（联系人：…）` included. */
export function findContacts(text: string, offset: number): Contact[] {
  const found: Contact[] = [];
  const labels = [...text.matchAll(label)];
  for (const [index, match] of labels.entries()) {
    const name = (match[1] ?? '').replace(/\s/g, '');
    const from = match.index;
    const to = endOf(text, from + match[0].length, labels[index + 1]?.index ?? text.length);
    const value = text
      .slice(from + match[0].length, to)
      .replace(spacedName, (spaced) => spaced.replace(/ /g, ''))
      .replace(/[；，。）、\s]+$/, '');
    let current = found.at(-1);
    const far = current !== undefined && offset + from - current.span.to > 40;
    if (name.startsWith('联系人') || !current || (far && current.phones.length > 0)) {
      if (!name.startsWith('联系人') && phonesOf(value).length + mailsOf(value).length === 0) continue;
      current = {
        organisation: null,
        name: null,
        phones: [],
        emails: [],
        span: { from: offset + from, to: offset + to },
      };
      found.push(current);
    }
    if (name.startsWith('联系人') || (current.name === null && current.organisation === null)) {
      const person = personOf(value);
      current.name ??= person.name;
      current.organisation ??= person.organisation ?? officeBefore(text.slice(Math.max(0, from - 20), from));
    }
    current.phones.push(...phonesOf(value));
    current.emails.push(...mailsOf(value));
    current.span.to = offset + to;
  }
  return joinMailOnly(found.filter(isSomebody));
}

function isSomebody(contact: Contact): boolean {
  return contact.name !== null || contact.organisation !== null || contact.phones.length + contact.emails.length > 0;
}

/** `……发送至邮箱 a@b.cn。\n联系人：……`: the address belongs to the person named right behind it. */
function joinMailOnly(contacts: readonly Contact[]): Contact[] {
  const joined: Contact[] = [];
  for (const contact of contacts) {
    const last = joined.at(-1);
    const mailOnly = last && last.name === null && last.organisation === null && last.phones.length === 0;
    if (last && mailOnly && contact.emails.length === 0 && contact.span.from - last.span.to < 40) {
      joined[joined.length - 1] = {
        ...contact,
        emails: last.emails,
        span: { from: last.span.from, to: contact.span.to },
      };
    } else joined.push(contact);
  }
  return joined;
}

/** `质量股联系人：…`: the office stands in front of the label. */
function officeBefore(before: string): string | null {
  const office = /(?:^|[。，；\n（\s])([\u4e00-\u9fff]{2,16}(?:局|科|股|处|室|中心))$/.exec(before)?.[1] ?? null;
  // 材料发送至质量处邮箱: the office only receives.
  return office !== null && /[报送发传寄交](?:至|到|给)/.test(office) ? null : office;
}

function endOf(text: string, from: number, next: number): number {
  const newline = text.indexOf('\n', from);
  return Math.min(next, newline < 0 ? text.length : newline);
}

function phonesOf(value: string): string[] {
  return [...value.replace(mail, ' ').matchAll(phone)].map(([number]) => number.replace(/[—－]/g, '-'));
}

function mailsOf(value: string): string[] {
  return [...value.matchAll(mail)].map(([address]) => address);
}

/** `市场监管总局质量发展局 蔡某某`, `张某某（质量股）`, `质量股张某某` (kept whole), `张某某、李某某`. */
function personOf(value: string): { name: string | null; organisation: string | null } {
  const words = value
    .replace(mail, ' ')
    .replace(phone, ' ')
    .split(/[\s，；（）]+/)
    .filter((word) => /^[\u4e00-\u9fff·、“”]{2,}$/.test(word));
  const organisations = words.filter((word) => organisation.test(word) && word.length > 2);
  const people = words.filter((word) => !organisations.includes(word) && word.length <= 16);
  const joined = /^(.{2,}?(?:局|科|股|处|室|办|所|中心|办公室))([\u4e00-\u9fff]{2,3})$/.exec(people[0] ?? '');
  if (joined && organisations.length === 0) return { organisation: joined[1] ?? null, name: joined[2] ?? null };
  return { organisation: organisations.join('') || null, name: people.join('、') || null };
}
