import type { Institution, Language, Person } from '../../../src/core/types.js';
import { CATEGORY_IDS } from '../categories.js';
import { INSTITUTIONS } from '../institutions/table.js';
import { randomFor, type Random } from '../random.js';
import type { Sampled } from '../types.js';

/** Coordinators besides the one whom a demonstration offers to sign in as. */
const OTHERS = 139;

const FAMILY = [
  '相沢 Aizawa', '秋元 Akimoto', '浅見 Asami', '飯塚 Iizuka', '市川 Ichikawa', '岩崎 Iwasaki', '植田 Ueda', '榎本 Enomoto', '大久保 Okubo', '岡部 Okabe',
  '加賀 Kaga', '片山 Katayama', '川島 Kawashima', '北原 Kitahara', '倉田 Kurata', '小松 Komatsu', '坂井 Sakai', '柴田 Shibata', '須藤 Sudo', '関根 Sekine',
  '高野 Takano', '田辺 Tanabe', '塚本 Tsukamoto', '寺島 Terashima', '永井 Nagai', '西田 Nishida', '根本 Nemoto', '浜田 Hamada', '樋口 Higuchi', '古川 Furukawa',
  '堀内 Horiuchi', '牧野 Makino', '皆川 Minagawa', '室井 Muroi', '望月 Mochizuki', '八木 Yagi', '横山 Yokoyama', '吉川 Yoshikawa', '若林 Wakabayashi', '渡部 Watabe',
].map(pair);
const GIVEN = [
  '明 Akira', '恵子 Keiko', '和彦 Kazuhiko', '久美子 Kumiko', '賢一 Kenichi', '幸子 Sachiko', '繁 Shigeru', '純子 Junko', '孝 Takashi', '千代 Chiyo',
  '哲夫 Tetsuo', '奈美 Nami', '英樹 Hideki', '文 Aya', '誠司 Seiji', '真弓 Mayumi', '靖 Yasushi', '律子 Ritsuko', '隆之 Takayuki', '玲子 Reiko',
].map(pair);

/** Fields of expertise: the second level of the catalog's tree. */
const FIELDS = CATEGORY_IDS.filter((id) => id.split('/').length === 2);
/** What the coordinator of the sign-in list knows: what most stories of a demonstration are about. */
export const FIRST_COORDINATOR = { fields: ['test/microscopy', 'test/structure', 'test/mechanical', 'production/additive'], languages: ['ja', 'en'] as Language[] };

function pair(text: string): [written: string, read: string] {
  return text.split(' ') as [string, string];
}

/** About 140 specialists in all: some of an institution, some of the cluster itself, each with a few fields. */
export function coordinators(seed: number | string, institutions: readonly Institution[]): Sampled<Person>[] {
  const random = randomFor(seed, 'coordinators');
  const names = random.shuffle(FAMILY.flatMap((family) => GIVEN.map((given) => `${family[0]} ${given[0]} (${given[1]} ${family[1]})`)));
  return Array.from({ length: OTHERS }, (_, index): Sampled<Person> => {
    const house = random.chance(0.6) ? random.pick(institutions) : undefined;
    return {
      id: `c-${String(index + 1).padStart(3, '0')}`,
      name: names[index] as string,
      roles: ['coordinator', 'member'],
      membership: 'regular',
      ...(house && { institutionId: house.id }),
      region: house?.region ?? random.pick(['JP-11', 'JP-13', 'JP-14']),
      companySize: 'public',
      fields: fieldsOf(house?.id, random),
      languages: ['ja', ...(random.chance(0.4) ? ['en' as const] : []), ...(random.chance(0.15) ? ['ko' as const] : [])],
      sample: true,
    };
  });
}

/** One to three fields, mostly those in which the institution is strong. */
function fieldsOf(houseId: string | undefined, random: Random): string[] {
  const strong = Object.keys(INSTITUTIONS.find(({ id }) => id === houseId)?.fields ?? {}).map((path) => path.split('/').slice(0, 2).join('/'));
  const likely = FIELDS.filter((field) => strong.includes(field));
  const wanted = random.int(1, 3);
  const drawn = new Set<string>();
  while (drawn.size < wanted) drawn.add(likely.length > 0 && random.chance(0.7) ? random.pick(likely) : random.pick(FIELDS));
  return [...drawn].sort();
}
