export function DealsView() {
  return null;
}
