/** What was made for a key, made once; a map that has grown to `most` keys begins anew, so that no page can fill it without end. */
export function remember<K, V>(map: Map<K, V>, key: K, most: number, make: (key: K) => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  if (map.size >= most) map.clear();
  map.set(key, made);
  return made;
}

/** The same for values that read alike in one zone. What cannot be read so, such as a record that holds itself, is made anew. */
export function rememberAlike<V>(map: Map<string, V>, timeZone: string, value: unknown, most: number, make: () => V): V {
  let key: string;
  try {
    key = JSON.stringify(value);
  } catch {
    return make();
  }
  return remember(map, `${timeZone}|${key}`, most, make);
}
