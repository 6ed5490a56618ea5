import type { Person } from '../../../src/core/types.js';

/** One asker: name, language of their requests, institution id or region of a firm outside, size of the firm. */
export interface AskerRow {
  id: string;
  name: string;
  language: 'ja' | 'en' | 'ko';
  from: string;
  membership: Person['membership'];
  companySize: NonNullable<Person['companySize']>;
}

function row(line: string): AskerRow {
  const [id, name, language, from, membership, companySize] = line.split(' | ') as [
    string, string, AskerRow['language'], string, AskerRow['membership'], AskerRow['companySize'],
  ];
  return { id, name, language, from, membership, companySize };
}

/** Those whom a demonstration offers to sign in as. */
export const SIGN_IN: readonly AskerRow[] = [
  'p-outside | 西川 拓海 (Takumi Nishikawa) | ja | JP-27 | none | small',
  'p-regular | 佐藤 美咲 (Misaki Sato) | ja | akigawadani-precision | regular | small',
  'p-associate | 김민준 (Minjun Kim) | ko | naguri-automotive | associate | large',
  'p-cooperating | Emma Larsen | en | asakawa-university-of-science | cooperating | public',
].map(row);

/** The others who ask. */
export const ASKERS: readonly AskerRow[] = [
  'a-01 | 鈴木 健太 (Kenta Suzuki) | ja | tamagawa-institute-of-technology | regular | public',
  'a-02 | 高橋 由美子 (Yumiko Takahashi) | ja | tamagawa-institute-of-technology | regular | public',
  'a-03 | 田中 翔 (Sho Tanaka) | ja | tamagawa-institute-of-technology | regular | public',
  'a-04 | 이서연 (Seoyeon Lee) | ko | tamagawa-institute-of-technology | regular | public',
  'a-05 | 伊藤 直樹 (Naoki Ito) | ja | musashi-hills-university | regular | public',
  'a-06 | 渡辺 彩 (Aya Watanabe) | ja | musashi-hills-university | regular | public',
  'a-07 | 山本 大輔 (Daisuke Yamamoto) | ja | musashi-hills-university | regular | public',
  'a-08 | 中村 さくら (Sakura Nakamura) | ja | sagamino-university-of-engineering | regular | public',
  'a-09 | 小林 隆 (Takashi Kobayashi) | ja | sagamino-university-of-engineering | regular | public',
  'a-10 | Lukas Brandt | en | sagamino-university-of-engineering | regular | public',
  'a-11 | 加藤 恵 (Megumi Kato) | ja | asakawa-university-of-science | cooperating | public',
  'a-12 | 吉田 亮 (Ryo Yoshida) | ja | asakawa-university-of-science | cooperating | public',
  'a-13 | 山田 千尋 (Chihiro Yamada) | ja | iruma-college-of-technology | cooperating | public',
  'a-14 | 佐々木 誠 (Makoto Sasaki) | ja | iruma-college-of-technology | cooperating | public',
  'a-15 | 山口 真理 (Mari Yamaguchi) | ja | kita-tama-industrial-research-center | cooperating | public',
  'a-16 | 松本 浩二 (Koji Matsumoto) | ja | irumagawa-test-center | cooperating | public',
  'a-17 | 井上 香織 (Kaori Inoue) | ja | sagami-materials-laboratory | cooperating | public',
  'a-18 | 木村 俊介 (Shunsuke Kimura) | ja | hinodebashi-microdevices | regular | large',
  'a-19 | 林 奈緒 (Nao Hayashi) | ja | hinodebashi-microdevices | regular | large',
  'a-20 | 斎藤 博 (Hiroshi Saito) | ja | hinodebashi-microdevices | regular | large',
  'a-21 | 清水 裕太 (Yuta Shimizu) | ja | kurogawara-electric | regular | large',
  'a-22 | 山崎 智子 (Tomoko Yamazaki) | ja | kurogawara-electric | regular | large',
  'a-23 | 森 和也 (Kazuya Mori) | ja | kurogawara-electric | regular | large',
  'a-24 | 박지훈 (Jihun Park) | ko | kurogawara-electric | regular | large',
  'a-25 | 池田 明日香 (Asuka Ikeda) | ja | naguri-automotive | associate | large',
  'a-26 | 橋本 剛 (Tsuyoshi Hashimoto) | ja | naguri-automotive | associate | large',
  'a-27 | 阿部 裕子 (Yuko Abe) | ja | naguri-automotive | associate | large',
  'a-28 | 石川 大地 (Daichi Ishikawa) | ja | tsukimino-optical | regular | large',
  'a-29 | 前田 美穂 (Miho Maeda) | ja | tsukimino-optical | regular | large',
  'a-30 | Priya Raman | en | tsukimino-optical | regular | large',
  'a-31 | 藤田 正 (Tadashi Fujita) | ja | akigawadani-precision | regular | small',
  'a-32 | 小川 勇気 (Yuki Ogawa) | ja | akigawadani-precision | regular | small',
  'a-33 | 後藤 沙織 (Saori Goto) | ja | asahigadai-mold | associate | small',
  'a-34 | 岡田 秀樹 (Hideki Okada) | ja | asahigadai-mold | associate | small',
  'a-35 | 長谷川 純 (Jun Hasegawa) | ja | ogawahara-plating | regular | small',
  'a-36 | 村上 絵理 (Eri Murakami) | ja | ogawahara-plating | regular | small',
  'a-37 | 近藤 光 (Hikaru Kondo) | ja | nanasawano-laser | associate | small',
  'a-38 | 石井 琢磨 (Takuma Ishii) | ja | nanasawano-laser | associate | small',
  'a-39 | 坂本 りか (Rika Sakamoto) | ja | hamuradai-additive | associate | small',
  'a-40 | 遠藤 修 (Osamu Endo) | ja | hamuradai-additive | associate | small',
  'a-41 | 青木 遥 (Haruka Aoki) | ja | musashino-seed-incubator | associate | small',
  'a-42 | 藤井 蓮 (Ren Fujii) | ja | musashino-seed-incubator | associate | small',
  'a-43 | 최유진 (Yujin Choi) | ko | musashino-seed-incubator | associate | small',
  'a-44 | 西村 理沙 (Risa Nishimura) | ja | sagamino-techno-base | associate | small',
  'a-45 | 福田 航 (Wataru Fukuda) | ja | sagamino-techno-base | associate | small',
  'a-46 | 太田 幸恵 (Yukie Ota) | ja | takiyama-city | cooperating | public',
  'a-47 | 三浦 洋平 (Yohei Miura) | ja | takakura-city | cooperating | public',
  'a-48 | 岡本 梓 (Azusa Okamoto) | ja | takakura-city | cooperating | public',
  'a-49 | 松田 一郎 (Ichiro Matsuda) | ja | JP-13 | none | medium',
  'a-50 | 中川 瞳 (Hitomi Nakagawa) | ja | JP-14 | none | small',
  'a-51 | 中野 哲也 (Tetsuya Nakano) | ja | JP-11 | none | medium',
  'a-52 | 原田 葵 (Aoi Harada) | ja | JP-12 | none | small',
  'a-53 | 小野 勝 (Masaru Ono) | ja | JP-19 | none | medium',
  'a-54 | Daniel Okafor | en | JP-13 | none | large',
  'a-55 | 田村 聡 (Satoshi Tamura) | ja | JP-23 | none | large',
  'a-56 | 竹内 凛 (Rin Takeuchi) | ja | JP-13 | regular | medium',
  'a-57 | 金子 悠人 (Yuto Kaneko) | ja | JP-14 | regular | medium',
  'a-58 | 和田 麻衣 (Mai Wada) | ja | JP-11 | regular | small',
  'a-59 | 中山 徹 (Toru Nakayama) | ja | JP-13 | associate | medium',
  'a-60 | 정하은 (Haeun Jung) | ko | JP-14 | associate | medium',
].map(row);

/** Names of those who answer for each institution's machines, in the order of the directory. */
export const OWNERS: readonly string[] = [
  '石原 典子 (Noriko Ishihara)', '宮本 浩 (Hiroshi Miyamoto)', '内田 慎一 (Shinichi Uchida)', '大野 由紀 (Yuki Ono)',
  '丸山 進 (Susumu Maruyama)', '今井 達也 (Tatsuya Imai)', '河野 文子 (Fumiko Kono)', '藤原 茂 (Shigeru Fujiwara)',
  '上野 守 (Mamoru Ueno)', '杉山 怜 (Rei Sugiyama)', '千葉 信夫 (Nobuo Chiba)', '新井 敦 (Atsushi Arai)',
  '菊地 美和 (Miwa Kikuchi)', '秋山 勉 (Tsutomu Akiyama)', '大塚 薫 (Kaoru Otsuka)', '平野 実 (Minoru Hirano)',
  '島田 圭 (Kei Shimada)', '久保 舞 (Mai Kubo)', '松井 恵介 (Keisuke Matsui)', '野口 愛 (Ai Noguchi)',
  '菅原 弘 (Hiromu Sugawara)', '水野 静香 (Shizuka Mizuno)',
];
