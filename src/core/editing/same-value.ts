/** Whether two JSON values say the same; the order of an object's fields does not matter. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const fields = new Map(Object.entries(one));
  const others = Object.entries(other);
  if (fields.size !== others.length) return false;
  return others.every(([name, value]) => fields.has(name) && isSameValue(fields.get(name), value));
}
