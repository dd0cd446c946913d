export function MethodView() {
  return null;
}
