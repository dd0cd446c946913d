export function StakesView() {
  return null;
}
