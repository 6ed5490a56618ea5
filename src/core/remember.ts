/** What was made for a key, made once; a map that has grown to `most` keys begins anew, so that no page can fill it without end. */
export function remember<K, V>(map: Map<K, V>, key: K, most: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (map.size >= most) map.clear();
  map.set(key, made);
  return made;
}
